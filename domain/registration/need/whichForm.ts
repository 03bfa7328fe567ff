import { type Citation, laws } from '../../kernel/law'
import type { EntityKind } from '../entity'

const { companyLaw, coopLaw, registrationReg, registrationRules, solePropLaw, soleTraderPromotion } = laws

/** What a form means for the person, in plain words, each with its article. */
export interface FormConsequences {
  readonly kind: EntityKind
  readonly fits: string
  readonly liability: string
  readonly people: string
  readonly cost: string
  readonly basis: readonly Citation[]
}

export const formConsequences: readonly FormConsequences[] = [
  {
    kind: 'sole-trader',
    fits: '自己一个人或者一家人做小生意，只开网店也可以。',
    liability: '欠的债用个人或者家庭的财产还。',
    people: '一个人，或者一家人。',
    cost: '不用写注册资本，手续最简单；经营者可以直接变更。',
    basis: [soleTraderPromotion.article(13), registrationRules.article(6, 7)],
  },
  {
    kind: 'sole-proprietorship',
    fits: '一个人投资，想用企业的名义。',
    liability: '投资人用自己的全部财产还债。',
    people: '一个自然人。',
    cost: '要写出资额，名称里不能有“有限”“公司”。',
    basis: [solePropLaw.article(8), solePropLaw.article(11)],
  },
  {
    kind: 'company',
    fits: '合伙做、要融资、想把风险和个人分开。',
    liability: '股东按认缴的出资承担责任，公司的债由公司还。',
    people: '一到五十个股东；要有法定代表人、董事和登记联络员。',
    cost: '注册资本要在成立后五年内缴足；要写章程。',
    basis: [companyLaw.article(42), companyLaw.article(47)],
  },
  {
    kind: 'cooperative',
    fits: '农民一起卖农产品、一起买农资。',
    liability: '成员按自己账户里的出资额和公积金份额承担责任。',
    people: '至少五名成员，八成以上是农民。',
    cost: '登记不收费；要开设立大会，全体通过章程。',
    basis: [coopLaw.article(12), coopLaw.article(20)],
  },
  {
    kind: 'branch',
    fits: '已经有公司或者企业，想在别处再开一处。',
    liability: '分支机构的债由所属企业承担。',
    people: '一名负责人。',
    cost: '名称要用所属企业的全称；同一区县里加一个地址，可以不设分支机构。',
    basis: [registrationReg.article(8), laws.nameReg.article(13)],
  },
]

/** What the person said about their plans; absent means not answered. */
export interface FormWishes {
  readonly alreadyEnterprise?: boolean
  readonly farmersTogether?: boolean
  readonly severalInvestors?: boolean
  /** Wants the business's debts kept apart from their own property. */
  readonly limitLiability?: boolean
  /** Wants to call it an enterprise (企业), not 个体工商户. */
  readonly asEnterprise?: boolean
}

/** The forms that fit, the best first; every form stays open to choose. */
export function whichForm(wishes: FormWishes): readonly FormConsequences[] {
  const { alreadyEnterprise, farmersTogether, severalInvestors, limitLiability, asEnterprise } = wishes
  const order: readonly EntityKind[] = alreadyEnterprise
    ? ['branch', 'company']
    : farmersTogether
      ? ['cooperative', 'company', 'sole-trader']
      : severalInvestors || limitLiability
        ? ['company']
        : asEnterprise
          ? ['sole-proprietorship', 'company', 'sole-trader']
          : ['sole-trader', 'sole-proprietorship', 'company']
  return order.flatMap((kind) => formConsequences.filter((one) => one.kind === kind))
}

/** A question about the plans; `yes` and `no` are the only answers. */
export interface FormQuestion {
  readonly id: keyof FormWishes
  readonly title: string
  readonly yes: string
  readonly no: string
}

/** Asked one after the other until a yes settles it: at most five taps. */
export const formQuestions: readonly FormQuestion[] = [
  {
    id: 'alreadyEnterprise',
    title: '是给现有的公司或企业再开一处吗？',
    yes: '是，已经有公司或企业',
    no: '不是，第一次办',
  },
  { id: 'farmersTogether', title: '是农民几户一起做农产品吗？', yes: '是，五户以上一起做', no: '不是' },
  { id: 'severalInvestors', title: '几个人出钱？', yes: '两个人以上，或者有公司一起出钱', no: '只有我一个人或者我家' },
  {
    id: 'limitLiability',
    title: '生意欠的债，要和自己的财产分开吗？',
    yes: '要分开，哪怕手续多一些',
    no: '不用分开，手续越简单越好',
  },
  {
    id: 'asEnterprise',
    title: '对外要用企业的名义吗？',
    yes: '要，例如“某某中心”“某某工作室”',
    no: '不用，个体户就行',
  },
]

export type FormStep =
  | { readonly question: FormQuestion; readonly forms?: never }
  | { readonly forms: readonly FormConsequences[]; readonly question?: never }

/**
 * The next question about the plans, or the forms that fit once one was answered with yes or none is left.
 *
 * @example formStep({ alreadyEnterprise: true }).forms?.[0]?.kind // 'branch'
 */
export function formStep(wishes: FormWishes): FormStep {
  for (const question of formQuestions) {
    const answer = wishes[question.id]
    if (answer === undefined) return { question }
    if (answer) break
  }
  return { forms: whichForm(wishes) }
}
