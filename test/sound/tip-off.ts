import type { TipOffAnswers } from '../../domain/services/tip-off/form'

/** A report nobody could say anything about. */
export const soundTipOff: TipOffAnswers = {
  named: 'anonymous',
  targetName: '福州榕网科技有限公司',
  targetUscc: '91350102MAT007148P',
  channel: 'store',
  violation: 'food-safety',
  leads: '鼓楼区五四路1号一楼后厨，每天早上六点前用过期的馅料，袋子上的日期被撕掉。',
  facts: '10月12日和13日早上都看到，过期馅料堆在冷柜第二层。',
}

/** What only a named reporter says about themselves. */
export const reporterCanaries = { reporterName: '金丝雀乙', reporterMobile: '13987654321' } as const

export const anonymousFiling = { service: 'tip-off', formVersion: '2026-04-15', answers: soundTipOff, declared: true }

export const namedFiling = {
  ...anonymousFiling,
  answers: { ...soundTipOff, named: 'named', insider: 'yes', ...reporterCanaries },
}
