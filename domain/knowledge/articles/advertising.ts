import { laws } from '../../kernel/law'
import { type Article, article } from '../article'

const { unfairCompetition, ecommerceLaw, onlineTrade } = laws

export const advertising: readonly Article[] = [
  article({
    id: 'true-description',
    category: 'advertising',
    title: '商品介绍怎么写才不算虚假宣传',
    summary: '写得出来就要拿得出证据；性能、功能、销量、评价、荣誉都不能编。',
    body: [
      { text: '介绍商品的性能、功能、质量、销售状况、用户评价、获得的荣誉，都要真实，不能误导人。' },
      {
        heading: '上架前自查',
        text: '数据有没有来源；图片和实物是不是一样；“销量第一”“全网最低”这类话能不能证明；普通食品有没有说能治病。',
      },
      { heading: '留好依据', text: '检测报告、获奖证书、销售数据存好，被问到时拿得出来。' },
    ],
    citations: [unfairCompetition.article(9), ecommerceLaw.article(17), onlineTrade.article(14)],
  }),
  article({
    id: 'live-selling',
    category: 'advertising',
    title: '直播带货商家要做好哪几件事',
    summary: '介绍要真实，谁卖的要讲清楚，直播视频至少保存三年。',
    body: [
      { text: '通过直播卖货的，要让观众看得清是谁在卖、售后找谁。商品和服务的介绍要真实，不能雇人刷人气、编评论。' },
      { heading: '视频要留多久', text: '网络交易的直播视频，从直播结束起至少保存三年。' },
      { heading: '福利和赠品', text: '写清品种、数量、期限和领取条件，说到就要做到。' },
    ],
    citations: [onlineTrade.article(20), onlineTrade.article(14)],
  }),
  article({
    id: 'show-the-licence',
    category: 'advertising',
    title: '网店首页要公示哪些信息（亮照）',
    summary: '首页显著位置持续公示营业执照信息和许可证；免登记的公示自我声明。',
    body: [
      {
        text: '公司公示名称、信用代码、类型、法定代表人、住所、注册资本；个体工商户公示名称、信用代码、经营者姓名、经营场所、组成形式。有许可证的一起公示。也可以放能点开的链接。',
      },
      { heading: '信息变了', text: '十个工作日内更新；在平台上开店的，三个工作日内把变更报给平台。' },
      { heading: '没有公示', text: '会被责令改正，可以处一万元以下罚款。' },
    ],
    citations: [onlineTrade.article(12), onlineTrade.article(26), ecommerceLaw.article(76)],
  }),
  article({
    id: 'no-hidden-tie-in',
    category: 'advertising',
    title: '能不能默认勾选加购、自动续费',
    summary: '搭售不能默认勾选；自动续费要提前显著提醒，并且能方便地取消。',
    body: [
      { text: '搭配销售要显著提醒，不能把搭售的商品、服务设成默认同意。' },
      {
        heading: '自动续费',
        text: '在消费者接受服务前和自动续费日前，都要显著提醒，由消费者自己选；要有方便的取消办法，不能收不合理的费用。',
      },
    ],
    citations: [ecommerceLaw.article(19), onlineTrade.article(17), onlineTrade.article(18)],
  }),
]
