import { plainDate } from '../../kernel/calendar'
import { type Answers, type Form, yesNo } from '../../kernel/form'
import { laws } from '../../kernel/law'

const { companyLaw, companyRegistration, registrationReg, registrationRules } = laws

/** One creditor whose claim becomes capital. Amounts in fen. */
export interface ClaimAnswers extends Answers {
  readonly creditorKind?: string
  readonly creditorName?: string
  readonly creditorUscc?: string
  readonly creditorIs?: string
  readonly creditorIdNumber?: string
  readonly source?: string
  readonly owed?: number
  readonly valued?: number
  readonly credited?: number
}

export interface DebtToEquityAnswers extends Answers {
  readonly uscc?: string
  readonly companyName?: string
  readonly companyAddress?: string
  readonly claims?: readonly ClaimAnswers[]
  readonly clear?: string
  readonly transferable?: string
  readonly articlesAllow?: string
  readonly valuedOn?: string
  readonly decidedOn?: string
  readonly votesAll?: number
  readonly votesFor?: number
  readonly currentCapital?: number
  readonly newCapital?: number
}

const isNew = ({ creditorIs }: ClaimAnswers) => creditorIs === 'newcomer'

/** 债权转股权: what the registrar asks about an increase of capital whose contribution is a claim against the company. */
export const form: Form = {
  id: 'debt-to-equity',
  version: plainDate('2026-11-01'),
  sections: [
    {
      id: 'company',
      title: '哪家公司',
      why: '债权转股权按增加注册资本办变更登记，由公司申请。',
      fields: [
        {
          key: 'uscc',
          kind: 'uscc',
          label: '统一社会信用代码',
          required: true,
          basis: registrationReg.article(24),
        },
        {
          key: 'companyName',
          kind: 'text',
          label: '公司名称',
          required: true,
          maxLength: 100,
          basis: registrationReg.article(24),
        },
        {
          key: 'companyAddress',
          kind: 'address',
          label: '公司住所',
          required: true,
          basis: registrationReg.article(24),
        },
      ],
    },
    {
      id: 'claims',
      title: '谁的债权转成股权',
      why: '只有对这家公司的债权才能转；一位债权人填一条。',
      fields: [
        {
          key: 'claims',
          kind: 'group',
          label: '债权',
          item: '债权',
          required: true,
          maxItems: 20,
          basis: companyLaw.article(48),
          fields: [
            {
              key: 'creditorKind',
              kind: 'choice',
              label: '债权人是',
              required: true,
              options: [
                { id: 'person', label: '个人' },
                { id: 'organisation', label: '公司或其他组织' },
              ],
            },
            { key: 'creditorName', kind: 'text', label: '姓名或名称', required: true, maxLength: 100 },
            {
              key: 'creditorUscc',
              kind: 'uscc',
              label: '债权人的统一社会信用代码',
              required: true,
              visible: ({ creditorKind }: ClaimAnswers) => creditorKind === 'organisation',
            },
            {
              key: 'creditorIs',
              kind: 'choice',
              label: '现在是公司的股东吗',
              required: true,
              options: [
                { id: 'shareholder', label: '已经是股东' },
                { id: 'newcomer', label: '转股后才成为股东' },
              ],
            },
            {
              key: 'creditorIdNumber',
              kind: 'residentId',
              label: '债权人身份证号',
              required: true,
              personal: 'sensitive',
              visible: (entry: ClaimAnswers) => entry.creditorKind === 'person' && isNew(entry),
              basis: registrationReg.article(16),
            },
            {
              key: 'source',
              kind: 'choice',
              label: '债权怎么来的',
              required: true,
              options: [
                { id: 'contract', label: '合同', note: '借款、货款、工程款等，债权人已经履行了义务。' },
                { id: 'judgment', label: '法院判决或者仲裁裁决' },
                { id: 'plan', label: '破产重整计划或者和解协议', note: '已经由法院批准或者认可。' },
              ],
              basis: registrationRules.article(13),
            },
            { key: 'owed', kind: 'money', unit: 'wan', label: '债权数额', required: true, hint: '公司现在欠多少。' },
            {
              key: 'valued',
              kind: 'money',
              unit: 'wan',
              label: '评估值',
              required: true,
              hint: '评估报告写的数。',
              basis: companyLaw.article(48),
            },
            {
              key: 'credited',
              kind: 'money',
              unit: 'wan',
              label: '转成多少注册资本',
              required: true,
              hint: '多出来的部分计入资本公积，不填在这里。',
              basis: companyLaw.article(48),
            },
            {
              key: 'proof',
              kind: 'files',
              label: '债权的证明和转股协议',
              required: true,
              maxFiles: 9,
              hint: '合同、判决书或者重整计划，加上双方签的转股协议。',
              basis: registrationRules.article(13),
            },
          ],
        },
      ],
    },
    {
      id: 'fitness',
      title: '能不能用来出资',
      why: '用来出资的债权要权属清楚、能估价、能转让。',
      fields: [
        {
          key: 'clear',
          kind: 'choice',
          label: '债权没有争议，也没有质押、冻结或者转给别人',
          required: true,
          options: yesNo,
          basis: registrationRules.article(13),
        },
        {
          key: 'transferable',
          kind: 'choice',
          label: '依法可以转让',
          required: true,
          options: yesNo,
          basis: companyLaw.article(48),
        },
        {
          key: 'articlesAllow',
          kind: 'choice',
          label: '公司章程允许用债权出资',
          required: true,
          options: yesNo,
          hint: '章程没有限制的，选“是”。',
          basis: registrationRules.article(13),
        },
        { key: 'valuedOn', kind: 'date', label: '评估报告的日期', required: true, basis: companyLaw.article(48) },
        {
          key: 'valuation',
          kind: 'files',
          label: '评估报告',
          required: true,
          maxFiles: 5,
          basis: companyLaw.article(48),
        },
      ],
    },
    {
      id: 'resolution',
      title: '股东会决议',
      why: '增加注册资本要三分之二以上表决权通过。',
      fields: [
        {
          key: 'decidedOn',
          kind: 'date',
          label: '哪天作出的决议',
          required: true,
          hint: '从这天起三十天内申请。',
          basis: registrationReg.article(24),
        },
        {
          key: 'votesAll',
          kind: 'number',
          label: '全体股东的表决权',
          required: true,
          places: 4,
          min: 0,
          max: 1_000_000_000,
          hint: '按比例算的填100；按出资算的填出资总额。只有一位股东的，两项都填100。',
          basis: companyLaw.article(66),
        },
        {
          key: 'votesFor',
          kind: 'number',
          label: '同意的表决权',
          required: true,
          places: 4,
          min: 0,
          max: 1_000_000_000,
          basis: companyLaw.article(66),
        },
        {
          key: 'minutes',
          kind: 'files',
          label: '决议',
          required: true,
          maxFiles: 5,
          basis: companyLaw.article(66),
        },
        {
          key: 'articles',
          kind: 'files',
          label: '修改后的章程或者章程修正案',
          required: true,
          maxFiles: 5,
          hint: '写明新的注册资本、各股东的出资额，债权人的出资方式写“债权”。',
          basis: registrationRules.article(32),
        },
      ],
    },
    {
      id: 'capital',
      title: '注册资本',
      fields: [
        {
          key: 'currentCapital',
          kind: 'money',
          unit: 'wan',
          label: '现在的注册资本',
          required: true,
          basis: companyRegistration.whole(),
        },
        {
          key: 'newCapital',
          kind: 'money',
          unit: 'wan',
          label: '变更后的注册资本',
          required: true,
          hint: '现在的加上转成注册资本的合计。',
          basis: companyLaw.article(48),
        },
      ],
    },
  ],
}
