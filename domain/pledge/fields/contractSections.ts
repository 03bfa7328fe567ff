import { type Section, yesNo } from '../../kernel/form'
import { laws } from '../../kernel/law'
import { contractContents, currencies, type PledgeAnswers } from '../answers'

const { trademarkPledge, civilCode } = laws

/** 主债权: what the marks stand for. */
export const claimSection: Section = {
  id: 'claim',
  title: '担保的债权',
  why: '和合同写的一样。',
  fields: [
    {
      key: 'pledgeKind',
      kind: 'choice',
      label: '质押方式',
      required: true,
      options: [
        { id: 'ordinary', label: '一般质押', note: '担保一笔说好数额的债。' },
        { id: 'maximum', label: '最高额质押', note: '一段时间里连续发生的债，在最高数额内担保。' },
      ],
      basis: civilCode.article(439),
    },
    {
      key: 'counterGuarantee',
      kind: 'choice',
      label: '是不是反担保',
      required: true,
      options: yesNo,
      hint: '别人（例如担保公司）替您担保，您再把商标质押给对方，就是反担保。',
      basis: civilCode.article(387),
    },
    {
      key: 'guaranteed',
      kind: 'text',
      label: '反担保对应的担保合同',
      required: true,
      maxLength: 100,
      visible: ({ counterGuarantee }: PledgeAnswers) => counterGuarantee === 'yes',
      basis: civilCode.article(387),
    },
    {
      key: 'claimKind',
      kind: 'choice',
      label: '债权种类',
      required: true,
      options: [
        { id: 'loan', label: '借款' },
        { id: 'credit', label: '授信、票据' },
        { id: 'goods', label: '货款' },
        { id: 'guarantee', label: '保证责任的追偿' },
        { id: 'other', label: '其他' },
      ],
      basis: civilCode.article(427),
    },
    {
      key: 'debtor',
      kind: 'text',
      label: '债务人',
      required: true,
      maxLength: 100,
      hint: '谁欠钱。可以是出质人自己，也可以是别人。',
    },
    {
      key: 'currency',
      kind: 'choice',
      label: '币种',
      required: true,
      options: currencies,
      basis: civilCode.article(427),
    },
    {
      key: 'amount',
      kind: 'money',
      unit: 'wan',
      label: '担保的数额',
      anyCurrency: true,
      required: true,
      hint: '最高额质押填最高债权额。按上面的币种，以万为单位。',
      basis: civilCode.article(427),
    },
    {
      key: 'debtFrom',
      kind: 'date',
      label: '债务开始日',
      required: true,
      future: true,
      hint: '最高额质押填债权确定期间的第一天。',
      basis: civilCode.article(427),
    },
    {
      key: 'debtUntil',
      kind: 'date',
      label: '债务到期日',
      required: true,
      future: true,
      ends: true,
      hint: '最高额质押填债权确定期间的最后一天。登记的质权期限到这一天。',
      basis: civilCode.article(427),
    },
  ],
}

/** 质权合同 with its check list. */
export const contractSection: Section = {
  id: 'contract',
  title: '质权合同',
  why: '对照清单看一遍，少一项都可能被要求补正。',
  fields: [
    { key: 'contractNumber', kind: 'text', label: '质权合同编号', required: true, maxLength: 60 },
    { key: 'contractDate', kind: 'date', label: '合同签订日', required: true, basis: civilCode.article(427) },
    {
      key: 'contractParts',
      kind: 'choices',
      label: '合同里写明了',
      required: true,
      options: contractContents,
      hint: '翻开合同一条条对，写了的选上。',
      basis: trademarkPledge.whole(),
    },
    {
      key: 'scope',
      kind: 'choices',
      label: '担保范围',
      required: true,
      options: [
        { id: 'principal', label: '主债权' },
        { id: 'interest', label: '利息' },
        { id: 'penalty', label: '违约金' },
        { id: 'damages', label: '损害赔偿金' },
        { id: 'costs', label: '实现质权的费用' },
      ],
      basis: civilCode.article(389),
    },
    {
      key: 'forfeiture',
      kind: 'choice',
      label: '有没有“还不上，商标就归质权人”这一条',
      required: true,
      options: [
        { id: 'no', label: '没有' },
        { id: 'yes', label: '有' },
      ],
      basis: civilCode.article(428),
    },
    { key: 'otherTerms', kind: 'longText', label: '其他约定', maxLength: 1_000 },
    {
      key: 'contracts',
      kind: 'files',
      label: '主合同和质权合同',
      required: true,
      maxFiles: 9,
      hint: '双方盖章的扫描件，两份都要。',
      basis: trademarkPledge.article(4),
    },
  ],
}

/** 代理和外文材料. */
export const papersSection: Section = {
  id: 'papers',
  title: '代理和译文',
  fields: [
    {
      key: 'agency',
      kind: 'choice',
      label: '委托商标代理机构吗',
      required: true,
      options: yesNo,
      hint: '可以自己办。有一方在境外、在中国没有住所或营业所的，必须委托。',
      basis: trademarkPledge.article(2),
    },
    {
      key: 'agencyName',
      kind: 'text',
      label: '代理机构名称',
      required: true,
      maxLength: 100,
      visible: ({ agency }: PledgeAnswers) => agency === 'yes',
      basis: trademarkPledge.article(2),
    },
    {
      key: 'agencyLetter',
      kind: 'files',
      label: '代理委托书',
      required: true,
      maxFiles: 5,
      visible: ({ agency }: PledgeAnswers) => agency === 'yes',
      basis: trademarkPledge.article(2),
    },
    {
      key: 'foreignPapers',
      kind: 'choice',
      label: '材料里有外文吗',
      required: true,
      options: yesNo,
      hint: '外文的合同、身份证明、授权书，都要附中文译文。',
      basis: trademarkPledge.article(4),
    },
    {
      key: 'translations',
      kind: 'files',
      label: '中文译文',
      required: true,
      maxFiles: 9,
      hint: '每份译文由翻译单位盖章、翻译人员签字。',
      visible: ({ foreignPapers }: PledgeAnswers) => foreignPapers === 'yes',
      basis: trademarkPledge.article(4),
    },
  ],
}
