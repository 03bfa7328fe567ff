import { laws, ownGuidance } from '../../kernel/law'
import type { Objection } from '../../kernel/rules'
import type { ReportCheck } from './reportCheck'

type Members = {
  readonly reportYear?: number
  readonly members?: number
  readonly farmers?: number
  readonly joined?: number
  readonly left?: number
}

const { coopLaw } = laws

/** AR10: at least five members (合作社法 art. 12). */
export const fiveMembers: ReportCheck<Members> = {
  id: 'annual-report.AR10',
  severity: 'blocks',
  basis: coopLaw.article(12),
  field: 'members',
  test: ({ members }) => members !== undefined && members < 5 && { message: '合作社的成员不能少于5人。' },
}

/** AR10: at least four farmers in five members, and not more farmers than members (合作社法 art. 20). */
export const mostAreFarmers: ReportCheck<Members> = {
  id: 'annual-report.AR10.farmers',
  severity: 'blocks',
  basis: coopLaw.article(20),
  field: 'farmers',
  test({ members, farmers }) {
    if (members === undefined || farmers === undefined) return undefined
    if (farmers > members) return { message: `农民成员${farmers}人，比成员人数${members}人多，请核对。` }
    return (
      farmers * 5 < members * 4 && {
        message: `农民成员不能少于成员人数的80%，${members}人里至少要有${Math.ceil((members * 4) / 5)}人。`,
      }
    )
  },
}

/**
 * AR10: last year's members, those who joined and those who left make this year's. Advice: where last year's report was
 * wrong and can no longer be corrected, the right number must still be possible.
 */
export const membersAddUp: ReportCheck<Members> = {
  id: 'annual-report.AR10.change',
  severity: 'advice',
  basis: ownGuidance('年报填报常用的核对规则'),
  field: 'members',
  test({ reportYear, members, joined, left }, { known }): Objection | undefined {
    if (reportYear === undefined || members === undefined || joined === undefined || left === undefined)
      return undefined
    const last = known?.earlier?.find(({ subject }) => subject === String(reportYear - 1))?.answers.members
    if (typeof last !== 'number' || members === last + joined - left) return undefined
    return {
      message: `上一年是${last}人，新增${joined}人、退出${left}人，应当是${last + joined - left}人。`,
      wayOut: '请核对成员人数、新增和退出；上一年填错了的，按实际人数填。',
    }
  },
}
