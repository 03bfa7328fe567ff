import { laws } from '../../kernel/law'
import type { ReportCheck } from './reportCheck'

type State = { readonly status?: string }
type Pledges = { readonly pledged?: string; readonly pledgesPublished?: string }

const { publicityReg, registrationReg } = laws

/** AR15: 歇业 goes with a dormancy on record (条例 art. 30). */
export const dormantAsRegistered: ReportCheck<State> = {
  id: 'annual-report.AR15',
  severity: 'advice',
  basis: registrationReg.article(30),
  field: 'status',
  test({ status }, { known }) {
    const merchant = known?.merchant
    if (!merchant || status === undefined) return undefined
    if (status === 'dormant' && merchant.status !== 'dormant')
      return { message: '登记信息里没有歇业备案。歇业应当先向登记机关备案。' }
    return (
      status === 'open' &&
      merchant.status === 'dormant' && { message: '登记信息里是歇业，已经恢复营业的请选开业并核对。' }
    )
  },
}

/** AR15: 清算 goes with the published notice of the liquidators (条例 art. 32). */
export const liquidationIsPublished: ReportCheck<State> = {
  id: 'annual-report.AR15.liquidation',
  severity: 'advice',
  basis: registrationReg.article(32),
  field: 'status',
  test({ status }, { known }) {
    const published = (known?.merchant?.publications ?? []).some(
      ({ kind, endedOn }) => kind === 'liquidation' && endedOn === undefined,
    )
    return (
      status === 'liquidation' &&
      !published && { message: '登记信息里没有清算公告。清算的，应当先公示清算组并发布债权人公告。' }
    )
  },
}

/** AR16: pledges of the year belong to what is published at once (公示条例 art. 10(4)). */
export const pledgesArePublished: ReportCheck<Pledges> = {
  id: 'annual-report.AR16',
  severity: 'advice',
  basis: publicityReg.article(10, 4),
  field: 'pledgesPublished',
  test: ({ pledged, pledgesPublished }) =>
    pledged === 'yes' &&
    pledgesPublished === 'no' && {
      message: '知识产权出质登记应当在20个工作日内公示，请尽快补上。',
      wayOut: '超过期限仍应公示；被责令后还不公示的，会被列入经营异常名录。',
    },
}

/** AR16, the other way round: a pledge the enterprise has published in that year belongs to the answer as well. */
export const pledgesAsPublished: ReportCheck<Pledges & { readonly reportYear?: number }> = {
  id: 'annual-report.AR16.register',
  severity: 'advice',
  basis: publicityReg.article(10, 4),
  field: 'pledged',
  test: ({ pledged, reportYear }, { known }) =>
    pledged === 'no' &&
    (known?.merchant?.disclosures ?? []).some(
      ({ kind, happenedOn }) => kind === 'ip-pledge' && happenedOn.slice(0, 4) === String(reportYear),
    ) && { message: `${reportYear}年公示过知识产权出质登记，请核对。` },
}
