import { parseTrademarkNumber } from '../../../domain/kernel/identifiers'
import type { MerchantSnapshot, PledgeOnRecord, Trademark } from '../../../domain/kernel/merchant'
import { type CaseReceipt, type CaseSubmission, caseReceipt } from '../../contract'
import { type Check, check, must } from '../check'
import { changesOf } from '../directoryReader'
import { codeOf, mustAnswer, mustRead } from '../expectations'
import type { Kit } from '../kit'

/** Every merchant of the register, with its marks and the pledges on record; a snapshot that breaks the contract has none. */
async function merchants(kit: Kit): Promise<readonly Marked[]> {
  return changesOf(await kit.directory.whole()).map(({ position, merchant }) => {
    const { trademarks, pledges } = (merchant ?? {}) as Partial<MerchantSnapshot>
    return {
      position,
      marks: Array.isArray(trademarks) ? trademarks : [],
      pledges: Array.isArray(pledges) ? pledges : [],
    }
  })
}

interface Marked {
  readonly position: number
  readonly marks: readonly Trademark[]
  readonly pledges: readonly PledgeOnRecord[]
}

/** A promise about every merchant with marks or pledges. @returns what is wrong, undefined when nothing is */
const each = (id: `directory/${string}`, title: string, wrong: (merchant: Marked) => string | undefined): Check =>
  check(id, title, async (kit) => {
    for (const merchant of await merchants(kit)) {
      const found = wrong(merchant)
      must(found === undefined, () => `position ${merchant.position}: ${found}`)
    }
  })

const twice = (texts: readonly string[]) => texts.find((text, at) => texts.indexOf(text) < at)

/** As the register of marks writes it: no 第…号 around it, nothing to repair. */
function isWritten(number: string): boolean {
  const parsed = parseTrademarkNumber(number)
  return parsed.ok && parsed.number === number
}

const directory: readonly Check[] = [
  each('directory/mark-numbers', 'every mark has its registration number, each once with its merchant', ({ marks }) => {
    const numbers = marks.map(({ number }) => number)
    const wrong = numbers.find((number) => !isWritten(number)) ?? twice(numbers)
    return wrong && `the mark ${wrong}`
  }),
  each('directory/mark-terms', 'the exclusive right of every mark ends after it was registered', ({ marks }) => {
    const wrong = marks.find(({ registeredOn, validUntil }) => validUntil <= registeredOn)
    return wrong && `the mark ${wrong.number} ends on ${wrong.validUntil}`
  }),
  each('directory/mark-related', 'marks that go together are both given out and name each other', ({ marks }) => {
    const wrong = marks.find(({ number, related }) =>
      related.some((other) => !marks.some((one) => one.number === other && one.related.includes(number))),
    )
    return wrong && `the mark ${wrong.number} goes with ${wrong.related.join(', ')}`
  }),
  each(
    'directory/pledge-objects',
    'a pledge of marks names them by their numbers, a pledge of equity names no mark',
    ({ pledges }) => {
      const wrong = pledges.find(({ kind, marks }) =>
        kind === 'trademark' ? marks.length === 0 || !marks.every(isWritten) : marks.length > 0,
      )
      return wrong && `the pledge ${wrong.certificate} is of ${wrong.marks.join(', ') || 'nothing'}`
    },
  ),
  each('directory/pledge-terms', 'every pledge has a certificate of its own and ends after it began', ({ pledges }) => {
    const again = twice(pledges.map(({ certificate }) => certificate))
    const wrong =
      again ?? pledges.find(({ registeredOn, until }) => until !== undefined && until < registeredOn)?.certificate
    return wrong && `the pledge ${wrong}`
  }),
]

const submit = (kit: Kit, body: CaseSubmission) => kit.call({ method: 'POST', target: '/v1/cases', body })

const filings: readonly Check[] = [
  check(
    'filing/marks',
    'a filing about several marks that two have signed is taken whole, or refused as a service that is not known',
    async (kit) => {
      const filing = kit.samples.pledge()
      const answer = await submit(kit, filing)
      if (answer.status === 422 && codeOf(answer) === 'unknown-service') return
      const first: CaseReceipt = mustRead(caseReceipt, answer, 201)
      const again = mustRead(caseReceipt, await submit(kit, filing), 200)
      must(again.regulatorReference === first.regulatorReference, () => 'the receipt is not the first one')
      const [one, ...rest] = filing.answers.marks as readonly object[]
      const renumbered = { ...filing, answers: { ...filing.answers, marks: [{ ...one, number: '30112299' }, ...rest] } }
      mustAnswer(await submit(kit, renumbered), 409, 'with another mark')
      const unsigned = { ...filing, answers: { ...filing.answers, signatures: [] } }
      mustAnswer(await submit(kit, unsigned), 409, 'without its signatures')
    },
  ),
]

/** Marks and pledges as the register gives them out, and a filing about them. */
export const markChecks: readonly Check[] = [...filings, ...directory]
