import { canonicalShopAddress } from '../../kernel/identifiers'
import type { Objection } from '../../kernel/rules'
import type { EntityKind } from '../entity'

export interface Shop {
  readonly platform?: string
  readonly url?: string
  readonly proof?: readonly unknown[]
}

export interface OnlineAnswers {
  readonly premisesKind?: string
  readonly onlineOnly?: string
  readonly allShopsListed?: boolean
  readonly shops?: readonly Shop[]
}

/**
 * RG17 (网络交易监督管理办法 art. 9): platform-provided premises are for sole traders who trade only online, with a proof of
 * each platform, and every shop is listed. A bare domain name is no platform premises.
 */
export function onlinePremises(kind: EntityKind, answers: OnlineAnswers): readonly Objection[] {
  if (answers.premisesKind !== 'platform-online') return []
  if (kind !== 'sole-trader')
    return [{ field: 'premisesKind', message: '网络经营场所只能登记给个体工商户。', wayOut: '请换成实际的地址。' }]
  if (answers.onlineOnly !== 'yes')
    return [
      {
        field: 'premisesKind',
        message: '只在网上经营的，才能用平台提供的网络经营场所。',
        wayOut: '有线下经营的，请填线下的经营场所。',
      },
    ]
  const shops = answers.shops ?? []
  return [
    ...(shops.length === 0 ? [{ field: 'shops', message: '请把所有平台上的网店都列出来，至少一家。' }] : []),
    ...shops.flatMap((shop, index) => shopObjections(shop, index)),
    ...twice(shops),
  ]
}

function shopObjections({ platform, url, proof = [] }: Shop, index: number): readonly Objection[] {
  const path = `shops.${index}`
  return [
    ...(proof.length === 0
      ? [
          {
            field: `${path}.proof`,
            message: `请附上${platform ?? '平台'}出具的网络经营场所证明。`,
            wayOut: '在平台的商家后台申请；平台必须提供，拒绝的可以投诉。',
          },
        ]
      : []),
    ...(isOwnSite(platform, url)
      ? [
          {
            field: `${path}.url`,
            message: '自己的域名、租用的服务器不是平台提供的网络经营场所。',
            wayOut: '请填平台上的店铺；没有平台店铺的，请登记实际地址。',
          },
        ]
      : []),
  ]
}

/** A site of one's own: said so, or an address of no known platform that is nothing but a domain name. */
function isOwnSite(platform = '', url = ''): boolean {
  const address = canonicalShopAddress(url)
  const bareDomain = address.ok && address.platform === undefined && !/[/?]/.test(address.key)
  return bareDomain || /自营网站|自建|自己的网站|独立站|官网/.test(platform)
}

function twice(shops: readonly Shop[]): readonly Objection[] {
  const keys = shops.map(({ url }) => {
    const address = canonicalShopAddress(url ?? '')
    return address.ok ? address.key : undefined
  })
  return keys.flatMap((key, index) =>
    key !== undefined && keys.indexOf(key) < index
      ? [{ field: `shops.${index}.url`, message: `和第${keys.indexOf(key) + 1}家网店是同一个网址。` }]
      : [],
  )
}
