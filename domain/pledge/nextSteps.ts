import { laws } from '../kernel/law'
import type { NextStep } from '../kernel/service'

const { trademarkPledge, publicityReg, civilCode } = laws

const disclose: NextStep = {
  title: '二十个工作日内公示',
  text: '企业出质知识产权要即时公示。到“我的商户”打开“企业即时信息公示”，这次质押已经填好，核对后提交，公示后别人查得到。',
  basis: publicityReg.article(10),
}

const steps: Readonly<Record<string, readonly NextStep[]>> = {
  registered: [
    disclose,
    {
      title: '不要转让或许可',
      text: '没有质权人同意，不能转让或者许可他人使用出质的商标。',
      basis: civilCode.article(444),
    },
    {
      title: '到期前办延期',
      text: '登记期限届满失效，要继续担保的，到期前双方一起办延期。',
      basis: trademarkPledge.whole(),
    },
  ],
  refused: [{ title: '改好再办', text: '按理由改正以后，双方可以重新申请。', basis: trademarkPledge.whole() }],
  abandoned: [
    { title: '重新申请', text: '视为放弃不影响再次申请，请双方重新填写并签署。', basis: trademarkPledge.whole() },
  ],
  lapsed: [
    {
      title: '重新设立',
      text: '失效以后要继续担保的，双方重新申请设立登记，顺位从新登记日起算。',
      basis: civilCode.article(414),
    },
  ],
}

/** What both can do after a state of a set-up. */
export function pledgeNextSteps(state: string): readonly NextStep[] {
  return steps[state] ?? (state === 'changed' || state === 'extended' ? [disclose] : [])
}
