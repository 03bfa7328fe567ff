import type { Parties } from '../kernel/joint'
import { laws } from '../kernel/law'
import type { PledgeAnswers } from './answers'
import { claimedOrganisation } from './fields/proofFields'

const { trademarkPledge } = laws

/**
 * 出质人 and 质权人 apply together (公告358 art. 2). The commitments of both are what each confirms when signing.
 *
 * @param sections which sections each fills alone
 */
export function pledgeParties(sections: { readonly pledgor: readonly string[]; readonly pledgee: readonly string[] }) {
  return {
    basis: trademarkPledge.article(2),
    apart: true,
    roles: [
      {
        id: 'pledgor',
        title: '出质人',
        begins: true,
        sections: sections.pledgor,
        name: ({ pledgorName }: PledgeAnswers) => pledgorName,
        merchant: ({ pledgorUscc }: PledgeAnswers) => pledgorUscc,
        confirms: [
          '申请书和提交的材料真实、完整、有效，和合同一致。',
          '出质的商标归我方所有，没有隐瞒共有、查封、许可和争议。',
          '没有质权人同意，不转让也不许可他人使用出质的商标。',
        ],
      },
      {
        id: 'pledgee',
        title: '质权人',
        sections: sections.pledgee,
        name: ({ pledgeeName }: PledgeAnswers) => pledgeeName,
        merchant: claimedOrganisation('pledgee'),
        confirms: [
          '申请书和提交的材料真实、完整、有效，和合同一致。',
          '知道质权从登记时设立，登记期限届满没有延期的，登记失效。',
          '债务清偿后，和出质人一起办理注销。',
        ],
      },
    ],
  } as const satisfies Parties
}
