import { type Answers, type Section, yesNo } from '../../../kernel/form'
import { ownGuidance } from '../../../kernel/law'

const insured = ({ hasInsured }: Answers) => hasInsured === 'yes'

const heads = <const K extends string>(key: K, name: string) =>
  ({
    key,
    kind: 'number',
    label: `${name}参保人数`,
    unit: '人',
    max: 1_000_000,
    required: true,
    visible: insured,
  }) as const
const amount = <const K extends string>(key: K, label: string) =>
  ({ key, kind: 'money', unit: 'wan', label, required: true, visible: insured }) as const

/**
 * 社保信息: heads of five insurances are public, amounts as the filer chooses. From a joint rule that is known from memory
 * only, so it is labelled as practice. The four bases leave out 工伤.
 */
export const insuranceSection = {
  id: 'insurance',
  title: '社会保险',
  why: '参保人数会公示，金额按您在“愿意公示的内容”里的选择。金额单位是万元。',
  fields: [
    {
      key: 'hasInsured',
      kind: 'choice',
      label: '有没有职工参加社会保险',
      required: true,
      options: yesNo,
      basis: ownGuidance('年报与社保信息合并填报'),
    },
    heads('pensionHeads', '养老保险'),
    heads('unemploymentHeads', '失业保险'),
    heads('medicalHeads', '医疗保险'),
    heads('injuryHeads', '工伤保险'),
    heads('maternityHeads', '生育保险'),
    amount('pensionBase', '养老保险缴费基数'),
    amount('unemploymentBase', '失业保险缴费基数'),
    amount('medicalBase', '医疗保险缴费基数'),
    amount('maternityBase', '生育保险缴费基数'),
    amount('pensionPaid', '养老保险本期实缴'),
    amount('unemploymentPaid', '失业保险本期实缴'),
    amount('medicalPaid', '医疗保险本期实缴'),
    amount('injuryPaid', '工伤保险本期实缴'),
    amount('maternityPaid', '生育保险本期实缴'),
    amount('pensionOwed', '养老保险累计欠缴'),
    amount('unemploymentOwed', '失业保险累计欠缴'),
    amount('medicalOwed', '医疗保险累计欠缴'),
    amount('injuryOwed', '工伤保险累计欠缴'),
    amount('maternityOwed', '生育保险累计欠缴'),
  ],
} as const satisfies Section

/** Keys of the amounts, published together when the filer chooses so. */
export const insuranceAmounts: readonly string[] = insuranceSection.fields
  .filter(({ kind }) => kind === 'money')
  .map(({ key }) => key)
