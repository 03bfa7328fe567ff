import { addMonths, isPlainDate, longDate, type PlainDate } from '../kernel/calendar'
import { laws } from '../kernel/law'
import { pledgesInForce, type Trademark } from '../kernel/merchant'
import type { Known, Readiness, ReadinessItem } from '../kernel/service'
import type { PledgeAnswers } from './answers'
import { classWords, markLife } from './registerMarks'
import { trademarkArticle } from './trademarkLaw'

const { trademarkPledge, civilCode } = laws

/** Which marks of a merchant could be pledged today for a debt that ends on a day, and what to put right first. */
export const pledgeReadiness = { asks: 'debtUntil', of: readinessOf } as const

function readinessOf({ merchant }: Known, today: PlainDate, { debtUntil }: PledgeAnswers): Readiness | undefined {
  const marks = merchant?.trademarks
  if (!merchant || !marks) return undefined
  const until = isPlainDate(debtUntil) && debtUntil >= today ? debtUntil : undefined
  const items = marks.map((mark) => item(mark, marks, merchant.name, pledgedTo(mark), today, until))
  const ready = items.filter(({ state }) => state === 'ready' || state === 'look').length
  return {
    title: '商标质押准备情况',
    summary:
      marks.length === 0
        ? '登记信息里没有注册商标，没有可以质押的。'
        : `登记的${marks.length}件商标里，${ready}件现在可以质押。${until ? `债务按${longDate(until)}到期来看。` : ''}`,
    items,
  }

  function pledgedTo({ number }: Trademark): readonly string[] {
    return pledgesInForce(merchant, 'trademark', today)
      .filter((pledge) => pledge.marks.includes(number))
      .map(({ pledgee }) => pledgee)
  }
}

function item(
  mark: Trademark,
  all: readonly Trademark[],
  owner: string,
  pledgedTo: readonly string[],
  today: PlainDate,
  debtUntil: PlainDate | undefined,
): ReadinessItem {
  const life = markLife(mark, today)
  const until = mark.validUntil as PlainDate
  const facts = `${mark.number}，${classWords(mark)}，专用期到${longDate(until)}`
  const title = mark.name
  if (life === 'ended')
    return {
      title,
      state: 'out',
      facts,
      todo: [{ text: '商标已经失效，不能质押。', basis: trademarkArticle('validity', today) }],
    }
  const fix = [
    ...(life === 'grace' ? [{ text: '已期满，在宽展期内，先续展。', basis: trademarkArticle('renewal', today) }] : []),
    ...(mark.seized && mark.seized.until >= today
      ? [{ text: `被${mark.seized.by}查封，等解除。`, basis: trademarkPledge.whole() }]
      : []),
    ...(mark.registrant === owner
      ? []
      : [{ text: `登记在“${mark.registrant}”名下，先变更注册人名义。`, basis: trademarkPledge.whole() }]),
  ]
  const together = all.filter(({ number }) => mark.related.includes(number))
  const look = [
    ...(together.length > 0
      ? [
          {
            text: `要和${together.map(({ name, number }) => `“${name}”（${number}）`).join('、')}一起质押。`,
            basis: trademarkPledge.article(3),
          },
        ]
      : []),
    ...((mark.coOwners ?? []).length > 0
      ? [{ text: `共有人${(mark.coOwners ?? []).join('、')}要同意。`, basis: trademarkPledge.article(3) }]
      : []),
    ...(addMonths(until, -12) <= today && life === 'live'
      ? [{ text: '一年内期满，现在可以续展。', basis: trademarkArticle('renewal', today) }]
      : []),
    ...(debtUntil && until < debtUntil && life === 'live'
      ? [
          {
            text: '债务到期以前专用期先满，要承诺按时续展。',
            basis: trademarkArticle('renewal', today),
          },
        ]
      : []),
    ...pledgedTo.map((pledgee) => ({ text: `已质押给${pledgee}，新的排在后面。`, basis: civilCode.article(414) })),
    ...(mark.pending.length > 0
      ? [{ text: '有撤销、无效或异议程序，要告诉质权人。', basis: trademarkArticle('nonUse', today) }]
      : []),
    ...(mark.licences.length > 0
      ? [
          {
            text: `已许可${mark.licences.map(({ licensee }) => licensee).join('、')}使用，要告诉质权人。`,
            basis: civilCode.article(444),
          },
        ]
      : []),
    ...(mark.kind === 'ordinary' ? [] : [{ text: '集体或证明商标，先问受理窗口。', basis: trademarkPledge.whole() }]),
  ]
  const state = fix.length > 0 ? 'fix' : look.length > 0 ? 'look' : 'ready'
  return { title, state, facts, todo: [...fix, ...look] }
}
