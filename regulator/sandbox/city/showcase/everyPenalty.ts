import type { MerchantSnapshot } from '../../../../domain/credit'
import { addDays, addMonths, type PlainDate } from '../../../../domain/kernel/calendar'

type Penalty = MerchantSnapshot['penalties'][number]

/** A penalty of every level, and of every way to be no longer public: expired, repaired, annulled. */
export function everyPenalty(authority: string, ago: (months: number) => PlainDate): Penalty[] {
  const penalty = (
    id: string,
    level: Penalty['level'],
    decidedOn: PlainDate,
    months: number,
    rest: Partial<Penalty>,
  ): Penalty => {
    const publishedOn = addDays(decidedOn, 7)
    return {
      id: `showcase-${id}`,
      documentNumber: `榕仓山市监处罚〔${decidedOn.slice(0, 4)}〕${100 + id.length}号`,
      authority,
      decidedOn,
      violation: '未按规定明码标价',
      result: '罚款500元',
      level,
      publishedOn,
      publicUntil: addMonths(publishedOn, months),
      ...rest,
    }
  }
  return [
    // public
    penalty('light', 'light', ago(1), 3, { violation: '未在网店公示食品经营许可信息', result: '罚款1,000元' }),
    penalty('general', 'general', ago(5), 12, {
      violation: '经营标签不符合规定的预包装食品',
      result: '没收违法所得2,300元，罚款10,000元',
    }),
    penalty('serious', 'serious', ago(20), 36, {
      violation: '经营超过保质期的食品',
      result: '没收违法所得18,600元，罚款120,000元，责令停业整顿',
    }),
    // not public, or not any more
    penalty('warning', 'warning', ago(2), 0, { violation: '未按规定明码标价', result: '警告' }),
    penalty('expired', 'light', ago(9), 3, { violation: '未按规定公示自动展期条款', result: '罚款300元' }),
    penalty('repaired', 'general', ago(10), 12, {
      violation: '对商品的销售状况作虚假的商业宣传',
      result: '罚款20,000元',
      endedOn: ago(3),
      endReason: 'repaired',
    }),
    penalty('annulled', 'general', ago(4), 12, {
      violation: '发布虚假广告',
      result: '罚款8,000元',
      endedOn: ago(2),
      endReason: 'annulled',
    }),
  ]
}
