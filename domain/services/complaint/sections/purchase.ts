import { placeFields, purchaseFields } from '../../../dispute'
import { type Section, yesNo } from '../../../kernel/form'
import { laws } from '../../../kernel/law'

/** What was bought, where and what for. */
export const purchase = {
  id: 'purchase',
  title: '买了什么',
  fields: [
    ...placeFields({
      channel: '在哪里买的',
      store: '实体店',
      platform: { required: true, hint: '例如淘宝、京东、微信小程序；商家自己的网站写“自营网站”。' },
    }),
    ...purchaseFields,
    {
      key: 'forDailyLife',
      kind: 'choice',
      label: '是为日常生活买的吗',
      required: true,
      options: yesNo,
      basis: laws.order121.article(3),
    },
  ],
} as const satisfies Section
