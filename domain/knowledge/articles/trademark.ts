import { laws } from '../../kernel/law'
import { type Article, article } from '../article'

const { trademark2019, trademark2026, trademarkPledge, civilCode, publicityReg, equityPledge, movables } = laws

export const trademark: readonly Article[] = [
  article({
    id: 'trademark-renewal',
    category: 'trademark',
    title: '商标什么时候要续展',
    summary: '注册商标有效期十年，期满前十二个月内续展；没赶上还有六个月宽展期。',
    body: [
      {
        text: '有效期从核准注册之日起算十年。期满前十二个月内办续展；没有办的，期满后还有六个月宽展期。宽展期过了还没办，商标会被注销。每次续展十年。',
      },
      { heading: '新商标法', text: '新商标法从2027年1月1日起施行，期限不变，条文号变了。' },
    ],
    citations: [trademark2019.article(39), trademark2019.article(40), trademark2026.article(44)],
  }),
  article({
    id: 'trademark-use-it',
    category: 'trademark',
    title: '商标注册了一直没用，会怎样',
    summary: '没有正当理由连续三年不用，任何人都可以申请撤销。',
    body: [
      {
        text: '注册商标连续三年不使用又没有正当理由的，别人可以申请撤销。平时要留好使用的证据：带商标的商品照片、包装、合同、发票、网店页面，最好看得出日期。',
      },
    ],
    citations: [trademark2019.article(49), trademark2026.article(57)],
  }),
  article({
    id: 'trademark-pledge-loan',
    category: 'trademark',
    title: '用商标向银行贷款（商标质押）怎么办',
    summary: '签书面质押合同，双方一起向国家知识产权局办理质权登记，不收费；登记了质权才成立。',
    body: [
      {
        text: '出质人和质权人签书面合同，一起申请质权登记，可以网上办，也可以委托代理机构，或者到当地受理窗口。登记不收费。质权从登记时成立，光签合同还不算。',
      },
      {
        heading: '一起出质',
        text: '同一人在相同、类似商品上注册的相同、近似商标，要一起出质。共有的商标要其他共有人同意。',
      },
      { heading: '登记以后', text: '没有质权人同意，不能转让或者许可别人使用；企业要在二十个工作日内公示这次出质。' },
    ],
    citations: [civilCode.article(440), civilCode.article(444), trademarkPledge.article(3), publicityReg.article(10)],
  }),
  article({
    id: 'other-security',
    category: 'trademark',
    title: '股权出质、设备抵押在哪里登记',
    summary: '股权出质找公司的登记机关；设备、存货等动产抵押在人民银行征信中心的统一登记系统自己办。',
    body: [
      { heading: '股权出质', text: '由出质人和质权人一起，向股权所在公司的登记机关申请。质权从登记时成立。' },
      {
        heading: '动产抵押',
        text: '生产设备、原材料、半成品、产品的抵押，2021年起在动产融资统一登记公示系统网上自助登记，市场监管部门不再办理。',
      },
    ],
    citations: [civilCode.article(443), equityPledge.whole(), civilCode.article(403), movables.whole()],
  }),
]
