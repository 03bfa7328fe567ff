import { evidenceSection, partyFields, placeFields } from '../../dispute'
import { plainDate } from '../../kernel/calendar'
import { type Answers, type AnswersOf, defineForm, yesNo } from '../../kernel/form'
import { laws } from '../../kernel/law'

const { order121, reward } = laws
const named = (answers: Answers) => answers.named === 'named'

/** The leads and facts Order 121 art. 28 asks for; who reports is the person's own choice. */
export const form = defineForm({
  id: 'tip-off',
  version: plainDate('2026-04-15'),
  sections: [
    {
      id: 'identity',
      title: '实名还是匿名',
      why: '举报可以不留姓名。您是谁只给核查人员看，不会告诉被举报人。',
      fields: [
        {
          key: 'named',
          kind: 'choice',
          label: '用什么方式举报',
          required: true,
          options: [
            { id: 'named', label: '实名：办件记在我名下，进度会通知我' },
            { id: 'anonymous', label: '匿名：不记录我是谁，凭编号和查询码查进度' },
          ],
          basis: order121.article(28),
        },
        {
          key: 'reporterName',
          kind: 'text',
          label: '姓名',
          visible: named,
          maxLength: 50,
          personal: 'reporter',
          hint: '单独加密保存；想申请奖励要填写。',
        },
        {
          key: 'reporterMobile',
          kind: 'mobile',
          label: '手机号',
          visible: named,
          personal: 'reporter',
          hint: '核查人员需要了解情况时联系您。',
        },
        {
          key: 'insider',
          kind: 'choice',
          label: '您是对方的员工或知情人吗',
          options: yesNo,
          personal: 'reporter',
          basis: order121.article(28),
          hint: '国家鼓励内部人员举报。单独加密保存，可以不答。',
        },
        {
          key: 'wantReward',
          kind: 'choice',
          label: '想了解举报奖励吗',
          options: yesNo,
          basis: reward.whole(),
          hint: '只奖励重大违法行为的举报，由市场监管部门审核。',
        },
      ],
    },
    {
      id: 'target',
      title: '举报谁',
      why: '按名称和地址才能找到对方。',
      fields: [
        ...partyFields('target', {
          name: { label: '名称', hint: '营业执照上的名称；找不到就写店铺名或招牌。' },
          address: { label: '地址', hint: '知道就写，网店写平台上公示的地址。', required: false },
          basis: order121.article(28),
        }),
        ...placeFields({
          channel: '违法行为发生在',
          store: '线下',
          platform: { required: false, hint: '例如淘宝、抖音、微信小程序。' },
        }),
      ],
    },
    {
      id: 'violation',
      title: '发现了什么',
      why: '线索越具体，越容易查实。',
      fields: [
        {
          key: 'violation',
          kind: 'choice',
          label: '违法类型',
          required: true,
          options: [
            { id: 'no-licence', label: '无照无证经营' },
            { id: 'display', label: '不公示执照或信息' },
            { id: 'fake', label: '假冒伪劣' },
            { id: 'food-safety', label: '食品安全' },
            { id: 'advertising', label: '虚假宣传或违法广告' },
            { id: 'price', label: '价格违法' },
            { id: 'unfair-competition', label: '刷单炒信等不正当竞争' },
            { id: 'intellectual-property', label: '侵犯商标、专利' },
            { id: 'other', label: '其他' },
          ],
        },
        {
          key: 'adWhere',
          kind: 'choice',
          label: '广告在哪里',
          visible: ({ violation }) => violation === 'advertising',
          basis: order121.article(32),
          hint: '用来判断由哪里处理。',
          options: [
            { id: 'own', label: '商家自己的店铺、网站、公众号、直播间' },
            { id: 'internet', label: '别的网站、平台或者账号上' },
            { id: 'media', label: '电视、广播、报刊、户外广告' },
            { id: 'shop', label: '店里的招牌、传单、包装' },
          ],
        },
        {
          key: 'adPublisherAddress',
          kind: 'address',
          label: '发布广告的网站、电视台等在哪里',
          visible: ({ violation, adWhere }) =>
            violation === 'advertising' && (adWhere === 'internet' || adWhere === 'media'),
          hint: '知道就写，例如“福州市鼓楼区”。',
        },
        {
          key: 'leads',
          kind: 'longText',
          label: '具体线索',
          required: true,
          maxLength: 2_000,
          basis: order121.article(28),
          hint: '在哪里、卖什么、批号或链接、什么时候容易看到。',
        },
        {
          key: 'facts',
          kind: 'longText',
          label: '事实依据',
          required: true,
          maxLength: 5_000,
          basis: order121.article(28),
          hint: '您看到或知道的经过，以及为什么认为违法。',
        },
        { key: 'happenedOn', kind: 'date', label: '什么时候发生或发现的' },
        { key: 'stillGoing', kind: 'choice', label: '现在还在继续吗', options: yesNo },
      ],
    },
    evidenceSection('照片、截图、票据能帮助核查，会原样转给市场监管部门。', order121.article(28)),
  ],
})

export type TipOffAnswers = AnswersOf<typeof form>

/** Whether the person chose to stay unknown. */
export function isAnonymous({ named: choice }: TipOffAnswers): boolean {
  return choice === 'anonymous'
}
