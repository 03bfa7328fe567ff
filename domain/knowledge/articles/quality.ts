import { laws } from '../../kernel/law'
import { type Article, article } from '../article'

const { consumerLaw, ecommerceLaw, consumerPenalty, creditRepair, publicityReg, penaltyPublicity, order121 } = laws

export const quality: readonly Article[] = [
  article({
    id: 'seven-day-return',
    category: 'quality',
    title: '哪些商品可以不支持七天无理由退货',
    summary: '定作的、鲜活易腐的、拆封的音像和软件、在线下载的、报纸期刊不适用；其他要消费者购买时确认。',
    body: [
      { text: '网上卖的商品，消费者收到七日内可以不说理由退货，商品要完好，运费一般由消费者出，另有约定的按约定。' },
      {
        heading: '不适用的',
        text: '定作的；鲜活易腐的；在线下载或者拆封的音像制品、计算机软件等数字化商品；交付的报纸、期刊。其他按性质不宜退货的，要在购买时让消费者单独确认。',
      },
      { heading: '退款', text: '收到退回商品之日起七日内退款。' },
    ],
    citations: [consumerLaw.article(25)],
  }),
  article({
    id: 'do-not-delay-refunds',
    category: 'quality',
    title: '消费者申请退货，商家拖多久算故意拖延',
    summary: '收到退货要求超过十五日不办，或者收到退回商品超过十五日不退款，会被认定为故意拖延。',
    body: [
      {
        text: '消费者提出退货要求后超过十五日没有办理退货手续，或者商家收到退回的商品超过十五日没有退款，可能被认定为故意拖延、无理拒绝。',
      },
      { heading: '拆开看过', text: '消费者为了检查商品拆开包装，不能作为拒绝退货的理由。' },
    ],
    citations: [consumerPenalty.article(9), consumerPenalty.article(10)],
  }),
  article({
    id: 'answer-a-complaint',
    category: 'quality',
    title: '店铺被投诉了，商家怎么应对',
    summary: '先和消费者沟通；市场监管部门受理后会组织调解，从受理起六十日内；保留好订单和聊天记录。',
    body: [
      {
        text: '收到投诉的通知，先核对订单，主动联系消费者协商。市场监管部门决定受理后会组织调解，调解是自愿的，不处罚。',
      },
      { heading: '准备什么', text: '订单、付款和物流记录，商品页面截图，检测报告，和消费者的聊天记录。' },
      { heading: '达不成协议', text: '调解会终止，消费者可以仲裁或者起诉。发现涉嫌违法的，会另外处理。' },
    ],
    citations: [order121.article(15), order121.article(18), order121.article(23), ecommerceLaw.article(62)],
  }),
  article({
    id: 'credit-repair',
    category: 'quality',
    title: '处罚信息公示了，怎么申请信用修复',
    summary: '履行义务、消除影响、过了最短公示期，可以向作出决定的部门申请，不收费。',
    body: [
      {
        text: '先把该缴的罚款缴清、该改的改好，过了最短公示期再申请。修复由作出决定的部门办理，一律不收费；收费代办“信用修复”的要小心。',
      },
      { heading: '最短多久', text: '一般的三个月，较重的一年。期满的到时候自动停止公示，不用申请。' },
      { heading: '经营异常名录', text: '改正以后就可以申请移出，不用等。' },
    ],
    citations: [creditRepair.whole(), penaltyPublicity.article(14)],
  }),
  article({
    id: 'wrong-public-information',
    category: 'quality',
    title: '公示的信息有错，怎么更正',
    summary: '带上证据向公示这条信息的部门提出，二十个工作日内会核查并书面告知。',
    body: [
      { text: '自己填报的，登录系统更正。市场监管部门公示的信息有错，可以提供证据要求更正。' },
      { heading: '多久有结果', text: '对企业公示的信息有疑问的，二十个工作日内书面答复。' },
    ],
    citations: [publicityReg.article(12), publicityReg.article(13), penaltyPublicity.article(12)],
  }),
  article({
    id: 'fraud-compensation',
    category: 'quality',
    title: '“退一赔三”“最低五百”是怎么回事',
    summary: '有欺诈行为的，赔价款的三倍，不足五百元按五百元。',
    body: [
      { text: '提供商品或者服务有欺诈行为的，消费者可以要求增加赔偿，金额是价款的三倍；三倍不足五百元的，按五百元。' },
      { heading: '商家怎么避免', text: '页面写清楚瑕疵、产地、型号；发错货主动补救；不拿次品当正品卖。' },
    ],
    citations: [consumerLaw.article(55)],
  }),
]
