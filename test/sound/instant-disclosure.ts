import type { Disclosure } from '../../domain/services/instant-disclosure/form'

/** A trade mark pledged by 福州榕网科技有限公司 on 20 May 2026. */
export const soundDisclosure: Disclosure = {
  uscc: '91350102MAT007148P',
  name: '福州榕网科技有限公司',
  event: 'ip-pledge',
  happenedOn: '2026-05-20',
  right: 'trademark',
  rightName: '榕网 第12345678号',
  pledgor: '福州榕网科技有限公司',
  pledgee: '福州某某银行',
  pledgeNumber: '20260520000001',
}
