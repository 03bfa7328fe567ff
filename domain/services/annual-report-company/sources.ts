import { type ReportSources, shopsOfRegister } from '../../annual-report'
import type { MerchantSnapshot } from '../../kernel/merchant'

/** What a company's report begins with. The capital is the register's; share transfers and guarantees belong to their year. */
export const sources: ReportSources = {
  ofRegister: (merchant) => ({
    entityType: entityType(merchant),
    address: merchant.address,
    status: merchant.status === 'dormant' ? 'dormant' : 'open',
    // fen; the register counts yuan
    ...(merchant.capital === undefined ? {} : { capital: merchant.capital * 100 }),
    ...shopsOfRegister(merchant),
  }),
  ofTheYear: [
    'entityType',
    'capital',
    'sharesChanged',
    'shareChanges',
    'guaranteed',
    'guarantees',
    'pledged',
    'pledgesPublished',
  ],
}

/** 企业类型 from the words of the licence (有限责任公司（自然人独资） is a company, 个人独资企业 is not). */
function entityType({ type }: Pick<MerchantSnapshot, 'type'>): string {
  if (/分公司|分支机构/.test(type)) return 'branch'
  if (type.includes('有限责任公司')) return 'limited'
  if (type.includes('股份')) return 'stock'
  if (type.includes('个人独资企业')) return 'sole-proprietorship'
  return type.includes('合伙') ? 'partnership' : 'other'
}
