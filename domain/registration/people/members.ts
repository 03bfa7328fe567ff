import type { Objection } from '../../kernel/rules'

/** How many members a cooperative has (合作社法 arts. 12, 19, 20). */
export interface MemberCount {
  readonly farmers: number
  readonly others: number
  readonly organisations: number
}

/** RG16.members: at least five. */
export function enoughMembers({ farmers, others, organisations }: MemberCount): readonly Objection[] {
  const total = farmers + others + organisations
  return total < 5
    ? [{ field: 'members', message: `合作社至少要有五名成员，现在有${total}名。`, wayOut: '请先找齐成员。' }]
    : []
}

/** RG16.shares: farmers at least four fifths; one organisation up to twenty members, then at most one in twenty. */
export function memberShares({ farmers, others, organisations }: MemberCount): readonly Objection[] {
  const total = farmers + others + organisations
  if (total === 0) return []
  const allowed = total <= 20 ? 1 : Math.floor(total / 20)
  return [
    ...(farmers * 5 < total * 4
      ? [
          {
            field: 'members',
            message: `农民成员不能少于百分之八十：${total}名里至少要${Math.ceil((total * 4) / 5)}名，现在有${farmers}名。`,
          },
        ]
      : []),
    ...(organisations > allowed
      ? [
          {
            field: 'members',
            message:
              total <= 20
                ? `二十名以下成员的合作社，企业、事业单位和社会组织成员最多一名，现在有${organisations}名。`
                : `企业、事业单位和社会组织成员不能超过百分之五：${total}名里最多${allowed}名，现在有${organisations}名。`,
          },
        ]
      : []),
  ]
}
