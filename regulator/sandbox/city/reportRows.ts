import type { MerchantKind, MerchantSnapshot } from '../../../domain/credit'
import type { Random } from './random'

type Row = MerchantSnapshot['annualReports'][number]['published'][number]

export interface ReportSubject {
  readonly kind: MerchantKind
  readonly type: string
  readonly head: string
  readonly address: string
  readonly postcode: string
  readonly capital?: number
  readonly dormant: boolean
  readonly business: string
  readonly serial: number
}

/**
 * The published part of a report: items 1–6 of 企业信息公示暂行条例 art. 9 for companies, items of Order 70 for cooperatives;
 * a sole trader chooses whether anything is public (Order 69 art. 8), and most choose nothing.
 *
 * Telephone numbers begin with 0 after the area code and mail addresses end in `.example`: neither can exist.
 */
export function reportRows(subject: ReportSubject, random: Random): Row[] {
  const { kind, serial } = subject
  const telephone = `0591-00${String(serial % 1_000_000).padStart(6, '0')}`
  const state = { label: '经营状态', text: subject.dormant ? '歇业' : '开业' }
  const staff = { label: '从业人数', text: `${random.whole(1, 30)}人` }
  if (kind === 'sole-trader') {
    return random.chance(0.35) ? [{ label: '资金数额', text: `${random.whole(1, 30)}万元` }, staff, state] : []
  }
  const contact = [
    { label: '通信地址', text: subject.address },
    { label: '邮政编码', text: subject.postcode },
    { label: '联系电话', text: telephone },
    { label: '电子邮箱', text: `office@m${serial}.example` },
  ]
  const business = { label: '主营业务活动', text: subject.business }
  if (kind === 'cooperative') {
    const members = random.whole(5, 60)
    return [...contact, { label: '成员人数', text: `${members}人，其中农民${members}人` }, business]
  }
  const rows: Row[] = [...contact, { label: '企业经营状态', text: state.text }, business]
  if (subject.type !== '个人独资企业' && subject.capital !== undefined) {
    rows.push({ label: '企业控股情况', text: '私人控股' }, { label: '股东及出资', text: contribution(subject, random) })
  }
  // Item 7 of art. 9: the company chooses.
  return random.chance(0.3) ? [...rows, staff] : rows
}

/** One row a shop: 企业信息公示暂行条例 art. 9(6). */
export function shopRows(shops: MerchantSnapshot['shops']): Row[] {
  return shops.map(({ platform, name, url }) => ({
    label: '网店',
    text: `${platform}：${name}${url ? `，${url}` : ''}`,
  }))
}

/** The only person named is the head; the rest of the capital is the partners' together. */
function contribution({ type, head, capital = 0 }: ReportSubject, random: Random): string {
  const wan = capital / 10_000
  const paid = random.pick(['已全部实缴', '已实缴部分', '尚未实缴'])
  if (type.includes('法人独资')) return `股东为企业法人，认缴${wan}万元，货币出资，${paid}`
  const share = type.includes('独资') ? 100 : random.whole(34, 90)
  return `${head}认缴${Math.round(wan * share) / 100}万元（占${share}%），货币出资，${paid}`
}
