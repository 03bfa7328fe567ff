import type { Answers } from '../../kernel/form'
import { laws } from '../../kernel/law'
import { followUpService, issuedAnew } from '../../pledge'

const { civilCode, publicityReg, trademarkPledge } = laws

type Changed = 'pledgor' | 'pledgee' | 'amount'

/** Whether this is among what changed. */
const has =
  (one: Changed) =>
  ({ changes }: Answers) =>
    Array.isArray(changes) && (changes as string[]).includes(one)

/** 变更: the parties' names or the secured amount (公告358). */
export const trademarkPledgeChange = followUpService({
  id: 'trademark-pledge-change',
  title: '商标质权变更',
  summary: '双方名称或者担保数额变了，一起申请变更登记',
  paper: '商标专用权质权登记变更申请书',
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
        key: 'newPledgorName',
        kind: 'text',
        label: '出质人现在的名称',
        required: true,
        maxLength: 100,
        visible: has('pledgor'),
        basis: trademarkPledge.whole(),
      },
      {
        key: 'newPledgeeName',
        kind: 'text',
        label: '质权人现在的名称',
        required: true,
        maxLength: 100,
        visible: has('pledgee'),
        basis: trademarkPledge.whole(),
      },
      {
        key: 'newAmount',
        kind: 'money',
        unit: 'wan',
        label: '变更后的数额',
        anyCurrency: true,
        required: true,
        hint: '按原来的币种，以万为单位。',
        visible: has('amount'),
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
      basis: civilCode.article(427),
      test: ({ newAmount }) => typeof newAmount === 'number' && newAmount <= 0 && { message: '担保的数额要大于零。' },
    },
    {
      id: 'trademark-pledge-change.registrant',
      severity: 'advice',
      field: 'changes',
      basis: trademarkPledge.whole(),
      test: (answers) =>
        has('pledgor')(answers) && {
          message: '出质人改了名，还要另外办理变更注册人名义。',
          wayOut: '在商标网上服务系统申请，两件事可以同时办。',
        },
    },
  ],
  renamesPledgee: has('pledgee'),
  decision: issuedAnew,
  decided: ({ certificate }) => `变更已登记，登记证编号 ${certificate}。`,
  recorded: 'recordChange',
  change: (answers) => {
    const { newPledgorName, newPledgeeName, newAmount } = answers
    return {
      state: 'changed',
      ...(has('pledgor')(answers) && newPledgorName ? { pledgor: String(newPledgorName) } : {}),
      ...(has('pledgee')(answers) && newPledgeeName ? { pledgee: String(newPledgeeName) } : {}),
      ...(has('amount')(answers) && typeof newAmount === 'number' ? { amount: newAmount } : {}),
    }
  },
  after: [
    {
      title: '公示过的，也要更新',
      text: '企业公示过这次出质的，变更也要在二十个工作日内公示：到“我的商户”办“企业即时信息公示”。',
      basis: publicityReg.article(10),
    },
  ],
})
