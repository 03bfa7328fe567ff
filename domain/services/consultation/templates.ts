import { laws } from '../../kernel/law'
import type { AnswerTemplate } from '../../kernel/service'

/**
 * Beginnings of answers, bound to a category and to the articles they stand on; whether those hold on the day is shown beside
 * each. Facts §§3, 4, 5, 6, 8.
 */
export const templates: readonly AnswerTemplate[] = [
  {
    id: 'registration.address',
    category: 'registration',
    title: '住所变更',
    text: '登记的住所或者经营场所变了，要向登记机关申请变更登记；材料和办法可以在全程电子化平台上看。您的情况是：',
    citations: [laws.registrationReg.article(24)],
  },
  {
    id: 'registration.residence',
    category: 'registration',
    title: '网店用住所登记',
    text: '只在网上经营的个体工商户，可以用经常居住地作为住所，用网店网址作为经营场所登记。您需要准备：',
    citations: [laws.onlineTrade.article(9)],
  },
  {
    id: 'annual-report.when',
    category: 'annual-report',
    title: '年报时间',
    text: '年度报告每年1月1日至6月30日报送上一年度的。您的情况是：',
    citations: [laws.publicityReg.article(8)],
  },
  {
    id: 'advertising.superlative',
    category: 'advertising',
    title: '夸大宣传',
    text: '对商品的性能、功能、质量、销售状况、用户评价等不能作虚假或者引人误解的宣传。您这句话建议改成：',
    citations: [laws.unfairCompetition.article(9)],
  },
  {
    id: 'trademark.pledge',
    category: 'trademark',
    title: '商标质押',
    text: '注册商标专用权出质，双方订立书面合同，向国家知识产权局办理出质登记，质权自登记时设立。您需要准备：',
    citations: [laws.civilCode.article(444), laws.trademarkPledge.whole()],
  },
  {
    id: 'quality.return',
    category: 'quality',
    title: '七日无理由退货',
    text: '网上卖的商品，除定作、鲜活易腐等情形外，消费者收到七日内可以无理由退货。您的商品属于：',
    citations: [laws.consumerLaw.article(25)],
  },
  {
    id: 'competition.platform',
    category: 'competition',
    title: '平台改规则',
    text: '平台修改交易规则，要公开征求意见，至少在实施前七日公示；不接受的商户可以退出。您的情况是：',
    citations: [laws.ecommerceLaw.article(34)],
  },
]
