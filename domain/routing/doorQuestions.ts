import { matters } from './matters'

export type QuestionId = 'want' | 'elsewhereChannel' | 'matter' | 'otherSide' | 'dailyLife' | 'handled'

/** Given answers, option id by question. */
export type DoorAnswers = Readonly<Partial<Record<QuestionId, string>>>

/** Holds when every named question was answered with one of the named options; empty: always. */
export type Condition = Readonly<Partial<Record<QuestionId, readonly string[]>>>

export interface DoorOption {
  readonly id: string
  readonly label: string
  readonly hint?: string
}

export interface DoorQuestion {
  readonly id: QuestionId
  readonly title: string
  readonly options: readonly DoorOption[]
  /** Asked only when the answers before it make it matter. */
  readonly asked: Condition
}

const wantsMediation = ['solve', 'both']

/** In the order they are asked; each depends on earlier ones only. */
export const doorQuestions: readonly DoorQuestion[] = [
  {
    id: 'want',
    title: '您想要什么？',
    asked: {},
    options: [
      { id: 'solve', label: '解决我的纠纷', hint: '我买的东西或服务有问题，想退款、换货、赔偿' },
      { id: 'report', label: '举报违法行为', hint: '我发现商家违法，希望查处' },
      { id: 'both', label: '两样都要', hint: '既要解决我的纠纷，也要查处违法行为' },
      { id: 'ask', label: '问个问题', hint: '想了解规定、怎么办事' },
      { id: 'elsewhere', label: '其他', hint: '信息公开、行政复议、举报公职人员' },
    ],
  },
  {
    id: 'elsewhereChannel',
    title: '是哪一件事？',
    asked: { want: ['elsewhere'] },
    options: [
      { id: 'disclosure', label: '申请政府信息公开' },
      { id: 'review', label: '对行政机关的决定不服' },
      { id: 'discipline', label: '反映公职人员违纪违法' },
    ],
  },
  {
    id: 'matter',
    title: '和什么有关？',
    asked: { want: ['solve', 'report', 'both'] },
    options: matters.map(({ id, label, hint }) => ({ id, label, ...(hint === undefined ? {} : { hint }) })),
  },
  {
    id: 'otherSide',
    title: '对方是谁？',
    asked: { want: wantsMediation, matter: ['market'] },
    options: [
      { id: 'merchant', label: '商家', hint: '公司、个体户、网店、平台，也包括经常卖东西的个人' },
      { id: 'person', label: '不做生意的个人', hint: '例如转让自己闲置物品的人' },
    ],
  },
  {
    id: 'dailyLife',
    title: '是为日常生活买的吗？',
    asked: { want: wantsMediation, matter: ['market'], otherSide: ['merchant'] },
    options: [
      { id: 'yes', label: '是，自己或家里用' },
      { id: 'no', label: '不是，用来经营或转卖' },
    ],
  },
  {
    id: 'handled',
    title: '同一件事，别处受理或处理过吗？',
    asked: { want: wantsMediation, matter: ['market'], otherSide: ['merchant'], dailyLife: ['yes'] },
    options: [
      { id: 'no', label: '没有' },
      { id: 'yes', label: '有', hint: '法院、仲裁、其他行政机关或消费者协会' },
    ],
  },
]
