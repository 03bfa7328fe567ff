import { defineWorkflow } from '../../kernel/case'
import type { Field } from '../../kernel/form'
import { laws } from '../../kernel/law'
import { groundLabel, refusalGrounds, terminationGrounds } from './grounds'

const { order121 } = laws

const reason: Field = { key: 'reason', kind: 'longText', label: '理由', required: true, maxLength: 500 }
const beforeDecision = ['submitted', 'dispatched', 'identityProvided'] as const

/** Order 121 arts. 10, 14–16, 18–24 as a table (facts §6.11). */
export const workflow = defineWorkflow({
  initial: 'submitted',
  submitted: {
    basis: order121.article(15),
    applicant: '投诉已收到，市场监管部门会在七个工作日内决定是否受理并告诉您。',
  },
  states: {
    submitted: { label: '待受理', waitingFor: 'regulator', tone: 'open', meaning: '市场监管部门正在审查是否受理。' },
    dispatched: {
      label: '已分送',
      waitingFor: 'regulator',
      tone: 'open',
      meaning: '已分送给有管辖权的单位，正在审查是否受理。',
    },
    identityRequested: {
      label: '待补身份证明',
      waitingFor: 'applicant',
      tone: 'waiting',
      meaning: '请在期限内提供身份证明材料。',
    },
    identityProvided: {
      label: '身份材料已补',
      waitingFor: 'regulator',
      tone: 'open',
      meaning: '身份证明已送达，正在审查是否受理。',
    },
    accepted: { label: '已受理', waitingFor: 'regulator', tone: 'open', meaning: '投诉已受理，等待安排调解。' },
    mediating: { label: '调解中', waitingFor: 'regulator', tone: 'open', meaning: '双方正在市场监管部门主持下调解。' },
    testing: {
      label: '检测鉴定中',
      waitingFor: 'regulator',
      tone: 'waiting',
      meaning: '商品正在检测或鉴定，这段时间不计入调解期限。',
    },
    recusal: {
      label: '回避审查中',
      waitingFor: 'regulator',
      tone: 'waiting',
      meaning: '正在决定调解人员是否回避，调解暂停。',
    },
    settled: { label: '已达成协议', waitingFor: 'nobody', tone: 'good', meaning: '双方已达成调解协议。' },
    declined: {
      label: '不予受理',
      waitingFor: 'nobody',
      tone: 'bad',
      meaning: '这件投诉没有被受理，理由和其他途径见下方。',
    },
    terminated: {
      label: '终止调解',
      waitingFor: 'regulator',
      tone: 'bad',
      meaning: '调解已终止，书面告知将在七个工作日内送达。',
    },
    closed: { label: '已办结', waitingFor: 'nobody', tone: 'closed', meaning: '终止调解决定已告知双方，办件结束。' },
    withdrawn: { label: '已撤回', waitingFor: 'nobody', tone: 'closed', meaning: '您已撤回投诉。' },
  },
  acts: {
    dispatch: {
      label: '分送',
      by: 'regulator',
      from: ['submitted'],
      to: 'dispatched',
      basis: order121.article(14),
      fields: [{ key: 'bureau', kind: 'text', label: '承办单位', required: true, maxLength: 60 }],
      says: { applicant: (data) => `已分送给${data.bureau}办理。` },
    },
    requestIdentity: {
      label: '要求提供身份证明',
      by: 'regulator',
      from: ['submitted', 'dispatched'],
      to: 'identityRequested',
      basis: order121.article(10),
      fields: [
        { key: 'until', kind: 'date', label: '提供期限', required: true, future: true },
        { key: 'reason', kind: 'longText', label: '需要核验的原因', required: true, maxLength: 300 },
      ],
      says: { applicant: (data) => `需要核验身份，请在${data.until}前提供身份证明材料。原因：${data.reason}` },
    },
    provideIdentity: {
      label: '提供身份证明',
      by: 'applicant',
      from: ['identityRequested'],
      to: 'identityProvided',
      basis: order121.article(10),
      fields: [
        {
          key: 'idType',
          kind: 'choice',
          label: '证件类型',
          required: true,
          personal: 'ordinary',
          options: [
            { id: 'resident', label: '居民身份证' },
            { id: 'passport', label: '护照' },
            { id: 'permit', label: '港澳台居民居住证或通行证' },
          ],
        },
        {
          key: 'idNumber',
          kind: 'text',
          label: '证件号码',
          required: true,
          maxLength: 30,
          personal: 'sensitive',
          hint: '加密保存，只有承办人员核验时能看到。',
        },
      ],
      says: { applicant: '身份证明已提交，只有承办人员可以查看。' },
    },
    accept: {
      label: '受理',
      by: 'regulator',
      from: [...beforeDecision],
      to: 'accepted',
      basis: order121.article(15),
      says: {
        applicant: '投诉已受理，接下来会联系双方调解。',
        counterparty: '有消费者投诉了您的商户，市场监管部门已受理。',
      },
    },
    decline: {
      label: '不予受理',
      by: 'regulator',
      from: [...beforeDecision, 'identityRequested'],
      to: 'declined',
      basis: order121.article(16),
      fields: [
        { key: 'ground', kind: 'choice', label: '不予受理的情形', required: true, options: refusalGrounds },
        reason,
      ],
      says: { applicant: (data) => `不予受理：${groundLabel(refusalGrounds, data.ground)}。理由：${data.reason}` },
      confirm: '不予受理后办件结束，申请人会看到理由。确定吗？',
    },
    startMediation: {
      label: '开始调解',
      by: 'regulator',
      from: ['accepted'],
      to: 'mediating',
      basis: order121.article(18),
      fields: [
        {
          key: 'how',
          kind: 'choice',
          label: '调解方式',
          required: true,
          options: [
            { id: 'onsite', label: '现场' },
            { id: 'remote', label: '远程' },
          ],
        },
        { key: 'notice', kind: 'text', label: '时间、地点或联系方式', required: true, maxLength: 200 },
      ],
      says: { applicant: (data) => `调解开始：${data.notice}`, counterparty: (data) => `调解开始：${data.notice}` },
    },
    startTesting: {
      label: '送检测鉴定',
      by: 'regulator',
      from: ['mediating'],
      to: 'testing',
      basis: order121.article(22),
      fields: [{ key: 'laboratory', kind: 'text', label: '检测机构', required: true, maxLength: 80 }],
      says: {
        applicant: (data) => `商品送${data.laboratory}检测鉴定，这段时间不计入调解期限。`,
        counterparty: (data) => `商品送${data.laboratory}检测鉴定。`,
      },
    },
    finishTesting: {
      label: '检测结束',
      by: 'regulator',
      from: ['testing'],
      to: 'mediating',
      basis: order121.article(22),
      fields: [{ key: 'result', kind: 'longText', label: '检测结果', required: true, maxLength: 500 }],
      says: { applicant: (data) => `检测结果：${data.result}`, counterparty: (data) => `检测结果：${data.result}` },
    },
    askRecusal: {
      label: '申请调解员回避',
      by: 'applicant',
      from: ['mediating'],
      to: 'recusal',
      basis: order121.article(21),
      fields: [reason],
      says: { applicant: '回避申请已提交，决定作出前调解暂停。' },
    },
    decideRecusal: {
      label: '决定是否回避',
      by: 'regulator',
      from: ['recusal'],
      to: 'mediating',
      basis: order121.article(21),
      fields: [{ key: 'decision', kind: 'text', label: '决定', required: true, maxLength: 200 }],
      says: { applicant: (data) => `回避决定：${data.decision}。调解继续。` },
    },
    settle: {
      label: '达成协议',
      by: 'regulator',
      from: ['mediating'],
      to: 'settled',
      basis: order121.article(24),
      fields: [{ key: 'agreement', kind: 'longText', label: '协议内容', required: true, maxLength: 2_000 }],
      says: {
        applicant: (data) => `双方达成协议：${data.agreement}`,
        counterparty: (data) => `双方达成协议：${data.agreement}`,
      },
    },
    terminate: {
      label: '终止调解',
      by: 'regulator',
      from: ['accepted', 'mediating', 'testing', 'recusal'],
      to: 'terminated',
      basis: order121.article(23),
      fields: [
        { key: 'ground', kind: 'choice', label: '终止的情形', required: true, options: terminationGrounds },
        reason,
      ],
      says: {
        applicant: (data) => `终止调解：${groundLabel(terminationGrounds, data.ground)}。${data.reason}`,
        counterparty: (data) => `终止调解：${groundLabel(terminationGrounds, data.ground)}。`,
      },
      confirm: '终止后调解结束，确定吗？',
    },
    notifyTermination: {
      label: '告知双方终止决定',
      by: 'regulator',
      from: ['terminated'],
      to: 'closed',
      basis: order121.article(23),
      says: {
        applicant: '终止调解决定已正式告知，您可以选择下方的其他途径。',
        counterparty: '终止调解决定已正式告知。',
      },
    },
    withdraw: {
      label: '撤回投诉',
      by: 'applicant',
      from: [
        'submitted',
        'dispatched',
        'identityRequested',
        'identityProvided',
        'accepted',
        'mediating',
        'testing',
        'recusal',
      ],
      to: 'withdrawn',
      basis: order121.article(23, 1),
      fields: [{ key: 'reason', kind: 'longText', label: '撤回原因', maxLength: 300, hint: '可以不填。' }],
      says: { applicant: '您已撤回投诉。', counterparty: '消费者已撤回投诉。' },
      confirm: '撤回后这件投诉就结束了。确定撤回吗？',
    },
  },
})
