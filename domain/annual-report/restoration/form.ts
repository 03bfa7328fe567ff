import { longDate, type PlainDate, plainDate } from '../../kernel/calendar'
import { type Answers, type AnswersOf, defineForm } from '../../kernel/form'
import type { Citation } from '../../kernel/law'
import type { Beginning, Known } from '../../kernel/service'
import { causeOf, openListings } from './openListings'

/** What the request calls the record it is about. */
export interface ListingWords {
  /** 列入 or 标记 */
  readonly listed: string
}

/** The request to be taken off: about which record, and what has been done. */
export const restorationForm = (id: string, { listed }: ListingWords, basis: Citation) =>
  defineForm({
    id,
    version: plainDate('2026-01-01'),
    sections: [
      {
        id: 'listing',
        title: `${listed}的情况`,
        fields: [
          { key: 'uscc', kind: 'uscc', label: '统一社会信用代码', required: true },
          { key: 'name', kind: 'text', label: '商户名称', required: true, maxLength: 100 },
          {
            key: 'listing',
            kind: 'text',
            label: '记录编号',
            required: true,
            maxLength: 64,
            hint: '从登记信息带入，不用改。',
          },
          { key: 'listedOn', kind: 'date', label: `${listed}日期`, required: true },
          { key: 'listedFor', kind: 'longText', label: `${listed}原因`, required: true, maxLength: 200 },
          {
            key: 'cause',
            kind: 'choice',
            label: '属于哪一种',
            required: true,
            basis,
            options: [
              { id: 'report', label: '没有按时报送年报', note: '先补报每个年度的年报' },
              { id: 'disclosure', label: '没有按责令公示信息', note: '先补上应当公示的信息' },
              { id: 'falsehood', label: '公示的信息不真实', note: '先更正并公示' },
              { id: 'unreachable', label: '在登记的地址联系不上', note: '先变更登记，或证明在这里能联系上' },
              { id: 'other', label: '其他' },
            ],
          },
        ],
      },
      {
        id: 'cure',
        title: '已经怎样改正',
        fields: [
          {
            key: 'cure',
            kind: 'longText',
            label: '改正情况',
            required: true,
            maxLength: 1_000,
            hint: '例如：已于某日补报2025年度年报；已变更住所；仍在原地址经营。',
          },
          {
            key: 'evidence',
            kind: 'files',
            label: '证明材料',
            maxFiles: 9,
            hint: '例如门头和室内照片、租赁合同、变更后的营业执照。',
          },
          {
            key: 'contactPhone',
            kind: 'phone',
            label: '联系电话',
            required: true,
            personal: 'ordinary',
            hint: '办理人员核实情况时联系，不公示。',
          },
        ],
      },
    ],
  })

export type RestorationAnswers = AnswersOf<ReturnType<typeof restorationForm>>

/** Everything the register says about the record that was chosen, or the newest. */
export function beginRestoration({ merchant }: Known, subject: string | undefined, today: PlainDate): Beginning {
  if (!merchant) return { register: {}, earlier: {} }
  const open = openListings(merchant)
  const listing = subject === undefined ? open[0] : open.find(({ id }) => id === subject)
  const head: Answers = { uscc: merchant.uscc, name: merchant.name }
  if (!listing) return { register: head, earlier: {} }
  const cause = causeOf(listing.reason)
  const years = merchant.annualReports.filter(({ filedOn }) => filedOn >= listing.listedOn && filedOn <= today)
  return {
    register: {
      ...head,
      listing: listing.id,
      listedOn: listing.listedOn,
      listedFor: listing.reason,
      cause,
      ...(cause === 'report' && years.length > 0
        ? {
            cure: years
              .map(({ year, filedOn }) => `已于${longDate(filedOn as PlainDate)}补报${year}年度年报。`)
              .join(''),
          }
        : {}),
    },
    earlier: {},
  }
}
