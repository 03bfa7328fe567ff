import { identityFields, reportLaw } from '../../../annual-report'
import type { Answers, Section } from '../../../kernel/form'
import { laws } from '../../../kernel/law'

const { publicityReg } = laws
const { duty } = reportLaw.company

/** Whether the enterprise has shareholders: 有限责任公司 and 股份有限公司. */
export const hasShareholders = ({ entityType }: Answers) => entityType === 'limited' || entityType === 'stock'

/** 基本信息: 企业信息公示暂行条例 art. 9(1), (2). An enterprise's contact details must be public by law. */
export const identitySection = {
  id: 'identity',
  title: '基本信息',
  why: '联系方式和经营状态依法向社会公示。',
  fields: [
    ...identityFields(duty, '企业名称'),
    {
      key: 'entityType',
      kind: 'choice',
      label: '企业类型',
      required: true,
      options: [
        { id: 'limited', label: '有限责任公司' },
        { id: 'stock', label: '股份有限公司' },
        { id: 'sole-proprietorship', label: '个人独资企业' },
        { id: 'partnership', label: '合伙企业' },
        { id: 'branch', label: '分公司、分支机构' },
        { id: 'other', label: '其他企业' },
      ],
    },
    { key: 'address', kind: 'address', label: '企业通信地址', required: true, basis: publicityReg.article(9, 1) },
    {
      key: 'postcode',
      kind: 'text',
      label: '邮政编码',
      required: true,
      maxLength: 6,
      example: '6位数字',
      basis: publicityReg.article(9, 1),
    },
    { key: 'phone', kind: 'phone', label: '企业联系电话', required: true, basis: publicityReg.article(9, 1) },
    { key: 'email', kind: 'email', label: '电子邮箱', required: true, basis: publicityReg.article(9, 1) },
    {
      key: 'status',
      kind: 'choice',
      label: '企业经营状态',
      required: true,
      basis: publicityReg.article(9, 2),
      options: [
        { id: 'open', label: '开业' },
        { id: 'dormant', label: '歇业' },
        { id: 'liquidation', label: '清算' },
        { id: 'stopped', label: '停业' },
      ],
    },
    { key: 'mainBusiness', kind: 'text', label: '主营业务活动', required: true, maxLength: 100 },
    {
      key: 'holding',
      kind: 'choice',
      label: '企业控股情况',
      required: true,
      options: [
        { id: 'private', label: '私人控股' },
        { id: 'state', label: '国有控股' },
        { id: 'collective', label: '集体控股' },
        { id: 'hmt', label: '港澳台商控股' },
        { id: 'foreign', label: '外商控股' },
        { id: 'other', label: '其他' },
      ],
    },
  ],
} as const satisfies Section
