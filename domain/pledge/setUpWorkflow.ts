import { days, isPlainDate, longDate, workingDays } from '../kernel/calendar'
import {
  type ActDefinition,
  defineWorkflow,
  reasonField,
  type StateDefinition,
  type StatutoryPeriod,
} from '../kernel/case'
import type { Field } from '../kernel/form'
import { laws, since } from '../kernel/law'
import { correctionField, refuseRegistration, supplyByBoth, withdrawByBoth, withdrawnByBoth } from './jointActs'

const { trademarkPledge, civilCode } = laws

const reason = reasonField('出质人和质权人会看到。')

/** Grounds of refusal (公告358; from memory). */
const refusalGrounds = [
  { id: 'name', label: '出质人名称和注册信息不一致，又没有证明' },
  { id: 'contract', label: '合同违反法律的强制性规定' },
  { id: 'mark', label: '商标已撤销、注销、被宣告无效或者期满未续展' },
  { id: 'seized', label: '商标被法院查封、冻结' },
  { id: 'other', label: '其他不符合出质条件的情形' },
] as const

/** Grounds on which a registration is taken back (公告358; from memory). */
const revocationGrounds = [
  { id: 'refusable', label: '登记后发现本来不应登记' },
  { id: 'contract', label: '质权合同无效或者被撤销' },
  { id: 'right', label: '出质商标的专用权没有了' },
  { id: 'fraud', label: '用虚假材料或者欺骗取得登记' },
] as const

const choice = (key: string, label: string, options: readonly { id: string; label: string }[]): Field => ({
  key,
  kind: 'choice',
  label,
  required: true,
  options,
})

const certificate: Field = { key: 'certificate', kind: 'text', label: '登记证编号', required: true, maxLength: 60 }

export const certificateFields: readonly Field[] = [
  certificate,
  { key: 'registeredOn', kind: 'date', label: '登记日期', required: true },
]

/** A certificate that takes the place of the one before it. */
export const issuedAnew: readonly Field[] = [
  { ...certificate, hint: '换发以后编号没有变的，填原来的编号。' },
  { key: 'registeredOn', kind: 'date', label: '登记日期', required: true },
]

/** The day a registration ended on. */
export const endingDay = (label: string): readonly Field[] => [
  { key: 'registeredOn', kind: 'date', label, required: true },
]

/** The states and acts every application of the family has before it is decided. */
export const applicationStates = {
  submitted: {
    label: '已递交',
    waitingFor: 'regulator',
    tone: 'open',
    meaning: '双方签署的材料已递交受理窗口，等受理。',
  },
  accepted: {
    label: '已受理',
    waitingFor: 'regulator',
    tone: 'open',
    meaning: '已受理，正在审查，符合条件的两个工作日内登记。',
  },
  correction: {
    label: '待补正',
    waitingFor: 'applicant',
    tone: 'waiting',
    meaning: '材料要补正，三十日内由双方确认后交回；不补正视为放弃。',
  },
  refused: { label: '不予登记', waitingFor: 'nobody', tone: 'bad', meaning: '没有登记，理由见下方。质权没有设立。' },
  abandoned: {
    label: '视为放弃',
    waitingFor: 'nobody',
    tone: 'closed',
    meaning: '到期没有补正，视为放弃申请，可以重新办理。',
  },
  withdrawn: withdrawnByBoth,
} as const satisfies Readonly<Record<string, StateDefinition>>

type ApplicationState = keyof typeof applicationStates

export const applicationActs = {
  accept: {
    label: '受理',
    by: 'regulator',
    from: ['submitted'],
    to: 'accepted',
    basis: trademarkPledge.whole(),
    says: { applicant: '受理窗口已受理，两个工作日内作出决定。' },
  },
  askCorrection: {
    label: '要求补正',
    by: 'regulator',
    from: ['submitted', 'accepted'],
    to: 'correction',
    basis: trademarkPledge.whole(),
    fields: [correctionField],
    says: { applicant: ({ what }) => `请在三十日内补正：${what}` },
  },
  supply: supplyByBoth(trademarkPledge.whole()),
  deemAbandoned: {
    label: '视为放弃',
    by: 'regulator',
    from: ['correction'],
    to: 'abandoned',
    basis: trademarkPledge.whole(),
    says: { applicant: '三十日内没有补正，视为放弃申请。' },
    confirm: '补正期限到了吗？确定视为放弃？',
  },
  refuse: refuseRegistration(['submitted', 'accepted'], trademarkPledge.whole(), [
    choice('ground', '依据', refusalGrounds),
    reason,
  ]),
  withdraw: withdrawByBoth(['submitted', 'accepted', 'correction'], trademarkPledge.article(2)),
} as const satisfies Readonly<Record<string, ActDefinition<ApplicationState>>>

/** 设立: from both signatures to the certificate, and what becomes of it (facts §5.5). */
export const setUpWorkflow = defineWorkflow({
  initial: 'submitted',
  submitted: {
    basis: trademarkPledge.article(2),
    applicant: '双方签署的申请已递交受理窗口。质权从登记时设立，拿到登记证编号才算生效。',
  },
  states: {
    ...applicationStates,
    registered: {
      label: '已登记',
      waitingFor: 'nobody',
      tone: 'good',
      meaning: '质权已设立，从登记证上的登记日起生效。企业要在二十个工作日内公示。',
    },
    changed: { label: '已变更', waitingFor: 'nobody', tone: 'good', meaning: '质权有效，登记的内容已变更。' },
    extended: { label: '已延期', waitingFor: 'nobody', tone: 'good', meaning: '质权有效，登记的期限已延长。' },
    cancelled: { label: '已注销', waitingFor: 'nobody', tone: 'closed', meaning: '质权登记已注销，商标不再受限。' },
    lapsed: {
      label: '已失效',
      waitingFor: 'nobody',
      tone: 'closed',
      meaning: '登记期限届满，没有延期，质权登记失效。',
    },
    revoked: { label: '已撤销', waitingFor: 'nobody', tone: 'bad', meaning: '质权登记被撤销，理由见下方。' },
  },
  acts: {
    ...applicationActs,
    register: {
      label: '登记发证',
      by: 'regulator',
      from: ['accepted'],
      to: 'registered',
      basis: civilCode.article(444),
      fields: certificateFields,
      says: {
        applicant: ({ certificate: number, registeredOn }) =>
          `已登记，质权从${isPlainDate(registeredOn) ? longDate(registeredOn) : '登记日'}起设立。登记证编号 ${number}。企业请在二十个工作日内公示。`,
      },
      confirm: '登记证编号和日期核对好了吗？发证后质权设立。',
    },
    recordChange: {
      label: '记载变更',
      by: 'regulator',
      from: ['registered', 'changed', 'extended'],
      to: 'changed',
      basis: trademarkPledge.whole(),
      fields: [certificate],
      says: { applicant: ({ certificate: number }) => `登记的内容已变更。登记证编号 ${number}。` },
    },
    recordExtension: {
      label: '记载延期',
      by: 'regulator',
      from: ['registered', 'changed', 'extended'],
      to: 'extended',
      basis: trademarkPledge.whole(),
      fields: [certificate],
      says: { applicant: ({ certificate: number }) => `登记的期限已延长。登记证编号 ${number}。` },
    },
    recordReissue: {
      label: '记载补发',
      by: 'regulator',
      from: ['registered', 'changed', 'extended'],
      basis: trademarkPledge.whole(),
      fields: [certificate],
      says: { applicant: ({ certificate: number }) => `登记证已补发，编号 ${number}。` },
    },
    recordCancellation: {
      label: '记载注销',
      by: 'regulator',
      from: ['registered', 'changed', 'extended'],
      to: 'cancelled',
      basis: trademarkPledge.whole(),
      fields: [certificate],
      says: { applicant: '质权登记已注销。' },
      confirm: '双方的注销申请已办结吗？',
    },
    lapse: {
      label: '期满失效',
      by: 'regulator',
      from: ['registered', 'changed', 'extended'],
      to: 'lapsed',
      basis: trademarkPledge.whole(),
      fields: [certificate],
      says: { applicant: '登记期限届满，没有延期，质权登记失效。' },
      confirm: '登记期限已满、没有延期申请吗？',
    },
    revoke: {
      label: '撤销登记',
      by: 'regulator',
      from: ['registered', 'changed', 'extended'],
      to: 'revoked',
      basis: trademarkPledge.whole(),
      fields: [certificate, choice('ground', '依据', revocationGrounds), reason],
      says: { applicant: ({ reason: why }) => `质权登记被撤销。理由：${why}` },
      confirm: '双方会看到理由。确定吗？',
    },
  },
})

/** Two working days to the certificate (second hand), thirty days to correct (from memory). */
export function pledgePeriods(id: string, decided: readonly string[]): readonly StatutoryPeriod[] {
  return [
    {
      id: `${id}.decide`,
      title: '审查登记',
      starts: ['accept'],
      ends: [...decided, 'refuse', 'askCorrection', 'withdraw'],
      owedBy: 'regulator',
      length: since('2020-05-01', workingDays(2), trademarkPledge.whole()),
    },
    {
      id: `${id}.correct`,
      title: '补正材料',
      starts: ['askCorrection'],
      ends: ['supply', 'deemAbandoned', 'withdraw'],
      owedBy: 'applicant',
      length: since('2020-05-01', days(30), trademarkPledge.whole()),
    },
  ]
}
