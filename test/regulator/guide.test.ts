import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { staysHere } from '../../domain/kernel/service'
import { services } from '../../domain/services/registry'

const root = path.resolve(__dirname, '..', '..')
const guide = readFileSync(path.join(root, 'docs', 'regulator-contract.md'), 'utf8')
const description = parse(readFileSync(path.join(root, 'regulator', 'openapi.yaml'), 'utf8')) as {
  info: { version: string }
  paths: Record<string, object>
}

/** service → the acts the guide's table gives it */
const listed = new Map(
  guide
    .split('### Acts of the regulator')[1]
    ?.split('\n### ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => {
      const [, names = '', acts = ''] = line.split('|')
      const words = (cell: string) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, word]) => word as string)
      return words(names).map((service) => [service, words(acts)] as const)
    }),
)

test('the guide knows every address of the contract, and its version', () => {
  expect(Object.keys(description.paths).filter((address) => !guide.includes(address))).toEqual([])
  expect(guide).toContain(`version ${description.info.version.split('.').slice(0, 2).join('.')}`)
})

test('it gives every service that is handed over just the acts of its workflow', () => {
  const handedOver = services.filter((service) => !staysHere(service))
  expect([...listed.keys()].sort()).toEqual(handedOver.map(({ id }) => id).sort())
  for (const { id, workflow } of handedOver) {
    const acts = Object.entries(workflow.acts).filter(([, { by }]) => by === 'regulator')
    expect({ id, acts: listed.get(id) }).toEqual({ id, acts: acts.map(([name]) => name) })
  }
})
