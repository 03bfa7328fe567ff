import { type PlainDate, plainDate } from '../../kernel/calendar'
import type { Answers } from '../../kernel/form'
import { type MerchantSnapshot, type PledgeOnRecord, pledgesInForce } from '../../kernel/merchant'
import type { Known } from '../../kernel/service'

/**
 * Pledges of marks in force that the enterprise has neither published nor filed to be published, the oldest first
 * (企业信息公示暂行条例 art. 10(4)). Under a certificate issued anew it is the same pledge.
 */
export function pledgesToPublish({ merchant, earlier = [] }: Known, today: PlainDate): readonly PledgeOnRecord[] {
  const published = (merchant?.disclosures ?? []).filter(({ kind }) => kind === 'ip-pledge')
  return [...pledgesInForce(merchant, 'trademark', today)]
    .filter(({ certificate, formerCertificates = [], registeredOn }) => {
      const numbers: readonly unknown[] = [certificate, ...formerCertificates]
      const isPublished = published.some(
        ({ publishedOn, rows }) => publishedOn >= registeredOn && rows.some(({ text }) => numbers.includes(text)),
      )
      return !isPublished && !earlier.some(({ answers }) => numbers.includes(answers.pledgeNumber))
    })
    .sort((one, other) => (one.registeredOn < other.registeredOn ? -1 : 1))
}

/** Longest name of a right the form takes. */
const LONGEST = 100

/** The disclosure of a pledge, as its certificate and the register of marks have it. */
export function disclosureOf(pledge: PledgeOnRecord, { trademarks = [] }: MerchantSnapshot): Answers {
  const names = pledge.marks.map((number) => {
    const mark = trademarks.find((one) => one.number === number)
    return mark ? `${mark.name}（${number}）` : number
  })
  return {
    event: 'ip-pledge',
    happenedOn: plainDate(pledge.registeredOn),
    right: 'trademark',
    rightName: shortened(names),
    pledgor: pledge.pledgor,
    pledgee: pledge.pledgee,
    pledgeNumber: pledge.certificate,
  }
}

/** As many as there is room for; how many there are is said when some are left out. */
function shortened(names: readonly string[]): string {
  const whole = names.join('、')
  if (whole.length <= LONGEST) return whole
  const end = `等${names.length}件商标`
  const kept = names.filter((_, at) => names.slice(0, at + 1).join('、').length + end.length <= LONGEST)
  return `${kept.join('、')}${end}`
}
