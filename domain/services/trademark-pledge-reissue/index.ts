import { laws } from '../../kernel/law'
import { followUpService, issuedAnew } from '../../pledge'

const { trademarkPledge } = laws

/** 补发: a lost or spoilt certificate; nothing of the pledge changes but the paper, and its number where a new one is given. */
export const trademarkPledgeReissue = followUpService({
  id: 'trademark-pledge-reissue',
  title: '商标质权登记证补发',
  summary: '登记证丢了或者坏了，申请补发一份',
  paper: '商标专用权质权登记证补发申请书',
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
  decision: issuedAnew,
  decided: ({ certificate }) => `登记证已补发，编号 ${certificate}。原来的登记证不再使用。`,
  recorded: 'recordReissue',
  change: () => ({}),
  after: [],
})
