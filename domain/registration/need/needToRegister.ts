import { type Citation, laws } from '../../kernel/law'

export type NeedQuestionId = 'sells' | 'permit' | 'turnover'

/** Given answers, option id by question. */
export type NeedAnswers = Readonly<Partial<Record<NeedQuestionId, string>>>

/** Holds when every named question was answered with one of the named options; empty: always. */
type Condition = Readonly<Partial<Record<NeedQuestionId, readonly string[]>>>

export interface NeedQuestion {
  readonly id: NeedQuestionId
  readonly title: string
  readonly options: readonly { readonly id: string; readonly label: string; readonly hint?: string }[]
  readonly asked: Condition
}

export interface NeedResult {
  readonly id: string
  readonly when: Condition
  readonly register: boolean
  readonly reason: string
  /** What such a shop shows instead of a licence (网络交易监督管理办法 art. 12). */
  readonly selfDeclaration?: string
  readonly basis: Citation
}

/** 电子商务法 art. 10; 网络交易监督管理办法 art. 8. */
const { ecommerceLaw, onlineTrade } = laws

/** Asked in order, each only when the answers before make it matter. */
export const needQuestions: readonly NeedQuestion[] = [
  {
    id: 'sells',
    title: '您一个人在网上做什么？',
    asked: {},
    options: [
      { id: 'farm', label: '卖自己种的、养的', hint: '自产的农产品、水产品' },
      { id: 'handicraft', label: '卖家里手工做的', hint: '编织、刺绣、手工饰品等' },
      { id: 'labour', label: '做便民劳务', hint: '保洁、洗涤、缝纫、理发、搬家、配钥匙、管道疏通、家电维修等' },
      { id: 'trade', label: '卖别的商品或服务', hint: '进货来卖、开网店、代购、直播带货等' },
      { id: 'group', label: '不是一个人', hint: '合伙、请员工、以公司名义' },
    ],
  },
  {
    id: 'permit',
    title: '这件事要先取得许可吗？',
    asked: { sells: ['labour', 'trade'] },
    options: [
      { id: 'yes', label: '要', hint: '例如散装食品、药品、烟草、出版物' },
      { id: 'no', label: '不要' },
    ],
  },
  {
    id: 'turnover',
    title: '所有平台的网店加起来，一年卖多少？',
    asked: { sells: ['trade'], permit: ['no'] },
    options: [
      { id: 'small', label: '不超过10万元', hint: '所有平台、所有网店合计' },
      { id: 'large', label: '超过10万元' },
    ],
  },
]

/** The first row whose condition holds decides. */
export const needTable: readonly NeedResult[] = [
  {
    id: 'farm',
    when: { sells: ['farm'] },
    register: false,
    reason: '个人卖自产农副产品，依法不需要登记。',
    selfDeclaration: '个人销售自产农副产品，依法不需要办理市场主体登记',
    basis: onlineTrade.article(8),
  },
  {
    id: 'handicraft',
    when: { sells: ['handicraft'] },
    register: false,
    reason: '个人卖家庭手工业产品，依法不需要登记。',
    selfDeclaration: '个人销售家庭手工业产品，依法不需要办理市场主体登记',
    basis: onlineTrade.article(8),
  },
  {
    id: 'permit',
    when: { permit: ['yes'] },
    register: true,
    reason: '要取得许可的，不能免登记：请先登记，再办许可。',
    basis: ecommerceLaw.article(10),
  },
  {
    id: 'labour',
    when: { sells: ['labour'] },
    register: false,
    reason: '个人做不需要许可的便民劳务，依法不需要登记。',
    selfDeclaration: '个人利用自己的技能从事依法无须取得许可的便民劳务活动，依法不需要办理市场主体登记',
    basis: onlineTrade.article(8),
  },
  {
    id: 'small-trade',
    when: { turnover: ['small'] },
    register: false,
    reason: '个人零星小额交易，所有网店一年合计不超过10万元，依法不需要登记。',
    selfDeclaration: '个人从事零星小额交易活动，依法不需要办理市场主体登记',
    basis: onlineTrade.article(8),
  },
  {
    id: 'register',
    when: {},
    register: true,
    reason: '不在免登记的范围里，要办理登记。',
    basis: ecommerceLaw.article(10),
  },
]

export type NeedStep =
  | { readonly question: NeedQuestion; readonly result?: undefined }
  | { readonly question?: undefined; readonly result: NeedResult }

/**
 * The next question, or the result once nothing is left to ask. Answers to questions that were not asked, and options that
 * do not exist, count as not given.
 *
 * @example needToRegister({ sells: 'farm' }).result?.register // false
 */
export function needToRegister(answers: NeedAnswers): NeedStep {
  const given: Partial<Record<NeedQuestionId, string>> = {}
  for (const question of needQuestions) {
    if (!holds(question.asked, given)) continue
    const answer = answers[question.id]
    if (answer === undefined || !question.options.some(({ id }) => id === answer)) return { question }
    given[question.id] = answer
  }
  const result = needTable.find(({ when }) => holds(when, given))
  // the last row holds always
  if (!result) throw new Error('the table has no last row')
  return { result }
}

function holds(condition: Condition, given: NeedAnswers): boolean {
  return (Object.keys(condition) as NeedQuestionId[]).every((id) => {
    const answer = given[id]
    return answer !== undefined && (condition[id] ?? []).includes(answer)
  })
}
