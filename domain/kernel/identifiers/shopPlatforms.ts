/** Where on a platform an address leads. */
export interface PlatformPlace {
  /** What stands before the platform's domain, without `www`, `m` and the like. @example 'shop123' */
  label: string
  path: string
  parameters: readonly (readonly [name: string, value: string])[]
}

/** A shop found: its id within the platform, and the query parameter the id came from, if it did. */
export interface FoundShop {
  id: string
  parameter?: readonly [name: string, value: string]
}

type Recogniser = (place: PlatformPlace) => FoundShop | undefined

export interface ShopPlatform {
  id: string
  name: string
  domains: readonly string[]
  /** Tried in order; the first that finds a shop wins. A prefix keeps ids of different kinds apart. */
  recognisers: readonly Recogniser[]
}

const ID = /^[\w.-]{1,80}$/

/** Address shapes as the platforms' own pages and share buttons write them. A new platform is a new row. */
export const shopPlatforms: readonly ShopPlatform[] = [
  {
    id: 'taobao',
    name: '淘宝',
    domains: ['taobao.com'],
    recognisers: [
      parameter(/^shop_?id$/i, { path: /^\/shop\//, prefix: 'shop' }),
      parameter(/^(?:user_number_id|user_?id|seller_?id)$/i, { path: /^\/shop\//, prefix: 'seller-' }),
      ownLabel('item detail list s search login shop store click uland market pages ai i guang buyertrade'),
    ],
  },
  {
    id: 'tmall',
    name: '天猫',
    domains: ['tmall.com', 'tmall.hk'],
    recognisers: [ownLabel('item detail list search login shop store pages market brand equity cart')],
  },
  {
    id: 'jd',
    name: '京东',
    domains: ['jd.com', 'jd.hk'],
    recognisers: [
      inPath(/^\/(?:index|shop)-(\d+)/, { label: /^mall$/ }),
      parameter(/^shopId$/i, { label: /^shop$/ }),
      parameter(/^vend[eo]rId$/i, { label: /^shop$/, prefix: 'vendor-' }),
      ownLabel('item npcitem mall shop list search cart passport plogin order home pro re coupon u union'),
    ],
  },
  {
    id: 'pinduoduo',
    name: '拼多多',
    domains: ['pinduoduo.com', 'yangkeduo.com'],
    recognisers: [parameter(/^mall_?id$/i)],
  },
  {
    id: 'douyin',
    name: '抖音',
    domains: ['jinritemai.com', 'douyin.com', 'iesdouyin.com'],
    recognisers: [
      parameter(/^id$/, { path: /^\/views\/shop\// }),
      parameter(/^shop_?id$/i),
      parameter(/^sec_uid$/, { prefix: 'user-' }),
      inPath(/^\/(?:share\/)?user\/([\w.-]+)/, { prefix: 'user-' }),
    ],
  },
  {
    id: 'xiaohongshu',
    name: '小红书',
    domains: ['xiaohongshu.com'],
    recognisers: [
      parameter(/^seller_?id$/i, { path: /^\/shop\/detail/ }),
      inPath(/^\/(?:shop|vendor|store)\/([0-9a-f]{8,})/),
      inPath(/^\/user\/profile\/([0-9a-f]{8,})/, { prefix: 'user-' }),
    ],
  },
  {
    id: 'weidian',
    name: '微店',
    domains: ['weidian.com'],
    recognisers: [parameter(/^userid$/i), inLabel(/^shop(\d+)\.v$/), inPath(/^\/s\/(\d+)/)],
  },
  {
    id: '1688',
    name: '1688',
    domains: ['1688.com'],
    recognisers: [
      parameter(/^member_?id$/i, { prefix: 'member-' }),
      inPath(/^\/winport\/([\w-]+)\.html/, { prefix: 'member-' }),
      ownLabel('detail s search login winport page show work air trade cart company factory'),
    ],
  },
]

/** A short link says nothing about the shop, and dies. */
export const shortLinkHosts: readonly string[] =
  'tb.cn u.jd.com 3.cn v.douyin.com xhslink.com qr.1688.com t.cn dwz.cn url.cn'.split(' ')

interface Condition {
  label?: RegExp
  path?: RegExp
  prefix?: string
}

function parameter(name: RegExp, { label, path, prefix = '' }: Condition = {}): Recogniser {
  return (place) => {
    if ((label && !label.test(place.label)) || (path && !path.test(place.path))) return undefined
    const found = place.parameters.find((candidate) => name.test(candidate[0]) && ID.test(candidate[1]))
    return found && { id: prefix + found[1], parameter: found }
  }
}

function inPath(shape: RegExp, { label, prefix = '' }: Condition = {}): Recogniser {
  return (place) => {
    if (label && !label.test(place.label)) return undefined
    const id = shape.exec(place.path)?.[1]
    return id === undefined ? undefined : { id: prefix + id }
  }
}

function inLabel(shape: RegExp): Recogniser {
  return (place) => {
    const id = shape.exec(place.label)?.[1]
    return id === undefined ? undefined : { id }
  }
}

/** A shop with a sub-domain of its own; the platform's own pages, named in a list of words, are no shops. */
function ownLabel(reserved: string): Recogniser {
  const pages = reserved.split(' ')
  return ({ label }) => (/^[a-z0-9][a-z0-9-]*$/.test(label) && !pages.includes(label) ? { id: label } : undefined)
}
