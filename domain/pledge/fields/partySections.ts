import type { Section } from '../../kernel/form'
import { laws } from '../../kernel/law'
import type { PledgeAnswers } from '../answers'
import { foreignField } from './foreignField'
import { proofFields } from './proofFields'

const { trademarkPledge, civilCode } = laws
const isOrganisation = ({ pledgeeKind }: PledgeAnswers) => pledgeeKind === 'organisation'

/** 出质人: the merchant whose marks they are. */
export const pledgorSection: Section = {
  id: 'pledgor',
  title: '出质人',
  why: '名称要和商标注册证上的注册人一致。',
  fields: [
    { key: 'pledgorUscc', kind: 'uscc', label: '统一社会信用代码', required: true, basis: trademarkPledge.article(2) },
    {
      key: 'pledgorName',
      kind: 'text',
      label: '名称',
      required: true,
      maxLength: 100,
      basis: trademarkPledge.article(2),
    },
    {
      key: 'nameProof',
      kind: 'files',
      label: '名称变更证明',
      maxFiles: 5,
      hint: '现在的名称和商标注册人不一样的，上传登记机关的变更证明。',
      basis: trademarkPledge.article(2),
    },
    { key: 'pledgorAddress', kind: 'address', label: '地址', required: true, basis: civilCode.article(427) },
    { key: 'pledgorContact', kind: 'text', label: '经办人', required: true, maxLength: 40, personal: 'ordinary' },
    { key: 'pledgorMobile', kind: 'mobile', label: '经办人手机', required: true, personal: 'ordinary' },
    foreignField('pledgorForeign', '出质人是境外的吗'),
  ],
}

/** 质权人: filled in by the other side. */
export const pledgeeSection: Section = {
  id: 'pledgee',
  title: '质权人',
  why: '由质权人自己填写，出质人不能改。',
  fields: [
    {
      key: 'pledgeeKind',
      kind: 'choice',
      label: '质权人是',
      required: true,
      options: [
        { id: 'organisation', label: '银行、公司或其他组织' },
        { id: 'person', label: '个人' },
      ],
      basis: trademarkPledge.article(2),
    },
    {
      key: 'pledgeeUscc',
      kind: 'uscc',
      label: '统一社会信用代码',
      required: true,
      visible: (answers: PledgeAnswers) => isOrganisation(answers) && answers.pledgeeForeign !== 'yes',
      basis: trademarkPledge.article(2),
    },
    {
      key: 'pledgeeName',
      kind: 'text',
      label: '名称或姓名',
      required: true,
      maxLength: 100,
      basis: trademarkPledge.article(2),
    },
    {
      key: 'pledgeeIdNumber',
      kind: 'residentId',
      label: '身份证号',
      required: true,
      personal: 'sensitive',
      visible: (answers: PledgeAnswers) => answers.pledgeeKind === 'person' && answers.pledgeeForeign !== 'yes',
      basis: trademarkPledge.article(2),
    },
    { key: 'pledgeeAddress', kind: 'address', label: '地址', required: true, basis: civilCode.article(427) },
    { key: 'pledgeeContact', kind: 'text', label: '经办人', required: true, maxLength: 40, personal: 'ordinary' },
    { key: 'pledgeeMobile', kind: 'mobile', label: '经办人手机', required: true, personal: 'ordinary' },
    foreignField('pledgeeForeign', '质权人是境外的吗'),
    ...proofFields('pledgee', '质权人'),
  ],
}
