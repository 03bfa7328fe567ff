import { plainDate } from '../../kernel/calendar'
import { defineWorkflow } from '../../kernel/case'
import { type Answers, type Form, yesNo } from '../../kernel/form'
import type { Parties } from '../../kernel/joint'
import { laws, since } from '../../kernel/law'
import type { PledgeOnRecord } from '../../kernel/merchant'
import type { Check } from '../../kernel/rules'
import type { Known, PublicService } from '../../kernel/service'
import { certificateFields, withPledgeChanged } from '../../pledge'
import { registrarOf } from '../../registration'

const { civilCode, equityPledge, publicityReg, registrationRules } = laws

interface EquityAnswers extends Answers {
  readonly purpose?: string
  readonly companyUscc?: string
  readonly companyName?: string
  readonly companyAddress?: string
  readonly certificate?: string
  readonly pledgorName?: string
  readonly pledgorUscc?: string
  readonly pledgorKind?: string
  readonly pledgeeName?: string
  readonly pledgeeUscc?: string
  readonly pledgeeKind?: string
  readonly pledgeeProof?: string
  readonly amount?: number
}

const isFollowUp = ({ purpose }: EquityAnswers) => purpose === 'change' || purpose === 'cancel'

/** The questions about one side, which it answers itself. */
function sideFields(side: 'pledgor' | 'pledgee', title: string) {
  const organisation = (answers: EquityAnswers) => answers[`${side}Kind`] === 'organisation'
  return [
    {
      key: `${side}Kind`,
      kind: 'choice',
      label: `${title}是`,
      required: true,
      options: [
        { id: 'person', label: '个人' },
        { id: 'organisation', label: '公司或其他组织' },
      ],
      basis: equityPledge.whole(),
    },
    {
      key: `${side}Name`,
      kind: 'text',
      label: '姓名或名称',
      required: true,
      maxLength: 100,
      basis: equityPledge.whole(),
    },
    {
      key: `${side}IdNumber`,
      kind: 'residentId',
      label: '身份证号',
      required: true,
      personal: 'sensitive',
      visible: (answers: EquityAnswers) => answers[`${side}Kind`] === 'person',
      basis: equityPledge.whole(),
    },
    {
      key: `${side}Uscc`,
      kind: 'uscc',
      label: '统一社会信用代码',
      required: true,
      visible: organisation,
      basis: equityPledge.whole(),
    },
    {
      key: `${side}Proof`,
      kind: 'choice',
      label: '怎样证明您能代表这家机构',
      required: true,
      visible: organisation,
      options: [
        { id: 'claimed', label: '已在“我的商户”认领这家机构' },
        { id: 'letter', label: '上传盖章的授权委托书', note: '机构不在本市登记的，选这个。' },
      ],
    },
    {
      key: `${side}Letter`,
      kind: 'files',
      label: '授权委托书',
      maxFiles: 3,
      required: true,
      visible: (answers: EquityAnswers) => organisation(answers) && answers[`${side}Proof`] === 'letter',
    },
    { key: `${side}Mobile`, kind: 'mobile', label: '手机', required: true, personal: 'ordinary' },
  ] as const
}

const form: Form = {
  id: 'equity-pledge',
  version: plainDate('2026-05-01'),
  sections: [
    {
      id: 'company',
      title: '哪家公司的股权',
      why: '向股权所在公司的登记机关申请。',
      fields: [
        {
          key: 'purpose',
          kind: 'choice',
          label: '办什么',
          required: true,
          options: [
            { id: 'set-up', label: '设立' },
            { id: 'change', label: '变更', note: '数额、出质人或质权人名称、公司名称变了。' },
            { id: 'cancel', label: '注销', note: '主债权消灭、质权实现或者放弃。' },
          ],
          basis: equityPledge.whole(),
        },
        {
          key: 'companyUscc',
          kind: 'uscc',
          label: '公司统一社会信用代码',
          required: true,
          basis: equityPledge.whole(),
        },
        {
          key: 'companyName',
          kind: 'text',
          label: '公司名称',
          required: true,
          maxLength: 100,
          basis: equityPledge.whole(),
        },
        { key: 'companyAddress', kind: 'address', label: '公司住所', required: true, basis: equityPledge.whole() },
        {
          key: 'certificate',
          kind: 'text',
          label: '质权登记编号',
          required: true,
          maxLength: 60,
          visible: isFollowUp,
          basis: equityPledge.whole(),
        },
      ],
    },
    {
      id: 'equity',
      title: '出质的股权',
      fields: [
        {
          key: 'amount',
          kind: 'money',
          unit: 'wan',
          label: '出质股权数额',
          required: true,
          hint: '对应的出资额。变更的，填变更后的数额。',
          basis: equityPledge.whole(),
        },
        {
          key: 'frozen',
          kind: 'choice',
          label: '股权被法院冻结了吗',
          required: true,
          options: yesNo,
          basis: equityPledge.whole(),
        },
        {
          key: 'transferable',
          kind: 'choice',
          label: '法律和公司章程允许转让吗',
          required: true,
          options: yesNo,
          hint: '章程限制转让的，先按章程取得同意。',
          basis: civilCode.article(440),
        },
        { key: 'contractDate', kind: 'date', label: '质权合同签订日', required: true, basis: civilCode.article(427) },
        {
          key: 'roster',
          kind: 'files',
          label: '股东名册或出资证明',
          required: true,
          maxFiles: 5,
          hint: '加盖公司印章的复印件。',
          visible: ({ purpose }: EquityAnswers) => purpose !== 'cancel',
          basis: equityPledge.whole(),
        },
        {
          key: 'contracts',
          kind: 'files',
          label: '质权合同或变更、注销的证明',
          required: true,
          maxFiles: 9,
          basis: equityPledge.whole(),
        },
      ],
    },
    { id: 'pledgor', title: '出质人', why: '由出质人自己填写。', fields: sideFields('pledgor', '出质人') },
    { id: 'pledgee', title: '质权人', why: '由质权人自己填写。', fields: sideFields('pledgee', '质权人') },
  ],
}

const claimedBy = (side: 'pledgor' | 'pledgee') => (answers: EquityAnswers) =>
  answers[`${side}Kind`] === 'organisation' && answers[`${side}Proof`] === 'claimed'
    ? (answers[`${side}Uscc`] as string | undefined)
    : undefined

/** Both apply together, cancellation too; the company's side prepares it and signs nothing. */
const parties: Parties = {
  basis: equityPledge.whole(),
  apart: true,
  roles: [
    {
      id: 'pledgor',
      title: '出质人',
      sections: ['pledgor'],
      name: ({ pledgorName }: EquityAnswers) => pledgorName,
      merchant: claimedBy('pledgor'),
      confirms: [
        '提交的材料真实、有效，股权归我所有，没有被冻结，可以依法转让。',
        '没有质权人同意，不转让出质的股权。',
      ],
    },
    {
      id: 'pledgee',
      title: '质权人',
      sections: ['pledgee'],
      name: ({ pledgeeName }: EquityAnswers) => pledgeeName,
      merchant: claimedBy('pledgee'),
      confirms: ['提交的材料真实、有效，和质权合同一致。', '知道质权从登记时设立。'],
    },
  ],
}

const check = (
  id: string,
  field: string,
  test: Check<EquityAnswers, Known>['test'],
  basis = equityPledge.whole(),
): Check => ({
  id: `equity-pledge.${id}`,
  severity: 'blocks',
  field,
  basis,
  test,
})

const checks: readonly Check[] = [
  check('frozen', 'frozen', ({ frozen }) =>
    frozen === 'yes' ? { message: '被冻结的股权不能出质。', wayOut: '等解除冻结后再办。' } : [],
  ),
  check('transferable', 'transferable', ({ transferable }) =>
    transferable === 'no' ? { message: '法律或者章程不允许转让的股权，不能出质。' } : [],
  ),
  check('different', 'pledgeeName', ({ pledgorName, pledgeeName, pledgorUscc, pledgeeUscc }) =>
    (pledgorName !== undefined && pledgorName === pledgeeName) ||
    (pledgorUscc !== undefined && pledgorUscc === pledgeeUscc)
      ? { message: '质权人不能是出质人自己。' }
      : [],
  ),
  check('own-shares', 'pledgeeName', ({ companyName, pledgeeName }) =>
    companyName !== undefined && companyName === pledgeeName ? { message: '公司不能接受自己的股权作质权标的。' } : [],
  ),
  check('amount', 'amount', ({ amount }, { known }) => {
    const capital = known?.merchant?.capital
    if (amount === undefined) return []
    if (amount <= 0) return { message: '出质的股权数额要大于零。' }
    return capital !== undefined && amount > capital * 100
      ? { message: `出质的股权超过了公司的注册资本${capital / 10_000}万元。` }
      : []
  }),
  check('contract', 'contractDate', ({ contractDate }, { today }) =>
    contractDate !== undefined && contractDate > today ? { message: '合同签订日不能晚于今天。' } : [],
  ),
  check('certificate', 'certificate', ({ purpose, certificate }, { known }) => {
    if ((purpose !== 'change' && purpose !== 'cancel') || !certificate || !known?.merchant) return []
    const pledge = known.merchant.pledges?.find((one) => one.kind === 'equity' && one.certificate === certificate)
    if (!pledge) return { message: '登记信息里没有这份股权质权登记，请核对编号。' }
    return pledge.state === 'cancelled' ? { message: '这份质权登记已经注销。' } : []
  }),
]

const reason = { key: 'reason', kind: 'longText', label: '理由', required: true, maxLength: 500 } as const

const workflow = defineWorkflow({
  initial: 'submitted',
  submitted: { basis: equityPledge.whole(), applicant: '双方签署的申请已递交登记机关，材料齐全的当场登记。' },
  states: {
    submitted: {
      label: '已递交',
      waitingFor: 'regulator',
      tone: 'open',
      meaning: '登记机关正在审查，材料齐全的当场登记。',
    },
    correction: { label: '待补正', waitingFor: 'applicant', tone: 'waiting', meaning: '材料要补正，双方确认后交回。' },
    registered: {
      label: '已登记',
      waitingFor: 'nobody',
      tone: 'good',
      meaning: '股权质权的登记已办结。设立的，质权从登记时设立。',
    },
    refused: { label: '不予登记', waitingFor: 'nobody', tone: 'bad', meaning: '登记机关没有登记，理由见下方。' },
    withdrawn: { label: '已撤回', waitingFor: 'nobody', tone: 'closed', meaning: '双方撤回了申请，可以重新办理。' },
  },
  acts: {
    register: {
      label: '登记',
      by: 'regulator',
      from: ['submitted'],
      to: 'registered',
      basis: civilCode.article(443),
      fields: certificateFields,
      says: { applicant: ({ certificate }) => `已登记，编号 ${certificate}。公司要在二十个工作日内公示。` },
      confirm: '编号和日期核对好了吗？',
    },
    askCorrection: {
      label: '要求补正',
      by: 'regulator',
      from: ['submitted'],
      to: 'correction',
      basis: equityPledge.whole(),
      fields: [{ key: 'what', kind: 'longText', label: '要补正什么', required: true, maxLength: 500 }],
      says: { applicant: ({ what }) => `请补正：${what}` },
    },
    supply: {
      label: '交回补正',
      by: 'applicant',
      parties: 'all',
      from: ['correction'],
      to: 'submitted',
      basis: equityPledge.whole(),
      fields: [
        { key: 'more', kind: 'longText', label: '补正说明', required: true, maxLength: 1_000 },
        { key: 'papers', kind: 'files', label: '补正材料', maxFiles: 9 },
      ],
      says: { applicant: '双方确认的补正材料已交回。' },
    },
    refuse: {
      label: '不予登记',
      by: 'regulator',
      from: ['submitted'],
      to: 'refused',
      basis: equityPledge.whole(),
      fields: [reason],
      says: { applicant: ({ reason: why }) => `不予登记。理由：${why}` },
      confirm: '双方会看到理由。确定吗？',
    },
    withdraw: {
      label: '撤回申请',
      by: 'applicant',
      parties: 'all',
      from: ['submitted', 'correction'],
      to: 'withdrawn',
      basis: equityPledge.whole(),
      says: { applicant: '双方撤回了申请。' },
      confirm: '要另一方也同意才会撤回。确定提出吗？',
    },
  },
})

/** 股权出质登记 (set up, change, cancel): by pledgor and pledgee, at the registrar of the company. */
export const equityPledgeService: PublicService = {
  id: 'equity-pledge',
  title: '股权出质登记',
  summary: '用公司股权担保，出质人和质权人一起办设立、变更、注销',
  audience: 'merchant',
  family: 'pledge',
  basis: [civilCode.article(443), equityPledge.whole()],
  forms: since(form.version, form, equityPledge.whole()),
  checks,
  workflow,
  periods: [],
  declaration: ['双方都已看过并签署，现在递交登记机关。'],
  receivedMoment: '提交成功的时间就是登记机关收到申请的时间。质权从登记时设立。',
  caseTitle: ({ companyName }: EquityAnswers) => `股权出质 ${companyName ?? ''}`,
  competence: ({ companyAddress }: EquityAnswers, city) => registrarOf(companyAddress, 'premises', city),
  parties,
  forMerchant: {
    of: ({ companyUscc }: EquityAnswers) => companyUscc,
    suits: ({ kind }) => kind === 'enterprise',
    inForce: ['registered'],
    begin: ({ merchant }) => ({
      register: merchant
        ? { companyUscc: merchant.uscc, companyName: merchant.name, companyAddress: merchant.address }
        : {},
      earlier: {},
    }),
  },
  atRegulator: {
    effect: ({ answers, day }, act, data, merchant) => {
      if (act !== 'register' || !merchant) return undefined
      const { purpose, certificate, amount = 0, pledgorName = '', pledgeeName = '' } = answers as EquityAnswers
      if (purpose === 'cancel') return withPledgeChanged(merchant, certificate, { state: 'cancelled' })
      if (purpose === 'change') return withPledgeChanged(merchant, certificate, { state: 'changed', amount })
      const pledge: PledgeOnRecord = {
        certificate: String(data.certificate ?? ''),
        kind: 'equity',
        pledgor: pledgorName,
        pledgee: pledgeeName,
        marks: [],
        amount,
        currency: '人民币',
        equity: merchant.name,
        registeredOn: String(data.registeredOn ?? day),
        state: 'registered',
      }
      return pledge.certificate === '' ? undefined : { ...merchant, pledges: [...(merchant.pledges ?? []), pledge] }
    },
  },
  nextSteps: (state) =>
    state === 'registered'
      ? [
          {
            title: '二十个工作日内公示',
            text: '股权出质登记信息要公示，登记机关的公示系统会列出。',
            basis: publicityReg.article(6),
          },
          {
            title: '注销前先解除出质',
            text: '股权出质期间，公司不能办简易注销。',
            basis: registrationRules.article(48),
          },
        ]
      : [],
}
