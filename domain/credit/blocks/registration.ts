import { longDate, type PlainDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import type { MerchantSnapshot } from '../../kernel/merchant'
import { licenceWords, statusLabels } from '../labels'
import { publicAddress } from '../publicAddress'
import type { PublicBlock, Row } from '../publicBlock'

/** 登记信息: 企业信息公示暂行条例 art. 6(1), 公司法 art. 32. No contacts of persons, no home address in full. */
export function registration(snapshot: MerchantSnapshot): PublicBlock {
  const words = licenceWords(snapshot)
  const { capital, endedOn, park, residential } = snapshot
  const rows: Row[] = [
    { label: '统一社会信用代码', text: snapshot.uscc },
    { label: '名称', text: snapshot.name },
    { label: '类型', text: snapshot.type },
    { label: words.head, text: snapshot.head },
    ...(capital === undefined ? [] : [{ label: words.capital, text: `${(capital / 10_000).toString()}万元` }]),
    { label: words.established, text: day(snapshot.establishedOn) },
    { label: '登记状态', text: statusLabels[snapshot.status] },
    ...(endedOn === undefined
      ? []
      : [{ label: snapshot.status === 'revoked' ? '吊销日期' : '注销日期', text: day(endedOn) }]),
    { label: words.premises, text: publicAddress(snapshot) },
    ...(park === undefined ? [] : [{ label: '所在园区', text: park }]),
    { label: '登记机关', text: snapshot.registrar },
    { label: '经营范围', text: snapshot.scope },
  ]
  return {
    id: 'registration',
    title: '登记信息',
    source: `${snapshot.registrar}登记信息`,
    asOf: snapshot.asOf,
    basis: laws.publicityReg.article(6, 1),
    meaning: `营业执照上的登记事项，由登记机关公示。${residential ? '经营场所是住宅，只显示到道路。' : ''}`,
    empty: `截至${day(snapshot.asOf)}没有登记信息`,
    records: [
      { id: 'registration', title: snapshot.name, tone: snapshot.status === 'active' ? 'neutral' : 'attention', rows },
    ],
  }
}

/** Dates of a snapshot have passed its schema. */
const day = (date: string) => longDate(date as PlainDate)
