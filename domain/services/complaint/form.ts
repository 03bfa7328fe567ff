import { plainDate } from '../../kernel/calendar'
import { type Answers, type AnswersOf, defineForm, yesNo } from '../../kernel/form'
import { laws } from '../../kernel/law'

const { order121 } = laws
const online = (answers: Answers) => answers.channel === 'online'

/** The data Order 121 art. 10 asks for, plus what helps with an online purchase. In use since the Order is in force. */
export const form = defineForm({
  id: 'complaint',
  version: plainDate('2026-04-15'),
  sections: [
    {
      id: 'respondent',
      title: '投诉谁',
      why: '市场监管部门要按名称和地址找到对方。',
      fields: [
        {
          key: 'respondentUscc',
          kind: 'uscc',
          label: '统一社会信用代码',
          hint: '在“查询”里选商户会自动带出；不知道可以不填。',
        },
        {
          key: 'respondentName',
          kind: 'text',
          label: '商户名称',
          required: true,
          maxLength: 100,
          basis: order121.article(10, 2),
          hint: '营业执照上的名称；找不到就写店铺名。',
        },
        {
          key: 'respondentAddress',
          kind: 'address',
          label: '商户地址',
          required: true,
          basis: order121.article(10, 2),
          hint: '网店写平台上公示的地址；不知道就写发货地。',
        },
        { key: 'respondentPhone', kind: 'text', label: '商户电话', maxLength: 30 },
      ],
    },
    {
      id: 'purchase',
      title: '买了什么',
      fields: [
        {
          key: 'channel',
          kind: 'choice',
          label: '在哪里买的',
          required: true,
          options: [
            { id: 'online', label: '网上' },
            { id: 'store', label: '实体店' },
          ],
        },
        {
          key: 'platform',
          kind: 'text',
          label: '平台名称',
          visible: online,
          required: true,
          maxLength: 40,
          hint: '例如淘宝、京东、微信小程序；商家自己的网站写“自营网站”。',
        },
        { key: 'shopName', kind: 'text', label: '店铺名称', visible: online, maxLength: 60 },
        { key: 'shopUrl', kind: 'url', label: '店铺或商品链接', visible: online },
        {
          key: 'orderNumber',
          kind: 'text',
          label: '订单号',
          visible: online,
          maxLength: 64,
          basis: order121.article(17, 3),
          hint: '能证明您确实买过。',
        },
        { key: 'goods', kind: 'text', label: '商品或服务', required: true, maxLength: 100 },
        { key: 'purchasedOn', kind: 'date', label: '购买日期', required: true },
        { key: 'amount', kind: 'money', label: '付了多少钱' },
        {
          key: 'forDailyLife',
          kind: 'choice',
          label: '是为日常生活买的吗',
          required: true,
          options: yesNo,
          basis: order121.article(3),
        },
      ],
    },
    {
      id: 'dispute',
      title: '发生了什么',
      fields: [
        {
          key: 'problem',
          kind: 'choice',
          label: '问题类型',
          required: true,
          options: [
            { id: 'quality', label: '质量' },
            { id: 'false-advertising', label: '虚假宣传' },
            { id: 'not-delivered', label: '不发货或少发货' },
            { id: 'after-sales', label: '售后和退换货' },
            { id: 'price', label: '价格' },
            { id: 'food-safety', label: '食品安全' },
            { id: 'contract', label: '合同或服务不履行' },
            { id: 'other', label: '其他' },
          ],
        },
        { key: 'knownSince', kind: 'date', label: '哪天发现权益受损', required: true, basis: order121.article(16, 4) },
        {
          key: 'facts',
          kind: 'longText',
          label: '事情经过',
          required: true,
          basis: order121.article(10, 3),
          hint: '时间、地点、经过、金额、双方怎么说。',
        },
        {
          key: 'negotiated',
          kind: 'choice',
          label: '和商家协商过吗',
          options: [
            { id: 'yes', label: '协商过，没谈成' },
            { id: 'silent', label: '联系不上或不回复' },
            { id: 'no', label: '还没有' },
          ],
        },
        {
          key: 'handledElsewhere',
          kind: 'choice',
          label: '同一件事别处处理过吗',
          required: true,
          options: [
            { id: 'no', label: '没有' },
            { id: 'court', label: '法院或仲裁已受理' },
            { id: 'authority', label: '其他行政机关已处理' },
            { id: 'association', label: '消费者协会已处理' },
          ],
          basis: order121.article(16, 2),
        },
      ],
    },
    {
      id: 'request',
      title: '想要什么结果',
      fields: [
        {
          key: 'requests',
          kind: 'choices',
          label: '投诉请求',
          required: true,
          basis: order121.article(10, 3),
          options: [
            { id: 'repair', label: '修理' },
            { id: 'redo', label: '重作' },
            { id: 'exchange', label: '更换' },
            { id: 'return', label: '退货' },
            { id: 'make-up', label: '补足商品数量' },
            { id: 'refund', label: '退还货款和服务费用' },
            { id: 'compensation', label: '赔偿损失' },
            { id: 'other', label: '其他' },
          ],
        },
        { key: 'claimAmount', kind: 'money', label: '要求的金额' },
        {
          key: 'requestDetail',
          kind: 'longText',
          label: '具体说明',
          maxLength: 1_000,
          required: (answers) =>
            Array.isArray(answers.requests) && (answers.requests as readonly string[]).includes('other'),
        },
      ],
    },
    {
      id: 'evidence',
      title: '证据',
      why: '订单、付款、聊天和实物照片能证明您买过、问题存在。',
      fields: [{ key: 'evidence', kind: 'files', label: '图片或PDF', maxFiles: 9, basis: order121.article(10, 3) }],
    },
    {
      id: 'contact',
      title: '怎么联系您',
      why: '投诉要提供真实身份信息，只给办理人员看。',
      fields: [
        {
          key: 'name',
          kind: 'text',
          label: '姓名',
          required: true,
          maxLength: 50,
          personal: 'ordinary',
          basis: order121.article(10, 1),
        },
        {
          key: 'mobile',
          kind: 'mobile',
          label: '手机号',
          required: true,
          personal: 'ordinary',
          basis: order121.article(10, 1),
        },
        {
          key: 'address',
          kind: 'address',
          label: '通讯地址',
          required: true,
          personal: 'ordinary',
          basis: order121.article(10, 1),
        },
        {
          key: 'consentPublicity',
          kind: 'choice',
          label: '是否同意公示投诉信息',
          required: true,
          options: yesNo,
          hint: '只公示商户和问题，不含您的个人信息。',
        },
        {
          key: 'consentEntrust',
          kind: 'choice',
          label: '是否同意委托消费者协会等组织调解',
          required: true,
          options: yesNo,
          basis: order121.article(18),
        },
      ],
    },
  ],
})

export type ComplaintAnswers = AnswersOf<typeof form>
