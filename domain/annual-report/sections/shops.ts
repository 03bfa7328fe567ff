import { type Answers, type Section, yesNo } from '../../kernel/form'
import type { Citation } from '../../kernel/law'

const isShop = (entry: Answers) => entry.kind === 'shop'

/** 网站或网店: on the platforms, or one's own (企业信息公示暂行条例 art. 9(6); Order 69 art. 6). */
export const shopsSection = (basis: Citation) =>
  ({
    id: 'shops',
    title: '网站和网店',
    why: '开了网店或网站的要写明名称和网址，消费者查询时能看到。',
    fields: [
      { key: 'hasShops', kind: 'choice', label: '有没有网站或网店', required: true, options: yesNo, basis },
      {
        key: 'shops',
        kind: 'group',
        label: '网站或网店',
        item: '网店',
        maxItems: 50,
        required: true,
        visible: ({ hasShops }) => hasShops === 'yes',
        basis,
        itemTitle: ({ name }) => (typeof name === 'string' ? name : undefined),
        fields: [
          {
            key: 'kind',
            kind: 'choice',
            label: '类型',
            required: true,
            options: [
              { id: 'shop', label: '网店', note: '开在平台上' },
              { id: 'site', label: '网站', note: '自己的网站' },
            ],
          },
          {
            key: 'platform',
            kind: 'text',
            label: '平台名称',
            required: true,
            visible: isShop,
            maxLength: 40,
            hint: '例如淘宝、京东、微信小程序。',
          },
          { key: 'name', kind: 'text', label: '名称', required: true, maxLength: 80 },
          { key: 'url', kind: 'url', label: '网址', hint: '没有网址的网店，填下面的店铺号。' },
          {
            key: 'shopNumber',
            kind: 'text',
            label: '平台内的店铺号',
            visible: isShop,
            maxLength: 64,
            hint: '没有网址时填写，例如小程序的编号。',
          },
        ],
      },
    ],
  }) as const satisfies Section

/** 淘宝：三坊茶事，shop36.taobao.com */
export function shopRow({ kind, platform, name, url, shopNumber }: Answers): { label: string; text: string } {
  const where = url ?? (shopNumber ? `店铺号${shopNumber}` : undefined)
  const text = `${kind === 'shop' && platform ? `${platform}：` : ''}${name ?? ''}${where ? `，${where}` : ''}`
  return { label: kind === 'site' ? '网站' : '网店', text }
}
