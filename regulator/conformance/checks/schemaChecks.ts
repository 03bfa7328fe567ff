import type { CaseSubmission } from '../../contract'
import { type Check, check, must } from '../check'
import { mustAnswer } from '../expectations'
import type { Kit } from '../kit'
import { sampleFile } from '../samples'

const submit = (kit: Kit, body: unknown) => kit.call({ method: 'POST', target: '/v1/cases', body })

/** A filing with something wrong is refused with 422. */
function wrong(id: string, title: string, change: (filing: CaseSubmission) => unknown): Check {
  return check(`schema/${id}`, title, async (kit) => mustAnswer(await submit(kit, change(kit.samples.filing())), 422))
}

const members = [
  'caseNumber',
  'service',
  'formVersion',
  'title',
  'receivedAt',
  'answers',
  'document',
  'evidence',
] as const

const missing = members.map((member) =>
  wrong(`without-${member}`, `a filing without ${member} is refused`, (filing) => ({ ...filing, [member]: undefined })),
)
/** A value of the wrong kind for each: a number where text is due, text where a list or an object is. */
const kinds = members.map((member) =>
  wrong(`kind-${member}`, `${member} of the wrong kind is refused`, (filing) => ({
    ...filing,
    [member]: typeof filing[member] === 'string' ? 7 : 'text',
  })),
)

const file = sampleFile().item
const row = { key: 'facts', label: '事实', text: '文字' }
const section = { id: 'facts', title: '事实', rows: [row] }

const values: readonly Check[] = [
  wrong('number-lower-case', 'a case number in lower case is refused', (filing) => ({
    ...filing,
    caseNumber: filing.caseNumber.toLowerCase(),
  })),
  wrong('number-plain', 'a case number without hyphens is refused', (filing) => ({
    ...filing,
    caseNumber: filing.caseNumber.replace(/-/g, ''),
  })),
  wrong('number-trailing', 'a case number with a line break behind it is refused', (filing) => ({
    ...filing,
    caseNumber: `${filing.caseNumber}\n`,
  })),
  wrong('moment-words', 'a moment in words is refused', (filing) => ({ ...filing, receivedAt: '昨天' })),
  wrong('moment-day', 'a day is not a moment', (filing) => ({ ...filing, receivedAt: '2026-11-22' })),
  wrong('title-too-long', 'a title of 201 characters is refused', (filing) => ({ ...filing, title: '长'.repeat(201) })),
  wrong('service-too-long', 'a service of 41 characters is refused', (filing) => ({
    ...filing,
    service: 's'.repeat(41),
  })),
  wrong('version-too-long', 'a form version of 11 characters is refused', (filing) => ({
    ...filing,
    formVersion: '2026-11-220',
  })),
  wrong('division-too-long', 'a division of 7 digits is refused', (filing) => ({ ...filing, division: '3501021' })),
  wrong('counterpart-without-name', 'a counterpart without a name is refused', (filing) => ({
    ...filing,
    counterpart: { address: '福州市' },
  })),
  wrong('counterpart-text', 'a counterpart as text is refused', (filing) => ({ ...filing, counterpart: '某商户' })),
  wrong('answers-list', 'answers as a list are refused', (filing) => ({ ...filing, answers: [] })),
  wrong('answers-null', 'answers as null are refused', (filing) => ({ ...filing, answers: null })),
  wrong('document-section-text', 'a section as text is refused', (filing) => ({ ...filing, document: ['事实'] })),
  wrong('document-without-rows', 'a section without rows is refused', (filing) => ({
    ...filing,
    document: [{ ...section, rows: undefined }],
  })),
  wrong('document-row-without-label', 'a row without a label is refused', (filing) => ({
    ...filing,
    document: [{ ...section, rows: [{ ...row, label: undefined }] }],
  })),
  wrong('document-row-number', 'a row whose text is a number is refused', (filing) => ({
    ...filing,
    document: [{ ...section, rows: [{ ...row, text: 5 }] }],
  })),
  wrong('evidence-digest', 'a digest that is not hex is refused', (filing) => ({
    ...filing,
    evidence: [{ ...file, sha256: 'x'.repeat(64) }],
  })),
  wrong('evidence-digest-short', 'a digest of 63 characters is refused', (filing) => ({
    ...filing,
    evidence: [{ ...file, sha256: file.sha256.slice(1) }],
  })),
  wrong('evidence-size-text', 'a size as text is refused', (filing) => ({
    ...filing,
    evidence: [{ ...file, size: '2000' }],
  })),
  wrong('evidence-without-name', 'a file without a name is refused', (filing) => ({
    ...filing,
    evidence: [{ ...file, name: undefined }],
  })),
  wrong('evidence-without-type', 'a file without a type is refused', (filing) => ({
    ...filing,
    evidence: [{ ...file, type: undefined }],
  })),
]

const bodies: readonly Check[] = [
  ...(
    [
      ['empty', 'an empty body', ''],
      ['not-json', 'a body that is not JSON', 'title=投诉'],
      ['cut-off', 'JSON that breaks off', '{"caseNumber":"FZ26'],
      ['two-values', 'two JSON values in one body', '{}{}'],
      ['list', 'a list', '[]'],
      ['null', 'null', 'null'],
      ['text', 'a text', '"FZ26"'],
      ['number', 'a number', '26'],
      ['empty-object', 'an empty object', '{}'],
    ] as const
  ).map(([id, what, body]) =>
    check(`schema/body-${id}`, `${what} is refused with 422`, async (kit) =>
      mustAnswer(await submit(kit, Buffer.from(body)), 422),
    ),
  ),
  check('schema/leaves-nothing', 'a filing that was refused has left nothing', async (kit) => {
    const filing = kit.samples.filing()
    mustAnswer(await submit(kit, { ...filing, title: 7 }), 422, 'wrong')
    mustAnswer(await submit(kit, filing), 201, 'afterwards, right')
  }),
  check(
    'schema/names-the-place',
    'a refusal names the place that is wrong, and never what was written there',
    async (kit) => {
      const canary = `金丝雀${Math.random()}`
      const answer = await submit(kit, { ...kit.samples.filing(), receivedAt: canary })
      must(!answer.text.includes(canary), () => 'the answer repeats what was written: it may be personal')
      must(answer.text.includes('receivedAt'), () => 'the answer does not name the place')
    },
  ),
]

export const schemaChecks: readonly Check[] = [...missing, ...kinds, ...values, ...bodies]
