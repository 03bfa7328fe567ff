import { laws } from '../../kernel/law'
import { followUpService } from '../../pledge'

const { trademarkPledge } = laws

/** 变更: the parties' names or the secured amount (公告358). */
export const trademarkPledgeChange = followUpService({
  id: 'trademark-pledge-change',
  title: '商标质权变更',
  summary: '双方名称或者担保数额变了，一起申请变更登记',
  act: '核准变更',
  done: '已变更',
  section: {
    id: 'change',
    title: '变更什么',
    fields: [
      {
        key: 'changes',
        kind: 'choices',
        label: '哪些变了',
        required: true,
        options: [
          { id: 'pledgor', label: '出质人名称', note: '还要另外办理变更注册人名义。' },
          { id: 'pledgee', label: '质权人名称' },
          { id: 'amount', label: '担保的数额' },
        ],
        basis: trademarkPledge.whole(),
      },
      {
        key: 'newName',
        kind: 'text',
        label: '变更后的名称',
        required: true,
        maxLength: 100,
        visible: ({ changes }) =>
          Array.isArray(changes) && (changes as string[]).some((one) => one === 'pledgor' || one === 'pledgee'),
        basis: trademarkPledge.whole(),
      },
      {
        key: 'newAmount',
        kind: 'money',
        unit: 'wan',
        label: '变更后的数额',
        required: true,
        visible: ({ changes }) => Array.isArray(changes) && (changes as string[]).includes('amount'),
        basis: trademarkPledge.whole(),
      },
      {
        key: 'proof',
        kind: 'files',
        label: '变更协议或证明',
        required: true,
        maxFiles: 9,
        hint: '改数额的，双方签的变更协议；改名称的，登记机关的变更证明。',
        basis: trademarkPledge.whole(),
      },
    ],
  },
  checks: [
    {
      id: 'trademark-pledge-change.amount',
      severity: 'blocks',
      field: 'newAmount',
      basis: laws.civilCode.article(427),
      test: ({ newAmount }) => typeof newAmount === 'number' && newAmount <= 0 && { message: '担保的数额要大于零。' },
    },
    {
      id: 'trademark-pledge-change.registrant',
      severity: 'advice',
      field: 'changes',
      basis: trademarkPledge.whole(),
      test: ({ changes }) =>
        Array.isArray(changes) &&
        (changes as string[]).includes('pledgor') && {
          message: '出质人改了名，还要另外办理变更注册人名义。',
          wayOut: '在商标网上服务系统申请，两件事可以同时办。',
        },
    },
  ],
  change: ({ changes, newName, newAmount }) => {
    const which = (changes ?? []) as readonly string[]
    return {
      state: 'changed',
      ...(which.includes('pledgee') && newName ? { pledgee: String(newName) } : {}),
      ...(which.includes('pledgor') && newName ? { pledgor: String(newName) } : {}),
      ...(which.includes('amount') && typeof newAmount === 'number' ? { amount: newAmount } : {}),
    }
  },
})
