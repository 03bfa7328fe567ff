import { type Answers, type Section, yesNo } from '../../../kernel/form'
import { laws } from '../../../kernel/law'
import { formatAmount } from '../../../kernel/money'
import { hasShareholders } from './identity'

const { companyLaw, publicityReg } = laws

/** 公司法 art. 48: what a contribution may be made in. */
const contributionForms = [
  { id: 'money', label: '货币' },
  { id: 'goods', label: '实物' },
  { id: 'intellectual', label: '知识产权' },
  { id: 'land', label: '土地使用权' },
  { id: 'equity', label: '股权' },
  { id: 'claims', label: '债权' },
  { id: 'other', label: '其他' },
] as const

const hasPaid = ({ paid }: Answers) => typeof paid === 'number' && paid > 0

/** 股东及出资: art. 9(4); publishing it here also does what 公司法 art. 40 asks. Shareholders' names are public by law. */
export const shareholdersSection = {
  id: 'shareholders',
  title: '股东及出资',
  why: '填12月31日的情况，金额单位是万元。',
  visible: hasShareholders,
  fields: [
    {
      key: 'capital',
      kind: 'money',
      unit: 'wan',
      label: '12月31日的注册资本',
      required: true,
      basis: companyLaw.article(47),
      hint: '用来核对认缴额，不在年报里公示。',
    },
    {
      key: 'shareholders',
      kind: 'group',
      label: '股东及出资',
      item: '股东',
      maxItems: 100,
      required: true,
      basis: publicityReg.article(9, 4),
      itemTitle: ({ name }) => (typeof name === 'string' ? name : undefined),
      fields: [
        { key: 'name', kind: 'text', label: '股东姓名或名称', required: true, maxLength: 100 },
        { key: 'subscribed', kind: 'money', unit: 'wan', label: '认缴额', required: true },
        { key: 'subscribedBy', kind: 'date', label: '认缴时间', required: true, future: true },
        { key: 'subscribedForms', kind: 'choices', label: '认缴方式', required: true, options: contributionForms },
        { key: 'paid', kind: 'money', unit: 'wan', label: '实缴额', required: true, hint: '还没有缴的填0。' },
        { key: 'paidOn', kind: 'date', label: '实缴时间', required: true, future: true, visible: hasPaid },
        {
          key: 'paidForms',
          kind: 'choices',
          label: '实缴方式',
          required: true,
          visible: hasPaid,
          options: contributionForms,
        },
      ],
    },
  ],
} as const satisfies Section

/** 股权变更: art. 9(5), of limited companies. */
export const shareChangesSection = {
  id: 'share-changes',
  title: '股权变更',
  visible: ({ entityType }) => entityType === 'limited',
  fields: [
    {
      key: 'sharesChanged',
      kind: 'choice',
      label: '这一年有没有股东转让股权',
      required: true,
      options: yesNo,
      basis: publicityReg.article(9, 5),
    },
    {
      key: 'shareChanges',
      kind: 'group',
      label: '股权变更',
      item: '股东的变更',
      maxItems: 100,
      required: true,
      visible: ({ sharesChanged }) => sharesChanged === 'yes',
      basis: publicityReg.article(9, 5),
      hint: '每次变更把全部股东都列出来，没有变的前后填一样。',
      itemTitle: ({ shareholder }) => (typeof shareholder === 'string' ? shareholder : undefined),
      fields: [
        { key: 'shareholder', kind: 'text', label: '股东', required: true, maxLength: 100 },
        { key: 'before', kind: 'number', label: '变更前比例', unit: '%', places: 2, max: 100, required: true },
        { key: 'after', kind: 'number', label: '变更后比例', unit: '%', places: 2, max: 100, required: true },
        { key: 'changedOn', kind: 'date', label: '变更日期', required: true },
      ],
    },
  ],
} as const satisfies Section

/** 对外投资: art. 9(3), companies set up and shares bought. */
export const investmentsSection = {
  id: 'investments',
  title: '对外投资',
  fields: [
    {
      key: 'invested',
      kind: 'choice',
      label: '有没有投资设立企业或购买其他公司股权',
      required: true,
      options: yesNo,
      basis: publicityReg.article(9, 3),
    },
    {
      key: 'investments',
      kind: 'group',
      label: '对外投资',
      item: '投资的企业',
      maxItems: 50,
      required: true,
      visible: ({ invested }) => invested === 'yes',
      basis: publicityReg.article(9, 3),
      itemTitle: ({ name }) => (typeof name === 'string' ? name : undefined),
      fields: [
        { key: 'name', kind: 'text', label: '企业名称', required: true, maxLength: 100 },
        { key: 'code', kind: 'text', label: '统一社会信用代码或注册号', required: true, maxLength: 30 },
      ],
    },
  ],
} as const satisfies Section

const labelOf = (id: string) => contributionForms.find((form) => form.id === id)?.label ?? id
const formWords = (forms: unknown) => (Array.isArray(forms) ? (forms as string[]).map(labelOf).join('、') : '')
const wan = (fen: unknown) => (typeof fen === 'number' ? formatAmount(fen, 'wan') : '')

/** 林榕生，认缴300 万元（2030-12-31前，货币），实缴100 万元（2024-03-01，货币） */
export function shareholderRow(entry: Answers): { label: string; text: string } {
  const { name, subscribed, subscribedBy, subscribedForms, paid, paidOn, paidForms } = entry
  const promised = `认缴${wan(subscribed)}（${subscribedBy}前，${formWords(subscribedForms)}）`
  const given = hasPaid(entry) ? `实缴${wan(paid)}（${paidOn}，${formWords(paidForms)}）` : '尚未实缴'
  return { label: '股东及出资', text: `${name}，${promised}，${given}` }
}

/** 林榕生，60% → 40%，2025-08-01 */
export function shareChangeRow({ shareholder, before, after, changedOn }: Answers): { label: string; text: string } {
  return { label: '股权变更', text: `${shareholder}，${before}% → ${after}%，${changedOn}` }
}

export function investmentRow({ name, code }: Answers): { label: string; text: string } {
  return { label: '对外投资', text: `${name}，${code}` }
}
