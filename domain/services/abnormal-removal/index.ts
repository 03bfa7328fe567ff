import { reportKind, restoration } from '../../annual-report'
import { laws } from '../../kernel/law'

const { abnormalList, publicityReg } = laws

/** 移出经营异常名录: enterprises and cooperatives. Five working days by Order 68, which is known from memory and shown so. */
export const abnormalRemoval = restoration({
  id: 'abnormal-removal',
  title: '移出经营异常名录',
  summary: '补齐年报或改正以后，申请移出经营异常名录',
  listed: '列入',
  removal: '移出经营异常名录',
  removed: '已移出',
  basis: abnormalList.whole(),
  from: abnormalList.from,
  suits(merchant) {
    const kind = reportKind(merchant)
    return kind === 'company' || kind === 'cooperative'
  },
  objection: {
    title: '对列入有异议',
    text: '认为不应当列入的，可以向作出决定的机关提出书面异议并附证明材料。',
    basis: publicityReg.whole(),
  },
})
