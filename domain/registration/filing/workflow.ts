import { workingDays } from '../../kernel/calendar'
import { defineWorkflow, reasonField, type StatutoryPeriod, type Workflow } from '../../kernel/case'
import type { Answers, Form, Option } from '../../kernel/form'
import { type Citation, laws, since } from '../../kernel/law'
import type { NextStep } from '../../kernel/service'

const { registrationReg, registrationRules } = laws

/** How a registration differs from the others in words and in what is handed over at the end. */
export interface RegistrationKind {
  /** 设立登记, 变更登记 */
  readonly act: string
  /** A new licence with a new code is handed over (设立); else the licence is changed or nothing is. */
  readonly newLicence: boolean
}

/** Why registration may be refused (条例 art. 20; 细则 art. 19). */
export const refusalGrounds: readonly Option[] = [
  { id: 'law', label: '不符合法律、行政法规的规定' },
  { id: 'security', label: '可能危害国家安全、社会公共利益' },
  { id: 'dispute', label: '申请材料涉及正在进行的诉讼或者仲裁' },
]

const decidable = ['submitted', 'resubmitted', 'extended'] as const

/**
 * 条例 arts. 19–22 and 细则 arts. 18–19 as a table: received → told once what is missing → corrected → registered or refused.
 * The correction list names places of the form.
 */
export function registrationWorkflow(form: Form, { act, newLicence }: RegistrationKind): Workflow {
  const places = form.sections.flatMap(({ title, fields }) =>
    fields.map(({ key, label }) => ({ id: key, label: `${title}：${label}` })),
  )
  const label = (data: Answers) =>
    ((data.items ?? []) as readonly { place?: string; problem?: string }[])
      .map(({ place, problem }) => `${places.find(({ id }) => id === place)?.label ?? place}：${problem}`)
      .join('；')
  return defineWorkflow({
    initial: 'submitted',
    submitted: {
      basis: registrationRules.article(18),
      applicant: `${act}申请已收到。材料齐全、符合法定形式的当场登记，不能当场登记的三个工作日内登记。`,
    },
    states: {
      submitted: { label: '审查中', waitingFor: 'regulator', tone: 'open', meaning: '登记机关正在对材料作形式审查。' },
      extended: {
        label: '延长审查',
        waitingFor: 'regulator',
        tone: 'open',
        meaning: '情形复杂，经负责人批准，审查延长三个工作日。',
      },
      needsCorrection: {
        label: '待补正',
        waitingFor: 'applicant',
        tone: 'waiting',
        meaning: '登记机关已一次性告知要补正的内容，改好后重新提交。',
      },
      resubmitted: {
        label: '已补正',
        waitingFor: 'regulator',
        tone: 'open',
        meaning: '补正已送达，登记机关重新审查。',
      },
      registered: newLicence
        ? { label: '准予登记', waitingFor: 'regulator', tone: 'good', meaning: '已准予登记，营业执照正在制发。' }
        : { label: '准予登记', waitingFor: 'nobody', tone: 'good', meaning: '已准予登记。' },
      ...(newLicence
        ? {
            licensed: {
              label: '已发照',
              waitingFor: 'nobody' as const,
              tone: 'good' as const,
              meaning: '营业执照已签发，电子执照和纸质执照效力相同。',
            },
          }
        : {}),
      refused: {
        label: '不予登记',
        waitingFor: 'nobody',
        tone: 'bad',
        meaning: '没有准予登记，理由和救济途径见下方。',
      },
      transferred: {
        label: '已告知其他机关',
        waitingFor: 'nobody',
        tone: 'closed',
        meaning: '不属于这个登记机关管，已告诉您去哪里办。',
      },
      withdrawn: { label: '已撤回', waitingFor: 'nobody', tone: 'closed', meaning: '您已撤回申请。' },
    },
    acts: {
      requireCorrection: {
        label: '一次性告知补正',
        by: 'regulator',
        from: [...decidable],
        to: 'needsCorrection',
        basis: registrationReg.article(19),
        fields: [
          {
            key: 'items',
            kind: 'group',
            label: '要补正的内容',
            item: '补正',
            required: true,
            maxItems: 20,
            fields: [
              { key: 'place', kind: 'choice', label: '在哪里', required: true, options: places, searched: true },
              { key: 'problem', kind: 'longText', label: '怎么改', required: true, maxLength: 300 },
            ],
          },
        ],
        says: { applicant: (data) => `请一次改好：${label(data)}` },
        confirm: '补正内容要一次告知完。确定没有遗漏吗？',
      },
      correct: {
        label: '提交补正',
        by: 'applicant',
        from: ['needsCorrection'],
        to: 'resubmitted',
        basis: registrationReg.article(19),
        fields: [
          {
            key: 'items',
            kind: 'group',
            label: '补正',
            item: '补正',
            required: true,
            maxItems: 20,
            fields: [
              { key: 'place', kind: 'choice', label: '在哪里', required: true, options: places, searched: true },
              {
                key: 'correction',
                kind: 'longText',
                label: '改成什么',
                required: true,
                maxLength: 1_000,
                personal: 'sensitive',
                hint: '加密保存，只有登记机关能看到。',
              },
            ],
          },
          { key: 'files', kind: 'files', label: '补充材料', maxFiles: 9, hint: '没有可以不传。' },
        ],
        // the places that were asked about, so that nobody looks for them again
        begins: (applied) => {
          const asked = [...applied].reverse().find(({ act }) => act === 'requireCorrection')
          const items = (asked?.data.items ?? []) as readonly { readonly place?: string }[]
          return { items: items.flatMap(({ place }) => (place ? [{ place }] : [])) }
        },
        says: { applicant: '补正已提交，审查期限重新计算。' },
      },
      extend: {
        label: '延长三个工作日',
        by: 'regulator',
        from: ['submitted', 'resubmitted'],
        to: 'extended',
        once: { since: ['submit', 'correct'] },
        basis: registrationReg.article(19),
        fields: [{ key: 'reason', kind: 'longText', label: '复杂在哪里', required: true, maxLength: 300 }],
        says: { applicant: (data) => `经登记机关负责人批准，审查延长三个工作日。原因：${data.reason}` },
      },
      register: {
        label: '准予登记',
        by: 'regulator',
        from: [...decidable],
        to: 'registered',
        basis: registrationReg.article(21),
        fields: [{ key: 'registrar', kind: 'text', label: '登记机关', required: true, maxLength: 60 }],
        says: { applicant: (data) => `${data.registrar}准予${act}。` },
      },
      ...(newLicence
        ? {
            deliverLicence: {
              label: '签发营业执照',
              by: 'regulator' as const,
              from: ['registered' as const],
              to: 'licensed' as const,
              basis: registrationReg.article(21),
              fields: [
                { key: 'uscc', kind: 'uscc' as const, label: '统一社会信用代码', required: true },
                { key: 'issuedOn', kind: 'date' as const, label: '签发日期', required: true, hint: '就是成立日期。' },
                { key: 'registrar', kind: 'text' as const, label: '登记机关', required: true, maxLength: 60 },
              ],
              says: {
                applicant: (data: Answers) =>
                  `营业执照已签发，统一社会信用代码${data.uscc}，成立日期${data.issuedOn}。`,
              },
            },
          }
        : {}),
      refuse: {
        label: '不予登记',
        by: 'regulator',
        from: [...decidable, 'needsCorrection'],
        to: 'refused',
        basis: registrationReg.article(20),
        fields: [
          { key: 'ground', kind: 'choice', label: '情形', required: true, options: refusalGrounds },
          reasonField(),
        ],
        says: {
          applicant: (data) =>
            `不予登记：${refusalGrounds.find(({ id }) => id === data.ground)?.label ?? '其他'}。理由：${data.reason}`,
        },
        confirm: '不予登记后办件结束，申请人会看到理由。确定吗？',
      },
      transfer: {
        label: '告知其他登记机关',
        by: 'regulator',
        from: [...decidable],
        to: 'transferred',
        basis: registrationRules.article(18),
        fields: [{ key: 'where', kind: 'text', label: '应当去哪里办', required: true, maxLength: 80 }],
        says: { applicant: (data) => `这件事不属于本机关管，请到${data.where}申请。` },
      },
      withdraw: {
        label: '撤回申请',
        by: 'applicant',
        from: [...decidable, 'needsCorrection'],
        to: 'withdrawn',
        basis: registrationReg.whole(),
        fields: [{ key: 'reason', kind: 'longText', label: '撤回原因', maxLength: 300, hint: '可以不填。' }],
        says: { applicant: '您已撤回申请。' },
        confirm: '撤回后这件申请就结束了。确定撤回吗？',
      },
    },
  })
}

/** 条例 art. 19: three working days where it is not registered on the spot, three more with the head's approval. */
export function registrationPeriods(service: string): readonly StatutoryPeriod[] {
  return [
    {
      id: `${service}.decide`,
      title: '完成登记',
      starts: ['submit', 'correct'],
      ends: ['register', 'refuse', 'requireCorrection', 'transfer', 'withdraw'],
      owedBy: 'regulator',
      length: since('2022-03-01', workingDays(3), registrationReg.article(19)),
      extension: { act: 'extend', length: since('2022-03-01', workingDays(3), registrationReg.article(19)) },
    },
  ]
}

/** The filing is true: false materials are fined (条例 art. 44). */
export const declaration: readonly string[] = [
  '我提交的材料真实、合法、有效，我对真实性负责；提交虚假材料的，登记会被撤销，并可能罚款。',
  '名称由我自主申报，与他人名称近似的，我依法承担责任。',
  '登记机关已告诉我经营范围里哪些项目要办许可，我会在取得许可后再经营。',
]

/** After a licence: what to do in the first weeks. After a refusal: who can review it. */
export function registrationNextSteps(
  state: string,
  afterLicence: readonly NextStep[] = firstWeeks,
): readonly NextStep[] {
  if (state === 'refused') return remedies
  if (state === 'licensed' || state === 'registered') return afterLicence
  if (state === 'withdrawn' || state === 'transferred')
    return [{ title: '重新申请', text: '填过的内容还在，可以改好再提交。', basis: registrationReg.article(16) }]
  return []
}

const remedies: readonly NextStep[] = [
  {
    title: '改好再申请',
    text: '不予登记的情形消除后，可以重新申请。',
    basis: registrationReg.article(16),
  },
  {
    title: '申请行政复议或者起诉',
    text: '对不予登记的决定不服，可以依法申请行政复议，或者向人民法院提起行政诉讼，期限以决定书写的为准。',
    basis: registrationReg.article(20),
  },
]

const display: Citation = laws.ecommerceLaw.article(15)
const firstWeeks: readonly NextStep[] = [
  { title: '在店铺首页亮照', text: '在网店首页的显著位置公示营业执照信息或者它的链接。', basis: display },
  {
    title: '办需要的许可和备案',
    text: '经营范围里有许可项目的，先拿到许可再开业。',
    basis: registrationReg.article(14),
  },
  {
    title: '有变化三十天内变更',
    text: '名称、地址、经营范围等变了，三十日内申请变更登记。',
    basis: registrationReg.article(24),
  },
  {
    title: '每年报年报',
    text: '从明年起，每年1月1日至6月30日报送上一年度的年报。',
    basis: laws.publicityReg.article(8),
  },
]
