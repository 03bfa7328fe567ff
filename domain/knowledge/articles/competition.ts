import { laws } from '../../kernel/law'
import { type Article, article } from '../article'

const { unfairCompetition, ecommerceLaw, onlineTrade, platformRules } = laws

export const competition: readonly Article[] = [
  article({
    id: 'no-fake-trades',
    category: 'competition',
    title: '刷单、刷好评会怎样',
    summary: '编造交易和评价属于虚假宣传，帮别人刷的也违法。',
    body: [
      {
        text: '自己刷单、找人刷好评、删差评、用小号点赞，都是编造交易或者用户评价，属于违法。组织、帮助别人刷的，同样要处理。',
      },
      { heading: '正当的做法', text: '可以请买过的人评价，但不能用返现换好评；差评可以解释，不能骚扰。' },
    ],
    citations: [unfairCompetition.article(9), ecommerceLaw.article(17), onlineTrade.article(14)],
  }),
  article({
    id: 'platform-changes-rules',
    category: 'competition',
    title: '平台改规则，商家不同意怎么办',
    summary: '平台改规则要公开征求意见，至少提前七日公示；不接受的可以退出，按老规则处理。',
    body: [
      {
        text: '平台修改服务协议和交易规则，要在首页显著位置公开征求意见，修改内容至少在实施前七日公示。不接受修改的商家可以退出，平台不能阻拦，并按修改前的规则承担责任。',
      },
      { heading: '重大修改', text: '2026年2月起，重大修改的公示时间更长，以新规定为准。' },
    ],
    citations: [ecommerceLaw.article(34), platformRules.article(12)],
  }),
  article({
    id: 'platform-measures',
    category: 'competition',
    title: '平台处罚了我的店铺，能查到吗',
    summary: '平台对违法违规的店铺采取警示、暂停等措施，要在一个工作日内公示。',
    body: [
      {
        text: '平台按规则处理店铺的，要公示处理的情况。您可以先看平台公示的规则和处理依据，再按平台的申诉渠道提出意见，保留沟通记录。',
      },
      { heading: '平台的规则', text: '平台要保存修改前三年内的规则版本，可以查到当时适用的是哪一版。' },
    ],
    citations: [onlineTrade.whole()],
  }),
]
