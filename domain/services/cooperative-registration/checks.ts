import { laws } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import {
  enoughMembers,
  type MemberCount,
  memberShares,
  nameChecks,
  notBarred,
  ofAge,
  ofCapacity,
  premisesChecks,
  ruleChecks,
  scopeChecks,
  sectionsOfScope,
} from '../../registration'
import type { CooperativeAnswers, MemberAnswers } from './form'

const { coopLaw, registrationReg } = laws
const id = 'cooperative-registration'

/** Members by kind; one who stands in two lines is one. */
export function countMembers(members: readonly MemberAnswers[] = []): MemberCount {
  const seen = new Set<string>()
  const count = { farmers: 0, others: 0, organisations: 0 }
  members.forEach(({ memberKind, residentId, memberUscc }, index) => {
    const key = residentId ?? memberUscc ?? `entry ${index}`
    if (seen.has(key)) return
    seen.add(key)
    if (memberKind === 'farmer') count.farmers += 1
    else if (memberKind === 'organisation') count.organisations += 1
    else count.others += 1
  })
  return count
}

/** Objections wait until a member is entered: an empty list is said by the form. */
const once = <T>({ members = [] }: CooperativeAnswers, said: (count: MemberCount) => readonly T[]) =>
  members.length === 0 ? [] : said(countMembers(members))

const posted = ({ members = [] }: CooperativeAnswers) =>
  members.flatMap((member, index) =>
    member.post === 'chair' || member.post === 'director' ? [{ ...member, path: `members.${index}` }] : [],
  )

const chair: Check<CooperativeAnswers> = {
  id: `${id}.chair`,
  severity: 'blocks',
  basis: registrationReg.article(8),
  field: 'members',
  test: ({ members = [] }) => {
    const chairs = members.filter(({ post }) => post === 'chair').length
    return (
      members.length > 0 &&
      chairs !== 1 && {
        message: chairs === 0 ? '还没有理事长，理事长是法定代表人。' : `理事长只能有一名，现在有${chairs}名。`,
        wayOut: '请给一名成员选“理事长”。',
      }
    )
  },
}

const twice: Check<CooperativeAnswers> = {
  id: `${id}.twice`,
  severity: 'blocks',
  basis: coopLaw.article(12),
  test: ({ members = [] }) => {
    const ids = members.map(({ residentId, memberUscc }) => residentId ?? memberUscc)
    return ids.flatMap((key, index) =>
      key !== undefined && ids.indexOf(key) < index
        ? [
            {
              field: `members.${index}.${members[index]?.memberUscc === undefined ? 'residentId' : 'memberUscc'}`,
              message: `和第${ids.indexOf(key) + 1}名成员是同一个号码，一名成员只填一次。`,
            },
          ]
        : [],
    )
  },
}

/** RG10, RG12, RG14, RG16 and the rules on names (合作社法, 条例). */
export const checks: readonly Check[] = [
  ...nameChecks<CooperativeAnswers>(id, ({ scope }) => ({ kind: 'cooperative', sections: sectionsOfScope(scope) })),
  ...scopeChecks<CooperativeAnswers>(id),
  ...premisesChecks<CooperativeAnswers>(id),
  ...ruleChecks<CooperativeAnswers>(id, 'RG16.members', (answers) => once(answers, enoughMembers)),
  ...ruleChecks<CooperativeAnswers>(id, 'RG16.shares', (answers) => once(answers, memberShares)),
  ...ruleChecks<CooperativeAnswers>(id, 'RG12', (answers, today) => ofAge(posted(answers), today)),
  ...ruleChecks<CooperativeAnswers>(id, 'RG12.capacity', (answers, today) => ofCapacity(posted(answers), today)),
  ...ruleChecks<CooperativeAnswers>(id, 'RG14', ({ barred }) => notBarred(barred, 'barred')),
  chair,
  twice,
]
