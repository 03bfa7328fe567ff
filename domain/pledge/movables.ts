import { type Citation, laws } from '../kernel/law'

const { civilCode, movables, movablesRules } = laws

/** One part of the check list: sentences that are ticked off in the head, on the law they stand on. */
export interface MovablesPart {
  readonly title: string
  readonly items: readonly string[]
  readonly basis: readonly Citation[]
}

/** The unified register of the central bank, where a mortgage of movables is entered by the parties themselves. */
export const movablesRegister = {
  name: '中登网（动产融资统一登记公示系统）',
  address: 'https://www.zhongdengwang.org.cn',
}

/**
 * 动产抵押: since 2021 no market bureau registers it, so there is no application here, but a check list and the address.
 * What is known second hand carries its label through its citation.
 */
export const movablesParts: readonly MovablesPart[] = [
  {
    title: '先看在不在这里登记',
    items: [
      '可以：生产设备、原材料、半成品、产品。',
      '不在这里：机动车、船舶、航空器，债券、基金份额、股权，商标等知识产权。股权和商标质押，回上一页办。',
    ],
    basis: [movables.whole(), movablesRules.whole()],
  },
  {
    title: '谁可以拿将来的货作抵押',
    items: ['企业、个体工商户、农业生产经营者，可以用现有的和将有的设备、原料、产品作浮动抵押。'],
    basis: [civilCode.article(396)],
  },
  {
    title: '合同里写清楚',
    items: [
      '担保的债权：种类和数额。',
      '债务人什么时候还。',
      '抵押物的名称、数量；放在哪里、什么型号，写得别人认得出。',
      '担保的范围。',
    ],
    basis: [civilCode.article(400)],
  },
  {
    title: '为什么要登记',
    items: [
      '合同生效，抵押权就有了；没有登记的，对抗不了不知情的第三人。',
      '同一件东西抵押给几家的，登记早的排在前面。',
      '所以签合同之前，先在系统里查一查对方的东西有没有抵押过。',
    ],
    basis: [civilCode.article(403), civilCode.article(414)],
  },
  {
    title: '怎么登记',
    items: [
      '在系统里注册账号，自己填写、自己提交；系统不审查内容，写错了由登记的人负责。',
      '填抵押人、抵押权人、抵押物和期限，提交后下载登记证明。',
      '还清以后，记得注销登记。',
    ],
    basis: [movablesRules.whole()],
  },
]
