import type { MerchantSnapshot } from '../../../domain/credit'
import { type PlainDate, plainDate } from '../../../domain/kernel/calendar'
import type { Answers } from '../../../domain/kernel/form'
import type { EarlierFiling } from '../../../domain/kernel/service'

/** The register's entry of a company without any record; a test adds what it is about. */
export function enterprise(rest: Partial<MerchantSnapshot> = {}): MerchantSnapshot {
  return {
    uscc: '91350102MAT007148P',
    name: '福州榕网科技有限公司',
    kind: 'enterprise',
    type: '有限责任公司（自然人投资或控股）',
    status: 'active',
    head: '林榕生',
    capital: 5_000_000,
    establishedOn: '2022-03-12',
    division: '350102',
    address: '福建省福州市鼓楼区软件大道89号福州软件园F区4号楼6层',
    scope: '一般项目：软件开发。',
    registrar: '鼓楼区市场监督管理局',
    shops: [],
    licences: [],
    penalties: [],
    listings: [],
    annualReports: [],
    asOf: '2026-03-10',
    ...rest,
  }
}

export const trader = (rest: Partial<MerchantSnapshot> = {}) =>
  enterprise({
    uscc: '92350103MAT00721XN',
    name: '福州市台江区三坊茶事茶叶店',
    kind: 'sole-trader',
    type: '个体工商户',
    head: '陈茗',
    ...rest,
  })

/** A report of the register about a year, filed on a day. */
export const onRecord = (year: number, filedOn = `${year + 1}-04-15`): MerchantSnapshot['annualReports'][number] => ({
  id: `report-${year}-${filedOn}`,
  year,
  filedOn,
  published: [],
})

/** A filing of ours that is in force. */
export function filing(answers: Answers, filedOn: string, subject = String(answers.reportYear)): EarlierFiling {
  return { caseNumber: `FZ-${subject}`, subject, filedOn: filedOn as PlainDate, state: 'published', answers }
}

export const day = plainDate
