import { plainDate } from '../../kernel/calendar'
import type { Answers, Form, ItemField } from '../../kernel/form'
import { laws } from '../../kernel/law'
import {
  barredField,
  contributionForms,
  ineligibleGrounds,
  type NameAnswers,
  nameFields,
  type PersonAnswers,
  type PremisesAnswers,
  placedElsewhere,
  premisesFields,
  type Role,
  roles,
  type ScopeAnswers,
  scopeFields,
} from '../../registration'

const { agents, beneficialOwner, companyLaw, companyRegistration, registrationReg, registrationRules } = laws

/** The answers of this form: those of the family, and a company's own. */
export interface CompanyAnswers extends NameAnswers, ScopeAnswers, PremisesAnswers {
  /** fen */
  readonly capital?: number
  readonly term?: string
  readonly termUntil?: string
  readonly people?: readonly PersonAnswers[]
  readonly organisations?: readonly PersonAnswers[]
  /** Everybody named fills in their own numbers and signs on their own phone. */
  readonly signedOnPhones?: boolean
  readonly supervision?: string
  readonly noSupervisorConsent?: boolean
  readonly beneficialOwner?: string
  readonly beneficialOwners?: readonly Answers[]
  readonly eligible?: boolean
  readonly barred?: string
}

const isOne =
  (...wanted: Role[]) =>
  (person: Answers) =>
    wanted.some((role) => ((person.roles ?? []) as readonly string[]).includes(role))
const contributes = isOne('shareholder')
const reachable = isOne('legalRepresentative', 'liaison', 'agent')

/** What a shareholder promises (2026 form set: the deadline is collected for each). */
function contribution(visible?: (item: Answers) => boolean): readonly ItemField[] {
  const also = (more: (item: Answers) => boolean) => (item: Answers) => (visible?.(item) ?? true) && more(item)
  const shown = also(() => true)
  return [
    {
      key: 'amount',
      kind: 'money',
      unit: 'wan',
      label: '认缴出资',
      required: true,
      visible: shown,
      basis: companyLaw.article(47),
    },
    {
      key: 'how',
      kind: 'choice',
      label: '用什么出资',
      required: true,
      options: contributionForms,
      visible: shown,
      basis: companyLaw.article(48),
    },
    {
      key: 'describedHow',
      kind: 'text',
      label: '具体是什么财产',
      required: true,
      maxLength: 60,
      visible: also((item) => item.how === 'other'),
      hint: '劳务、信用、姓名、商誉、特许经营权和设定担保的财产不能出资。',
      basis: registrationReg.article(13),
    },
    {
      key: 'paidBy',
      kind: 'date',
      label: '最晚哪天缴足',
      required: true,
      future: true,
      visible: shown,
      hint: '公司成立后五年内。',
      basis: companyLaw.article(47),
    },
  ]
}

/** 公司设立登记: 条例 arts. 8–9, 细则 arts. 6–7, 25–26. In use since the form set of 2026. */
export const form: Form = {
  id: 'company-registration',
  version: plainDate('2026-05-01'),
  sections: [
    {
      id: 'name',
      title: '公司名称',
      why: `名称由四部分组成，边填边查。${placedElsewhere}`,
      fields: nameFields('company'),
    },
    { id: 'scope', title: '做什么', why: '经营范围从规范表述里选，需要许可的会提示。', fields: scopeFields },
    { id: 'premises', title: '住所', why: '住所是公司的法定地址，决定由哪里登记。', fields: premisesFields('company') },
    {
      id: 'capital',
      title: '资金和期限',
      fields: [
        {
          key: 'capital',
          kind: 'money',
          unit: 'wan',
          label: '注册资本',
          required: true,
          hint: '等于所有股东认缴的总和，五年内缴足，量力而行。',
          basis: companyLaw.article(47),
        },
        {
          key: 'term',
          kind: 'choice',
          label: '经营期限',
          required: true,
          options: [
            { id: 'long', label: '长期' },
            { id: 'fixed', label: '到某一天' },
          ],
          basis: registrationReg.article(9),
        },
        {
          key: 'termUntil',
          kind: 'date',
          label: '经营到哪天',
          required: true,
          future: true,
          visible: (answers) => answers.term === 'fixed',
          basis: registrationReg.article(9),
        },
      ],
    },
    {
      id: 'people',
      title: '股东和任职的人',
      why: '每个人只填一次，身份可以多选；身份证号和手机号加密保存，别的股东看不到。',
      fields: [
        {
          key: 'signedOnPhones',
          kind: 'confirm',
          label: '每个人在自己手机上填证件号、签字',
          hint: '只有一位股东的不用选。不选的，您填全部内容，提交后打印章程，全体股东在纸上签字，交给窗口。',
          basis: companyLaw.article(46),
        },
        {
          key: 'people',
          kind: 'group',
          label: '人员',
          item: '人员',
          required: true,
          maxItems: 60,
          basis: registrationReg.article(8),
          itemTitle: ({ name }) => (typeof name === 'string' && name !== '' ? name : undefined),
          fields: [
            { key: 'name', kind: 'text', label: '姓名', required: true, maxLength: 50, personal: 'ordinary' },
            {
              key: 'residentId',
              kind: 'residentId',
              label: '身份证号',
              required: true,
              personal: 'sensitive',
              reads: { name: 'name', residentId: 'residentId' },
              basis: registrationRules.article(16),
            },
            {
              key: 'roles',
              kind: 'choices',
              label: '身份',
              required: true,
              options: roles,
              hint: '可以多选。一个人的小公司，可以同时是股东、董事、经理和法定代表人。',
              basis: companyLaw.article(10),
            },
            {
              key: 'mobile',
              kind: 'mobile',
              label: '手机号',
              required: true,
              personal: 'ordinary',
              visible: reachable,
              basis: companyRegistration.article(14),
            },
            ...contribution(contributes),
          ],
        },
        {
          key: 'organisations',
          kind: 'group',
          label: '企业股东',
          item: '企业股东',
          maxItems: 50,
          basis: companyLaw.article(42),
          itemTitle: ({ name }) => (typeof name === 'string' && name !== '' ? name : undefined),
          fields: [
            { key: 'name', kind: 'text', label: '名称', required: true, maxLength: 100 },
            {
              key: 'organisationUscc',
              kind: 'uscc',
              label: '统一社会信用代码',
              required: true,
              reads: { name: 'name', organisationUscc: 'uscc' },
            },
            ...contribution(),
          ],
        },
        {
          key: 'supervision',
          kind: 'choice',
          label: '监事怎么设',
          required: true,
          options: [
            { id: 'none', label: '不设监事', note: '规模小、股东少的公司，全体股东一致同意就可以。' },
            { id: 'supervisors', label: '设监事', note: '一名，或者三名以上组成监事会。' },
            { id: 'audit-committee', label: '设审计委员会', note: '由三名以上董事的董事会设立，代替监事。' },
          ],
          basis: companyLaw.article(83),
        },
        {
          key: 'noSupervisorConsent',
          kind: 'confirm',
          label: '全体股东一致同意不设监事',
          required: true,
          visible: (answers) => answers.supervision === 'none',
          basis: companyLaw.article(83),
        },
      ],
    },
    {
      id: 'declarations',
      title: '声明',
      fields: [
        {
          key: 'eligible',
          kind: 'confirm',
          label: '董事、监事、高级管理人员都没有不能任职的情形',
          required: true,
          hint: ineligibleGrounds.map((ground, index) => `${index + 1}. ${ground}`).join('；'),
          basis: companyLaw.article(178),
        },
        barredField('有人'),
        {
          key: 'beneficialOwner',
          kind: 'choice',
          label: '受益所有人',
          required: true,
          options: [
            {
              id: 'exempt',
              label: '承诺免报',
              note: '注册资本不超过1000万元，股东都是自然人，没有别人控制或者受益。',
            },
            { id: 'declare', label: '填报', note: '持股25%以上、享有25%以上收益或表决权，或者实际控制的自然人。' },
          ],
          basis: beneficialOwner.article(3),
        },
        {
          key: 'beneficialOwners',
          kind: 'group',
          label: '受益所有人名单',
          item: '受益所有人',
          maxItems: 20,
          visible: (answers) => answers.beneficialOwner === 'declare',
          basis: beneficialOwner.article(6),
          itemTitle: ({ name }) => (typeof name === 'string' && name !== '' ? name : undefined),
          fields: [
            { key: 'name', kind: 'text', label: '姓名', required: true, maxLength: 50, personal: 'sensitive' },
            {
              key: 'why',
              kind: 'choice',
              label: '为什么是受益所有人',
              required: true,
              personal: 'sensitive',
              options: [
                { id: 'shares', label: '持股25%以上' },
                { id: 'rights', label: '享有25%以上的收益权或表决权' },
                { id: 'control', label: '实际控制' },
                { id: 'management', label: '都没有，负责日常管理' },
              ],
            },
          ],
        },
        {
          key: 'agentPledge',
          kind: 'confirm',
          label: '登记代理人已经在登记注册系统实名登记',
          required: true,
          visible: ({ people }) => ((people ?? []) as readonly Answers[]).some((person) => isOne('agent')(person)),
          basis: agents.article(7),
        },
      ],
    },
  ],
}
