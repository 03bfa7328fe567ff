import type { Parties } from '../../kernel/joint'
import { laws } from '../../kernel/law'
import { claimedOrganisation } from '../../pledge'
import type { EquityAnswers } from './form'

const { equityPledge } = laws

/** Both apply together, cancellation too; the company's side prepares it and signs nothing. */
export const parties: Parties = {
  basis: equityPledge.whole(),
  apart: true,
  roles: [
    {
      id: 'pledgor',
      title: '出质人',
      sections: ['pledgor'],
      name: ({ pledgorName }: EquityAnswers) => pledgorName,
      merchant: claimedOrganisation('pledgor'),
      confirms: [
        '提交的材料真实、有效，股权归我所有，没有被冻结，可以依法转让。',
        '没有质权人同意，不转让出质的股权。',
      ],
    },
    {
      id: 'pledgee',
      title: '质权人',
      sections: ['pledgee'],
      name: ({ pledgeeName }: EquityAnswers) => pledgeeName,
      merchant: claimedOrganisation('pledgee'),
      confirms: ['提交的材料真实、有效，和质权合同一致。', '知道质权从登记时设立。'],
    },
  ],
}
