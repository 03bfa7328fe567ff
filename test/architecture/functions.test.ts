import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readersProcedures } from '../../cloudfunctions/api'
import { accessMatrix } from '../../cloudfunctions/platform/access'
import { deployableOf } from '../../cloudfunctions/platform/contract'
import { servicesProcedures } from '../../cloudfunctions/services'
import { budgets } from '../../config/budgets'
import { type BuiltFunction, buildFunctions, overBudget } from '../../config/buildFunctions'

let out = ''
let built: readonly BuiltFunction[] = []

beforeAll(async () => {
  // far from our node_modules, as in the cloud
  out = mkdtempSync(join(tmpdir(), 'functions-'))
  built = await buildFunctions(out)
})
afterAll(() => rmSync(out, { recursive: true, force: true }))

test('every procedure is answered by the function that clients send it to, and by no other', () => {
  const answered = Object.fromEntries([
    ...Object.keys(readersProcedures).map((name) => [name, 'api']),
    ...Object.keys(servicesProcedures).map((name) => [name, 'services']),
  ])
  expect(answered).toEqual(Object.fromEntries(Object.keys(accessMatrix).map((name) => [name, deployableOf(name)])))
})

test('every bundle is within its budget, and one that is not is named', () => {
  expect(overBudget(built)).toEqual([])
  const api = built.find(({ name }) => name === 'api') as BuiltFunction
  expect(overBudget([{ ...api, gzip: budgets.functions.api.gzip + 1 }])).toEqual(['api'])
})

test('the light function carries no way to the regulator, no service and no typesetter', () => {
  const text = (name: string) => readFileSync(join(out, name, 'index.js'), 'utf8').toLowerCase()
  for (const sign of ['signature-input', 'signing_key', 'typst-ts-node', '投诉请求'])
    expect({ sign, api: text('api').includes(sign), services: text('services').includes(sign) }).toEqual({
      sign,
      api: false,
      services: true,
    })
})

/** What a bundle says when it is called in an empty environment. */
function called(file: string): string {
  const script = `require(${JSON.stringify(file)}).main({ procedure: 'account.me' }).then((reply) => console.log(JSON.stringify(reply)), (error) => console.log(error.message))`
  return execFileSync(process.execPath, ['-e', script], { env: {}, encoding: 'utf8', cwd: dirname(file) })
}

test('a bundle runs alone and asks for the secrets it needs: the light function for no key of the bridge', () => {
  const says = Object.fromEntries(built.map(({ name, file }) => [name, called(file)]))
  expect(says.api).toMatch(/^set SEALING_KEYS \([^;]*\)\s*$/)
  expect(says.services).toMatch(/^set SEALING_KEYS .*SIGNING_KEY .*RECEIPT_KEY /)
  expect(says['regulator-events']).toMatch(/^set SEALING_KEYS .*SIGNING_KEY /)
  expect(says.scheduler).toContain('only the timer may call this')
})

test('the table of characters lies beside each bundle', () => {
  for (const { file } of built) {
    const { default: pairs } = require(join(dirname(file), 'tables/TSCharacters.js')) as { default: string }
    expect(pairs).toContain('雲 云')
  }
})

test('the tools are told of every function, with a runtime that is no default', () => {
  const { functions } = JSON.parse(readFileSync(join(out, 'cloudbaserc.json'), 'utf8')) as {
    functions: { name: string; runtime: string; handler: string }[]
  }
  expect(functions.map(({ name }) => name)).toEqual(built.map(({ name }) => name))
  for (const { runtime, handler } of functions)
    expect({ runtime, handler }).toEqual({ runtime: 'Nodejs20.19', handler: 'index.main' })
})
