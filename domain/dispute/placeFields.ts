import type { Answers, Field } from '../kernel/form'

/** Whether it happened online: the answer to the first of {@link placeFields}. */
export function isOnline(answers: Answers): boolean {
  return answers.channel === 'online'
}

/** The platform's own shop (京东自营) and a merchant's own website: no shop of somebody else on a platform. */
export function isWithoutPlatform({ platform }: Answers): boolean {
  return typeof platform === 'string' && /自营|自建|官网|官方网站/.test(platform)
}

interface PlaceWords {
  readonly channel: string
  readonly store: string
  readonly platform: { readonly required: boolean; readonly hint: string }
}

/** Where it happened, and for the internet on which platform and in which shop. */
export function placeFields({ channel, store, platform }: PlaceWords) {
  return [
    {
      key: 'channel',
      kind: 'choice',
      label: channel,
      required: true,
      options: [
        { id: 'online', label: '网上' },
        { id: 'store', label: store },
      ],
    },
    { key: 'platform', kind: 'text', label: '平台名称', visible: isOnline, maxLength: 40, ...platform },
    { key: 'shopName', kind: 'text', label: '店铺名称', visible: isOnline, maxLength: 60 },
    { key: 'shopUrl', kind: 'url', label: '店铺或商品链接', visible: isOnline },
  ] as const satisfies readonly Field[]
}
