import { type CaseReceipt, type CaseSubmission, caseReceipt } from '../../contract'
import { type Check, check, must } from '../check'
import { jsonOf, mustAnswer, mustRead, told } from '../expectations'
import type { Kit } from '../kit'
import { sampleFile } from '../samples'

const submit = (kit: Kit, body: unknown) => kit.call({ method: 'POST', target: '/v1/cases', body })

const sameReceipt = (one: CaseReceipt, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The same case number with something else in it is refused. */
function changed(
  id: `filing/${string}`,
  title: string,
  change: (filing: CaseSubmission) => Partial<CaseSubmission>,
): Check {
  return check(id, title, async (kit) => {
    const filing = kit.samples.filing()
    mustAnswer(await submit(kit, filing), 201, 'first')
    mustAnswer(await submit(kit, { ...filing, ...change(filing) }), 409, 'changed')
  })
}

export const filingChecks: readonly Check[] = [
  check('filing/receipt', 'a filing is taken with 201 and a receipt by the contract', async (kit) => {
    const filing = kit.samples.filing()
    const receipt = mustRead(caseReceipt, await submit(kit, filing), 201)
    must(receipt.caseNumber === filing.caseNumber, () => 'the receipt names another case number')
  }),
  check('filing/references-differ', 'two filings get two references of the regulator', async (kit) => {
    const [one, two] = [await submit(kit, kit.samples.filing()), await submit(kit, kit.samples.filing())]
    const references = [one, two].map((answer) => mustRead(caseReceipt, answer, 201).regulatorReference)
    must(references[0] !== references[1], () => 'both have the same reference')
  }),
  check('filing/again', 'the same filing again is answered 200 with the first receipt', async (kit) => {
    const filing = kit.samples.filing()
    const first = mustRead(caseReceipt, await submit(kit, filing), 201)
    for (let count = 0; count < 2; count += 1) {
      const again = mustRead(caseReceipt, await submit(kit, filing), 200)
      must(sameReceipt(first, again), () => 'the receipt is not the first one')
    }
  }),
  check('filing/again-other-order', 'the order of the members in the JSON is not content', async (kit) => {
    const filing = kit.samples.filing()
    mustAnswer(await submit(kit, filing), 201, 'first')
    const turned = Object.fromEntries(Object.entries(filing).reverse())
    mustAnswer(await submit(kit, turned), 200, 'turned round')
  }),
  check('filing/again-spaces', 'spaces between the members of the JSON are not content', async (kit) => {
    const filing = kit.samples.filing()
    mustAnswer(await submit(kit, filing), 201, 'first')
    mustAnswer(await submit(kit, JSON.stringify(filing, null, 4)), 200, 'indented')
  }),
  changed('filing/other-title', 'the same number with another title is refused with 409', () => ({
    title: '另一件事',
  })),
  changed('filing/other-answers', 'the same number with other answers is refused with 409', ({ answers }) => ({
    answers: { ...answers, more: '补充' },
  })),
  changed('filing/other-document', 'the same number with another document is refused with 409', () => ({
    document: [],
  })),
  changed('filing/other-evidence', 'the same number with other evidence is refused with 409', () => ({
    evidence: [sampleFile().item],
  })),
  changed('filing/other-moment', 'the same number with another moment of receipt is refused with 409', () => ({
    receivedAt: '2026-01-05T01:00:00.000Z',
  })),
  changed('filing/other-counterpart', 'the same number about somebody else is refused with 409', () => ({
    counterpart: { name: '另一家商户' },
  })),
  changed('filing/other-division', 'the same number for another division is refused with 409', () => ({
    division: '350104',
  })),
  check(
    'filing/after-conflict',
    'a refused change has changed nothing: the first filing is still known',
    async (kit) => {
      const filing = kit.samples.filing()
      const first = mustRead(caseReceipt, await submit(kit, filing), 201)
      mustAnswer(await submit(kit, { ...filing, title: '另一件事' }), [409, 201, 200], 'changed')
      const answer = await submit(kit, filing)
      const { caseNumber, regulatorReference } = (jsonOf(answer) ?? {}) as Partial<CaseReceipt>
      must(
        answer.status < 300 && caseNumber === first.caseNumber && regulatorReference === first.regulatorReference,
        () => `expected the first receipt, got ${told(answer)}`,
      )
    },
  ),
  check('filing/at-once', 'the same filing many times at once becomes one case', async (kit) => {
    const filing = kit.samples.filing()
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(kit, filing)))
    const created = answers.filter(({ status }) => status === 201).length
    const receipts = new Set(answers.map(({ text }) => text))
    must(
      created === 1 && receipts.size === 1 && answers.every(({ status }) => status === 200 || status === 201),
      () =>
        `expected one 201, seven 200 and one receipt, got ${answers.map(told).join(', ')}; ${receipts.size} receipts`,
    )
  }),
  check('filing/at-once-different', 'of different contents under one number at once, one is taken', async (kit) => {
    const filing = kit.samples.filing()
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => submit(kit, { ...filing, title: `第${index + 1}种说法` })),
    )
    const [taken, refused] = [201, 409].map((status) => answers.filter((answer) => answer.status === status).length)
    must(taken === 1 && refused === 5, () => `expected one 201 and five 409, got ${answers.map(told).join(', ')}`)
  }),
  check('filing/least', 'division and counterpart may be absent', async (kit) => {
    const { division: _, counterpart: __, ...least } = kit.samples.filing()
    mustAnswer(await submit(kit, least), 201)
  }),
  check('filing/unknown-member', 'a member of a later version is no reason to refuse', async (kit) =>
    mustAnswer(await submit(kit, { ...kit.samples.filing(), later: { anything: true } }), 201),
  ),
  check('filing/longest-title', 'a title of exactly 200 characters is taken', async (kit) =>
    mustAnswer(await submit(kit, kit.samples.filing({ title: '长'.repeat(200) })), 201),
  ),
  check('filing/many-files', 'a filing may announce thirty files', async (kit) => {
    const evidence = Array.from({ length: 30 }, () => sampleFile(10).item)
    mustAnswer(await submit(kit, kit.samples.filing({ evidence })), 201)
  }),
  check('filing/large', 'a filing of 500 KB is taken', async (kit) => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      key: `k${index}`,
      label: '事实',
      text: '长'.repeat(4_000),
    }))
    mustAnswer(await submit(kit, kit.samples.filing({ document: [{ id: 'facts', title: '事实', rows }] })), 201)
  }),
  check('filing/unknown-service', 'a service the office does not know is refused with 422', async (kit) =>
    mustAnswer(await submit(kit, kit.samples.filing({ service: 'fortune-telling' })), 422),
  ),
]
