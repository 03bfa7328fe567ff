import type { SoleTraderReport } from '../../domain/services/annual-report-sole-trader/form'

/** Personal data that must be found nowhere but in the sealed answers and, when published, in the public rows. */
export const soleTraderCanaries = { head: '金丝雀茗', phone: '13912340000' } as const

/** The report of 福州市台江区三坊茶事茶叶店 for 2025, published: nothing to object to. */
export const soundSoleTraderReport: SoleTraderReport = {
  reportYear: 2025,
  uscc: '92350103MAT00721XN',
  name: '福州市台江区三坊茶事茶叶店',
  ...soleTraderCanaries,
  status: 'open',
  funds: 20_000_000,
  staff: 3,
  revenue: 90_000_000,
  tax: 1_200_000,
  hasShops: 'yes',
  shops: [{ kind: 'shop', platform: '淘宝', name: '三坊茶事', url: 'shop9900000002.taobao.com' }],
  hasPermits: 'yes',
  permits: [{ name: '食品经营许可证', validUntil: '2030-09-19' }],
  graduateOperators: 0,
  graduateEmployees: 1,
  veteranOperators: 0,
  veteranEmployees: 0,
  disabledOperators: 0,
  disabledEmployees: 0,
  reemployedOperators: 0,
  reemployedEmployees: 0,
  partyMembers: 0,
  partyOrganisation: 'none',
  headInParty: 'no',
  hasEquipment: 'no',
  publish: 'yes',
}
