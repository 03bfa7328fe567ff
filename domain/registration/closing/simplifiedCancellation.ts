import { addDays, isPlainDate, longDate, type PlainDate } from '../../kernel/calendar'
import type { Option } from '../../kernel/form'
import { laws, since, versionOn } from '../../kernel/law'
import { type MerchantSnapshot, pledgesInForce } from '../../kernel/merchant'
import type { Objection } from '../../kernel/rules'

const { registrationReg } = laws

/** 条例 art. 33: the pledge is published this long, in days. */
export const daysOfPublication = since('2022-03-01', 20, registrationReg.article(33))
/** 条例 art. 33: applied for within this long after the publication has ended, in days. */
export const daysToApply = since('2022-03-01', 20, registrationReg.article(33))

/** 细则 art. 48: with one of these the simplified way is barred. */
export const bars: readonly Option[] = [
  { id: 'listed', label: '在经营异常名录或者严重违法失信名单里' },
  { id: 'frozen', label: '股权（财产份额）被冻结、出质，或者有动产抵押' },
  { id: 'invests', label: '还投资着别的企业' },
  { id: 'proceedings', label: '正在被立案调查、行政强制，或者有诉讼、仲裁' },
  { id: 'revoked', label: '被吊销营业执照、责令关闭或者撤销' },
  { id: 'fines', label: '有没交的罚款' },
]

/** First and last day on which it may be applied for. @param publishedOn first day of the publication */
export function windowToApply(publishedOn: PlainDate): { readonly from: PlainDate; readonly until: PlainDate } {
  const [published, apply] = [versionOn(daysOfPublication, publishedOn), versionOn(daysToApply, publishedOn)]
  if (!published || !apply) throw new RangeError(`no rule on simplified cancellation on ${publishedOn}`)
  const lastDay = addDays(publishedOn, published.value)
  return { from: addDays(lastDay, 1), until: addDays(lastDay, apply.value) }
}

/** The publication has run for twenty days and ended not more than twenty days ago; a sole trader's is not published. */
export function publishedLongEnough(
  publishedOn: string | undefined,
  today: PlainDate,
  field: string,
): readonly Objection[] {
  if (!isPlainDate(publishedOn)) return []
  const { from, until } = windowToApply(publishedOn)
  if (today < from)
    return [
      {
        field,
        message: `公告要满20天，${longDate(from)}起才能申请注销。`,
        wayOut: '填过的内容都在，到时再来提交。',
      },
    ]
  return today > until
    ? [
        {
          field,
          message: `公告期满后20天内申请，${longDate(until)}已经过了。`,
          wayOut: '请重新公告20天，再来申请。',
        },
      ]
    : []
}

/** What bars the simplified way, said by the person. */
export function notBarredFromClosing(said: readonly string[] | undefined, field: string): readonly Objection[] {
  return (said ?? []).flatMap((id) => {
    const bar = bars.find((one) => one.id === id)
    return bar ? [{ field, message: `${bar.label}的，不能走简易注销。`, wayOut: ordinaryWay }] : []
  })
}

/** What bars it as the register knows. */
export function barredByRegister(
  merchant: MerchantSnapshot | undefined,
  today: PlainDate,
  field: string,
): readonly Objection[] {
  if (!merchant) return []
  const pledged = pledgesInForce(merchant, 'equity', today)
  const listed = merchant.listings.some(({ endedOn }) => endedOn === undefined)
  return [
    ...(listed
      ? [
          {
            field,
            message: '登记信息显示还在经营异常名录或者严重违法失信名单里。',
            wayOut: `先移出名录；${ordinaryWay}`,
          },
        ]
      : []),
    ...pledged.map(({ certificate, pledgee }) => ({
      field,
      message: `登记信息显示股权还出质给${pledgee}（编号${certificate}），不能走简易注销。`,
      wayOut: '先办股权出质的注销登记，再来申请。',
    })),
    ...(merchant.status === 'revoked'
      ? [{ field, message: '登记信息显示营业执照已被吊销。', wayOut: ordinaryWay }]
      : []),
    ...(merchant.status === 'cancelled' ? [{ field, message: '登记信息显示已经注销，不用再办。' }] : []),
  ]
}

const ordinaryWay = '请先解决，或者依法清算后走普通注销。'
