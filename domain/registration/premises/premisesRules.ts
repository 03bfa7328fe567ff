import { isPlainDate, type PlainDate } from '../../kernel/calendar'
import { isUscc, parseUscc } from '../../kernel/identifiers'
import type { Objection } from '../../kernel/rules'
import { wordingsOf } from '../scope/wordings'

/** The answers about the seat, by the keys the forms use. */
export interface PremisesAnswers {
  readonly premisesKind?: string
  readonly address?: string
  readonly scope?: readonly string[]
  readonly leaseUntil?: string
  readonly ownersAgree?: boolean
  readonly hostName?: string
  readonly hostUscc?: string
  readonly hostContract?: string
  readonly hostUntil?: string
  readonly premisesFiles?: readonly unknown[]
}

/** RG09.premises: one address. Two joined by 、 or ； are two. */
export function onePremises({ address = '' }: PremisesAnswers): readonly Objection[] {
  return /[；;\n]|(?:号|室|楼|层)[、，,]\s*[\u4e00-\u9fff]{2,}?[市区县镇乡街道路].*(?:号|室)/.test(address.trim())
    ? [{ field: 'address', message: '只能登记一个地址。', wayOut: '其他经营地点，登记后再申请加到执照上。' }]
    : []
}

/**
 * RG18: a hosting company's code passes GB 32100 and is an enterprise's (91), its contract has not run out, its letter is
 * attached.
 */
export function hostedProperly(answers: PremisesAnswers, today: PlainDate): readonly Objection[] {
  if (answers.premisesKind !== 'cluster') return []
  const { hostUscc, hostUntil, premisesFiles = [] } = answers
  const parsed = hostUscc === undefined ? undefined : parseUscc(hostUscc)
  const code = parsed?.ok ? parsed.uscc : undefined
  return [
    ...(parsed && !parsed.ok ? [{ field: 'hostUscc', message: parsed.message }] : []),
    ...(code !== undefined && isUscc(code) && !code.startsWith('91')
      ? [
          {
            field: 'hostUscc',
            message: '托管公司要是企业，统一社会信用代码以91开头。',
            wayOut: '请核对托管公司的营业执照。',
          },
        ]
      : []),
    ...(isPlainDate(hostUntil) && hostUntil < today
      ? [{ field: 'hostUntil', message: '托管合同已经到期。', wayOut: '请先和托管公司续签。' }]
      : []),
    ...(premisesFiles.length === 0
      ? [{ field: 'premisesFiles', message: '请附上托管公司出具的《住所（经营场所）托管证明函》。' }]
      : []),
  ]
}

/** A lease that has run out shows nothing. */
export function leaseStillRuns({ premisesKind, leaseUntil }: PremisesAnswers, today: PlainDate): readonly Objection[] {
  return premisesKind === 'leased' && isPlainDate(leaseUntil) && leaseUntil < today
    ? [{ field: 'leaseUntil', message: '租赁合同已经到期。', wayOut: '请续租或者换一个地址。' }]
    : []
}

/** Trades that need a place of their own, at an address that is none. The official list is not known to us: a forecast. */
export function placeFitsScope({ premisesKind, scope }: PremisesAnswers): readonly Objection[] {
  if (premisesKind !== 'cluster' && premisesKind !== 'platform-online' && premisesKind !== 'contact-only') return []
  const items = wordingsOf(scope).filter(({ needsPremises }) => needsPremises)
  return items.length > 0
    ? [
        {
          // online premises come with the shops: there is no question to stand beside
          field: premisesKind === 'platform-online' ? 'scope' : 'premisesKind',
          message: `${items.map(({ text }) => `“${text}”`).join('')}一般要有实际经营场所，这种地址可能不行。`,
          wayOut: '请换成实际的经营地点，或者去掉这些项目。',
        },
      ]
    : []
}
