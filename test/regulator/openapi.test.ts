import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import * as messages from '../../regulator/contract'
import { openapiYaml } from '../../regulator/contract/openapi'
import { examples } from '../../regulator/contract/openapiExamples'

const committed = readFileSync(join(__dirname, '../../regulator/openapi.yaml'), 'utf8')

/** Every value under a key, at any depth. */
function* valuesOf(key: string, node: unknown): Generator<unknown> {
  if (typeof node !== 'object' || node === null) return
  for (const [name, value] of Object.entries(node)) {
    if (name === key) yield value
    yield* valuesOf(key, value)
  }
}

test('the committed description is the one the schemas make (npx tsx regulator/contract/writeOpenapi.ts)', () => {
  expect(committed).toBe(openapiYaml())
})

test('every reference leads to a schema', () => {
  const document = parse(committed)
  const references = [...valuesOf('$ref', document)]
  expect(references.length).toBeGreaterThan(10)
  for (const reference of references) {
    const name = String(reference).replace('#/components/schemas/', '')
    expect(Object.keys(document.components.schemas)).toContain(name)
  }
})

test.each([
  ['CaseSubmission', messages.caseSubmission],
  ['CaseReceipt', messages.caseReceipt],
  ['ApplicantAct', messages.applicantAct],
  ['RegulatorEvent', messages.regulatorEvent],
  ['EventPage', messages.eventPage],
  ['DirectoryPage', messages.directoryPage],
  ['Problem', messages.problem],
] as const)('the example of %s follows its schema', (name, schema) => {
  expect(v.parse(schema, examples[name])).toEqual(examples[name])
})
