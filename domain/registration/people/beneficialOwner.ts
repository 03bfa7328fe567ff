import { type Fen, formatYuan } from '../../kernel/money'
import type { Objection } from '../../kernel/rules'
import { isAtLeast, share } from '../capital/share'
import { contributionsOf, type PersonAnswers } from './roles'

/** 受益所有人信息管理办法 art. 3: capital up to ten million yuan, in fen. */
export const exemptCapital = 1_000_000_000

/** RG13: the exemption pledge needs capital up to ten million and natural persons only. */
export function mayPledgeExemption(
  choice: string | undefined,
  capital: number | undefined,
  people: readonly PersonAnswers[] = [],
): readonly Objection[] {
  if (choice !== 'exempt') return []
  const organisations = contributionsOf(people).filter(({ kind }) => kind === 'organisation')
  return [
    ...(capital !== undefined && capital > exemptCapital
      ? [
          {
            field: 'beneficialOwner',
            message: `注册资本超过${formatYuan(exemptCapital as Fen)}元，不能承诺免报受益所有人。`,
            wayOut: '请改选“填报”。',
          },
        ]
      : []),
    ...(organisations.length > 0
      ? [
          {
            field: 'beneficialOwner',
            message: '有企业股东的，不能承诺免报受益所有人。',
            wayOut: '请改选“填报”，写清最终是哪个自然人。',
          },
        ]
      : []),
  ]
}

/** RG13.owners: who files names at least one person: 25 % or more, or control. */
export function ownersNamed(choice: string | undefined, owners: readonly unknown[] | undefined): readonly Objection[] {
  return choice === 'declare' && (owners ?? []).length === 0
    ? [
        {
          field: 'beneficialOwners',
          message: '请至少写一名受益所有人。',
          wayOut: '持股25%以上的、实际控制的；都没有的，写负责日常管理的人。',
        },
      ]
    : []
}

/** Natural persons with a quarter or more: proposed as beneficial owners (art. 6). */
export function quarterOwners(capital: number | undefined, people: readonly PersonAnswers[] = []): readonly string[] {
  if (capital === undefined || capital < 1) return []
  return contributionsOf(people)
    .filter(
      ({ kind, amount }) => kind !== 'organisation' && amount !== undefined && isAtLeast(share(amount, capital), 1, 4),
    )
    .flatMap(({ name }) => (name === undefined ? [] : [name]))
}
