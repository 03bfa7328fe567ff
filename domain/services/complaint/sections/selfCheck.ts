import type { Answers, Section } from '../../../kernel/form'
import { laws } from '../../../kernel/law'
import { matters } from '../../../routing'

const { order121 } = laws
/** Goods whose quality may have to be looked at in a laboratory. */
const mayBeTested = (answers: Answers) => answers.problem === 'quality' || answers.problem === 'food-safety'

/** Matters that others look after, as the right-door question offers them. */
const notOurs = matters.filter(({ channel, id }) => channel !== undefined && id !== 'unsure')

/**
 * Plain questions behind the grounds of arts. 16 and 23: answered or not, they never stop a filing. Personal,
 * because how somebody means to negotiate is none of the other side's business.
 */
export const selfCheck = {
  id: 'selfCheck',
  title: '提交前自查',
  why: '可以不答。帮您提前看看会不会不予受理、调解会不会终止，好先补上。答了的会随投诉一起提交。',
  fields: [
    {
      key: 'subject',
      kind: 'choice',
      personal: 'ordinary',
      label: '这件事其实属于下面哪一类吗',
      searched: true,
      basis: order121.article(16, 1),
      options: [
        { id: 'market', label: '都不是，就是商品或服务的事', words: ['不是', '商品', '服务'] },
        ...notOurs.map(({ id, label }) => ({ id, label })),
      ],
    },
    {
      key: 'otherSide',
      kind: 'choice',
      personal: 'ordinary',
      label: '对方是做生意的吗',
      basis: order121.article(3),
      options: [
        { id: 'merchant', label: '是', note: '公司、个体户、网店，或者经常卖东西的个人' },
        { id: 'person', label: '不是', note: '例如转让自己闲置物品的人' },
      ],
    },
    {
      key: 'trading',
      kind: 'choice',
      personal: 'ordinary',
      label: '商家还在经营吗',
      basis: order121.article(23, 7),
      options: [
        { id: 'open', label: '还在' },
        { id: 'closed', label: '关门了，找不到人' },
        { id: 'gone', label: '已经注销' },
      ],
    },
    {
      key: 'remedied',
      kind: 'choice',
      personal: 'ordinary',
      label: '对方已经退款、赔偿，或者和您谈妥了吗',
      basis: order121.article(23, 1),
      options: [
        { id: 'no', label: '没有' },
        { id: 'agreed', label: '谈妥了，还没兑现' },
        { id: 'done', label: '都已经兑现' },
      ],
    },
    {
      key: 'joinsMediation',
      kind: 'choice',
      personal: 'ordinary',
      label: '您愿意参加调解吗',
      hint: '可以到场，也可以电话、视频参加。',
      basis: order121.article(23, 2),
      options: [
        { id: 'yes', label: '愿意' },
        { id: 'no', label: '不愿意' },
      ],
    },
    {
      key: 'testing',
      kind: 'choice',
      personal: 'ordinary',
      label: '需要检测鉴定的话，费用怎么办',
      visible: mayBeTested,
      basis: order121.article(23, 4),
      options: [
        { id: 'agree', label: '可以和商家商量' },
        { id: 'refuse', label: '我一分也不出' },
      ],
    },
    {
      key: 'provesIdentity',
      kind: 'choice',
      personal: 'ordinary',
      label: '需要核对身份时，您愿意提供证件吗',
      hint: '现在不用提供，办理人员要求时才需要。',
      basis: order121.article(16, 6),
      options: [
        { id: 'yes', label: '愿意' },
        { id: 'no', label: '不愿意' },
      ],
    },
  ],
} as const satisfies Section
