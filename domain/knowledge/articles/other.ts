import { laws, ownGuidance } from '../../kernel/law'
import { type Article, article } from '../article'

const { order121, ecommerceLaw, onlineTrade, platformTax, pipl, seed } = laws

export const other: readonly Article[] = [
  article({
    id: 'ask-complain-report',
    category: 'other',
    title: '咨询、投诉、举报有什么不同',
    summary: '想了解规定是咨询；自己的消费纠纷想解决是投诉；发现违法想查处是举报。',
    body: [
      { heading: '咨询', text: '问规定、问怎么办事。不按投诉举报的期限办理，有专门的渠道回答。' },
      { heading: '投诉', text: '您是消费者，和商家有争议，请市场监管部门调解。七个工作日内决定受不受理。' },
      { heading: '举报', text: '发现商家违法，请市场监管部门查处，谁都可以提，可以匿名。' },
      { text: '一件事里既有投诉又有举报的，请分开提交。' },
    ],
    citations: [order121.article(3), order121.article(9), order121.article(15), order121.article(44)],
  }),
  article({
    id: 'who-is-my-officer',
    category: 'other',
    title: '驻园专管员能帮什么忙',
    summary: '登记注册、年报公示、宣传广告、商标品牌、质量诚信、公平竞争方面的问题，都可以问。',
    body: [
      {
        text: '专管员派驻在福州软件园、滨海新城等园区，回答商户开店、办事、合规方面的问题。回答供参考，具体事项以登记或主管部门的决定为准。',
      },
      { heading: '多久回复', text: '本平台的服务承诺是一个工作日内先回复。这不是法定期限。' },
    ],
    citations: [seed.whole(), ownGuidance('咨询办理规则')],
  }),
  article({
    id: 'close-a-shop',
    category: 'other',
    title: '网店不开了，要提前做什么',
    summary: '提前三十日在首页显著位置公示，处理完订单和售后。',
    body: [
      { text: '自己决定不再经营网店的，要提前三十日在首页显著位置持续公示，让买过的人知道怎么联系售后。' },
      { heading: '收尾', text: '没发的货要发完或者退款，会员余额、预付款要退，执照不用了再办注销。' },
    ],
    citations: [ecommerceLaw.article(16), onlineTrade.article(23)],
  }),
  article({
    id: 'shop-tax',
    category: 'other',
    title: '网店要不要交税、开发票',
    summary: '要依法纳税；不需要登记的人，首次产生纳税义务后也要办税务登记；卖货要开发票。',
    body: [
      {
        text: '网店和实体店一样依法纳税，也一样享受税收优惠。依法不用办营业执照的人，首次产生纳税义务后，要去申报办理税务登记。',
      },
      { heading: '发票', text: '销售商品、提供服务要依法开发票，电子发票和纸质的一样有效。' },
      { heading: '平台会报送', text: '平台按规定向税务机关报送商户的身份和收入信息。具体税额请问12366。' },
    ],
    citations: [ecommerceLaw.article(11), ecommerceLaw.article(14), platformTax.whole()],
  }),
  article({
    id: 'customer-data',
    category: 'other',
    title: '收集顾客的手机号、地址要注意什么',
    summary: '只收办成这件事必须的，先说清楚用来做什么；顾客要删就删。',
    body: [
      { text: '收集个人信息要说明用途和办法，取得同意，只收必要的。不能因为顾客不给无关的信息就不卖东西。' },
      {
        heading: '顾客的权利',
        text: '顾客要查询、更正、删除自己的信息或者注销账号，要给方便的办法，不能设不合理的条件。',
      },
      { heading: '营销短信', text: '没有同意不要发；发了要能方便地退订。' },
    ],
    citations: [pipl.article(6), pipl.article(17), ecommerceLaw.article(24), onlineTrade.article(16)],
  }),
]
