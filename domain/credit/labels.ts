import type { MerchantSnapshot, MerchantStatus, PenaltyLevel } from '../kernel/merchant'

/** 登记状态 as a shopper reads it. */
export const statusLabels: Readonly<Record<MerchantStatus, string>> = {
  active: '在营',
  cancelled: '已注销',
  revoked: '已吊销',
  dormant: '歇业',
}

/** Tiers of Order 107. */
export const levelLabels: Readonly<Record<PenaltyLevel, string>> = {
  warning: '警告',
  light: '轻微',
  general: '一般',
  serious: '严重',
}

/** Words of the licence, which differ by what was registered (市场主体登记管理条例 art. 8). */
export function licenceWords({ kind, type }: Pick<MerchantSnapshot, 'kind' | 'type'>) {
  if (kind === 'sole-trader')
    return { head: '经营者', capital: '资金数额', established: '注册日期', premises: '经营场所' }
  const head = type.includes('个人独资') ? '投资人' : kind === 'other' ? '负责人' : '法定代表人'
  const capital = kind === 'cooperative' ? '成员出资总额' : type.includes('个人独资') ? '出资额' : '注册资本'
  return { head, capital, established: '成立日期', premises: '住所' }
}
