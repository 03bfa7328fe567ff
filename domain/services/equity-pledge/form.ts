import { plainDate } from '../../kernel/calendar'
import { type Answers, type Form, yesNo } from '../../kernel/form'
import { laws } from '../../kernel/law'
import { type PledgeSide, proofFields } from '../../pledge'

const { civilCode, equityPledge } = laws

export interface EquityAnswers extends Answers {
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

/** 变更 and 注销 are about a pledge that has been registered. */
export const isFollowUp = ({ purpose }: EquityAnswers) => purpose === 'change' || purpose === 'cancel'

/** What is asked of equity that is or stays pledged; of a pledge that ends nothing but the proof. */
const staysPledged = ({ purpose }: EquityAnswers) => purpose !== 'cancel'

/** The questions about one side, which it answers itself. */
function sideFields(side: PledgeSide, title: string) {
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
    ...proofFields(side, '这家机构'),
    { key: `${side}Mobile`, kind: 'mobile', label: '手机', required: true, personal: 'ordinary' },
  ] as const
}

/** 设立, 变更 and 注销 in one form: the company, the equity, and each side about itself. */
export const form: Form = {
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
            { id: 'cancel', label: '注销', note: '债还清了、质权实现了，或者质权人放弃了。' },
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
          visible: staysPledged,
          basis: equityPledge.whole(),
        },
        {
          key: 'frozen',
          kind: 'choice',
          label: '股权被法院冻结了吗',
          required: true,
          options: yesNo,
          visible: staysPledged,
          basis: equityPledge.whole(),
        },
        {
          key: 'transferable',
          kind: 'choice',
          label: '法律和公司章程允许转让吗',
          required: true,
          options: yesNo,
          hint: '章程限制转让的，先按章程取得同意。',
          visible: staysPledged,
          basis: civilCode.article(440),
        },
        {
          key: 'contractDate',
          kind: 'date',
          label: '质权合同签订日',
          required: true,
          visible: staysPledged,
          basis: civilCode.article(427),
        },
        {
          key: 'roster',
          kind: 'files',
          label: '股东名册或出资证明',
          required: true,
          maxFiles: 5,
          hint: '加盖公司印章的复印件。',
          visible: staysPledged,
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
