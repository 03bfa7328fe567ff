import { type ActDefinition, reasonField } from '../../kernel/case'
import { laws } from '../../kernel/law'
import type { State } from './states'

const { order121 } = laws

const reason = reasonField()

const keptOptions = [
  { id: 'yes', label: '都做到了' },
  { id: 'not-due', label: '还没到约定的日子' },
  { id: 'partly', label: '只做到一部分' },
  { id: 'no', label: '没有做' },
] as const

const keptSentences: Readonly<Record<string, string>> = {
  yes: '您说对方已经按协议做到。',
  'not-due': '您说还没到约定的日子。',
  partly: '您说对方只做到一部分。可以用的办法在“您还可以”里。',
  no: '您说对方没有履行协议。可以用的办法在“您还可以”里。',
}

/** While the authority is at it. */
const beforeTheEnd = [
  'submitted',
  'dispatched',
  'identityProvided',
  'accepted',
  'mediating',
  'testing',
  'recusal',
] as const

/** What the complainant may do; none of it needs an officer. */
export const applicantActs = {
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
  askRecusal: {
    label: '申请调解员回避',
    by: 'applicant',
    from: ['mediating'],
    to: 'recusal',
    basis: order121.article(21),
    fields: [reason],
    says: {
      applicant: '回避申请已提交，决定作出前调解暂停。',
      counterparty: '消费者申请调解人员回避，决定作出前调解暂停。',
    },
  },
  addFacts: {
    label: '补充说明和材料',
    by: 'applicant',
    from: [...beforeTheEnd],
    basis: order121.article(10, 3),
    fields: [
      { key: 'facts', kind: 'longText', label: '补充说明', required: true, maxLength: 5_000 },
      { key: 'evidence', kind: 'files', label: '图片或PDF', maxFiles: 9 },
    ],
    says: { applicant: '您补充了说明和材料，办理人员会看到。' },
  },
  joinGroup: {
    label: '和其他人一起办',
    by: 'applicant',
    from: [...beforeTheEnd],
    basis: order121.article(12),
    fields: [
      {
        key: 'consent',
        kind: 'confirm',
        label: '我同意和投诉同一商户同一问题的其他消费者一并调解',
        required: true,
        hint: '您的姓名和联系方式只有办理人员知道，不会告诉其他消费者。随时可以退出，这件投诉仍是您自己的。',
      },
    ],
    says: { applicant: '您同意和其他消费者一起办，办理人员会看到。' },
  },
  leaveGroup: {
    label: '不再一起办',
    by: 'applicant',
    from: [...beforeTheEnd],
    basis: order121.article(12),
    says: { applicant: '您选择单独办理。' },
  },
  sayWhetherKept: {
    label: '协议履行了吗',
    by: 'applicant',
    from: ['settled'],
    basis: order121.article(26),
    fields: [
      {
        key: 'kept',
        kind: 'choice',
        label: '对方按协议做了吗',
        required: true,
        options: keptOptions,
      },
      { key: 'detail', kind: 'longText', label: '哪些没有做到', maxLength: 1_000, hint: '可以不填。' },
    ],
    says: { applicant: (data) => keptSentences[String(data.kept)] ?? '您说了协议履行的情况。' },
  },
  rate: {
    label: '评价这次办理',
    by: 'applicant',
    from: ['settled', 'closed', 'declined'],
    once: { since: ['submit'] },
    basis: order121.article(26),
    fields: [
      {
        key: 'satisfaction',
        kind: 'choice',
        label: '您满意吗',
        required: true,
        options: [
          { id: '5', label: '很满意' },
          { id: '4', label: '满意' },
          { id: '3', label: '一般' },
          { id: '2', label: '不满意' },
          { id: '1', label: '很不满意' },
        ],
      },
      { key: 'words', kind: 'longText', label: '想说的话', maxLength: 500, hint: '可以不填，市场监管部门会看到。' },
    ],
    says: { applicant: '您已评价这次办理。' },
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
    confirm: '撤回后这件投诉就结束了；一起投诉、替别人投诉的，要先取得本人同意。确定撤回吗？',
  },
} as const satisfies Readonly<Record<string, ActDefinition<State>>>
