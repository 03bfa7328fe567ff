import type { Answers } from '../../../../domain/kernel/form'
import type { MerchantSnapshot } from '../../../../domain/kernel/merchant'
import { soundCompanyReport } from '../../../sound/annual-report-company'

export const holder = (changes: Answers): Answers => ({
  shareholders: [{ ...soundCompanyReport.shareholders?.[0], ...changes }, soundCompanyReport.shareholders?.[1] ?? {}],
})
/** one shareholder who has promised everything by a day */
export const soleHolder = (subscribedBy: string): Answers => ({
  shareholders: [{ ...soundCompanyReport.shareholders?.[0], subscribed: 500_000_000, subscribedBy }],
})
export const shares = (after: number): Answers => ({
  sharesChanged: 'yes',
  shareChanges: [
    { shareholder: '林榕生', before: 60, after: 40, changedOn: '2025-08-01' },
    { shareholder: '陈小榕', before: 40, after, changedOn: '2025-08-01' },
  ],
})
export const shop = { kind: 'shop', platform: '京东', name: '店' }
export const jd = { id: 'jd-1', platform: '京东', name: '登记的店', url: 'mall.jd.com/index-1.html' }
export const pledge = (happenedOn: string) => ({
  disclosures: [
    { id: 'd', kind: 'ip-pledge', title: '知识产权出质登记', happenedOn, publishedOn: happenedOn, rows: [] },
  ],
})

export const liquidation = (endedOn?: string): Partial<MerchantSnapshot> => ({
  publications: [
    {
      id: 'l',
      kind: 'liquidation',
      title: '清算组公告',
      authority: '鼓楼区市场监督管理局',
      publishedOn: '2025-11-01',
      rows: [],
      ...(endedOn ? { endedOn } : {}),
    },
  ],
})
