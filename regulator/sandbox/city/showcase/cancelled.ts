import type { MerchantSnapshot } from '../../../../domain/credit'
import { type PlainDate, plainDate } from '../../../../domain/kernel/calendar'
import { scopeText } from '../scope'
import { noRecords } from './noRecords'
import { reports } from './reports'

/** A company that has closed, with what it reported while it was there. */
export function cancelled(today: PlainDate): MerchantSnapshot {
  return {
    ...noRecords,
    uscc: '91350181MAT0126762',
    name: '福清市恒泰隆贸易有限公司',
    kind: 'enterprise',
    type: '有限责任公司（自然人投资或控股）',
    status: 'cancelled',
    head: '郑国平',
    capital: 2_000_000,
    establishedOn: '2012-04-20',
    endedOn: '2024-08-30',
    division: '350181',
    address: '福建省福清市清昌大道105号2号楼803室',
    scope: scopeText(['日用百货销售', '五金产品零售', '货物进出口']),
    registrar: '福清市市场监督管理局',
    annualReports: reports('cancelled', 2013, plainDate('2024-08-30'), [{ label: '企业经营状态', text: '开业' }]),
    asOf: today,
  }
}
