import { laws } from '../../kernel/law'
import { followUpService } from '../../pledge'

const { trademarkPledge } = laws

/** 补发: a lost or spoilt certificate; nothing of the pledge changes. */
export const trademarkPledgeReissue = followUpService({
  id: 'trademark-pledge-reissue',
  title: '商标质权登记证补发',
  summary: '登记证丢了或者坏了，申请补发一份',
  act: '补发登记证',
  done: '已补发',
  section: {
    id: 'reissue',
    title: '补发原因',
    fields: [
      {
        key: 'ground',
        kind: 'choice',
        label: '原因',
        required: true,
        options: [
          { id: 'lost', label: '遗失' },
          { id: 'spoilt', label: '损坏' },
        ],
        basis: trademarkPledge.whole(),
      },
      { key: 'story', kind: 'longText', label: '经过', required: true, maxLength: 500, basis: trademarkPledge.whole() },
    ],
  },
  checks: [],
  change: () => undefined,
})
