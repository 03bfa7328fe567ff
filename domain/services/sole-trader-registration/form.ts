import { plainDate } from '../../kernel/calendar'
import type { Answers, Form } from '../../kernel/form'
import { laws } from '../../kernel/law'
import {
  barredField,
  type HeadAnswers,
  headFields,
  type NameAnswers,
  nameFields,
  type PremisesAnswers,
  premisesFields,
  type ScopeAnswers,
  type Shop,
  scopeFields,
} from '../../registration'

const { onlineTrade, registrationReg, registrationRules, soleTraderRegistration } = laws

export interface SoleTraderAnswers extends NameAnswers, ScopeAnswers, PremisesAnswers, HeadAnswers {
  readonly onlineOnly?: string
  readonly shops?: readonly Shop[]
  readonly composition?: string
  readonly familyMembers?: readonly Answers[]
  readonly residence?: string
  readonly useName?: string
}

const online = (answers: Answers) => answers.onlineOnly === 'yes'
const offline = (answers: Answers) => answers.onlineOnly === 'no'
const named = (answers: Answers) => answers.useName === 'yes'

/** 个体工商户登记: 条例 arts. 8–9, 16, 细则 art. 6(7). Only online it takes twelve questions with one shop. */
export const form: Form = {
  id: 'sole-trader-registration',
  version: plainDate('2026-05-01'),
  sections: [
    {
      id: 'trade',
      title: '做什么',
      fields: [
        {
          key: 'onlineOnly',
          kind: 'choice',
          label: '只在网上经营吗',
          required: true,
          options: [
            { id: 'yes', label: '只在网上', note: '可以用平台提供的网络经营场所，不用租店面。' },
            { id: 'no', label: '也有线下', note: '要登记线下的经营场所。' },
          ],
          basis: onlineTrade.article(9),
        },
        ...scopeFields,
      ],
    },
    {
      id: 'shops',
      title: '网上的店',
      why: '所有平台上的网店都要一起登记。',
      visible: online,
      fields: [
        {
          key: 'shops',
          kind: 'group',
          label: '网店',
          item: '网店',
          required: true,
          maxItems: 30,
          basis: onlineTrade.article(9),
          itemTitle: ({ platform }) => (typeof platform === 'string' && platform !== '' ? platform : undefined),
          fields: [
            {
              key: 'platform',
              kind: 'text',
              label: '平台',
              required: true,
              maxLength: 40,
              hint: '例如淘宝、拼多多、抖音。',
            },
            { key: 'url', kind: 'url', label: '网店网址', required: true },
            {
              key: 'proof',
              kind: 'files',
              label: '平台出具的网络经营场所证明',
              required: true,
              maxFiles: 3,
              hint: '在平台的商家后台申请，平台必须提供。',
              basis: onlineTrade.article(10),
            },
          ],
        },
      ],
    },
    {
      id: 'premises',
      title: '经营场所',
      visible: offline,
      fields: premisesFields('sole-trader'),
    },
    {
      id: 'operator',
      title: '经营者',
      why: '经营者本人就是登记联络员，登记机关用这个手机号联系您。',
      fields: [
        {
          key: 'composition',
          kind: 'choice',
          label: '谁来经营',
          required: true,
          options: [
            { id: 'person', label: '个人经营', note: '用个人的财产承担责任。' },
            { id: 'family', label: '家庭经营', note: '用家庭的财产承担责任，要写参加经营的家人。' },
          ],
          basis: registrationRules.article(6, 7),
        },
        ...headFields('经营者'),
        {
          key: 'residence',
          kind: 'address',
          label: '住所',
          required: true,
          personal: 'ordinary',
          hint: '经常居住的地方。只在网上经营的，由这里的登记机关登记。',
          basis: registrationReg.article(8),
        },
        {
          key: 'familyMembers',
          kind: 'group',
          label: '参加经营的家人',
          item: '家人',
          required: true,
          maxItems: 10,
          visible: (answers) => answers.composition === 'family',
          basis: registrationReg.article(9),
          itemTitle: ({ name }) => (typeof name === 'string' && name !== '' ? name : undefined),
          fields: [{ key: 'name', kind: 'text', label: '姓名', required: true, maxLength: 50, personal: 'ordinary' }],
        },
      ],
    },
    {
      id: 'name',
      title: '名称',
      fields: [
        {
          key: 'useName',
          kind: 'choice',
          label: '要用名称吗',
          required: true,
          options: [
            { id: 'no', label: '不用', note: '执照上写经营者的姓名。' },
            { id: 'yes', label: '要用', note: '例如“福州市鼓楼区榕网百货店”。' },
          ],
          basis: soleTraderRegistration.whole(),
        },
        ...nameFields('sole-trader', named),
      ],
    },
    {
      id: 'declarations',
      title: '声明',
      fields: [barredField('您')],
    },
  ],
}
