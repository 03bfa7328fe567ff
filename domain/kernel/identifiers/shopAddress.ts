import { type ShopPlatform, shopPlatforms, shortLinkHosts } from './shopPlatforms'
import { parseWebAddress, type WebAddress } from './webAddress'

export type ShopAddressResult =
  | {
      ok: true
      /** Equal for equal shops: `taobao:shop123`, or `host/path?query` where no platform's shop is recognised. */
      key: string
      /** What a person may read and open, without scheme and tracking. */
      display: string
      /** Chinese name of the platform. */
      platform?: string
    }
  | { ok: false; message: string }

type Parameters = readonly (readonly [name: string, value: string])[]

/** Parameters that tell who shared a link and where it was clicked, never which shop it leads to. */
const TRACKING = new RegExp(
  `^(?:utm_.*|share.*|${[
    'spm|scm|from|source|sourcetype|src|ref|refer|referer|referrer|gclid|fbclid|msclkid|bd_vid|timestamp|isappinstalled',
    'pvid|ut_sk|un|suid|sm|bxsign|cpp|short_name|tk|ali_trackid|ali_refid|spider_token',
    'instation_link|page_instance|back_chain_id|xhsshare|appuid|apptime|xsec_token|xsec_source',
  ].join('|')})$`,
  'i',
)
/** Sub-domains that show the same shop on another screen. */
const SCREENS = ['www', 'm', 'h5', 'wap']
/** What would remain of `m.com.cn` without its first label is nobody's site. */
const PUBLIC_SUFFIX = /^(?:(?:com|net|org|gov|edu|ac)\.)?[^.]+$/

/**
 * The address of an online shop in one spelling, so that the same shop typed, pasted or shared twice is seen as one.
 * Never opens the address, never throws.
 * @example canonicalShopAddress('http://shop.m.taobao.com/shop/shop_index.htm?shop_id=36&spm=a21')
 * // { ok: true, key: 'taobao:shop36', display: 'shop.m.taobao.com/shop/shop_index.htm?shop_id=36', platform: '淘宝' }
 */
export function canonicalShopAddress(typed: string): ShopAddressResult {
  const parsed = parseWebAddress(typed)
  if (!parsed.ok) return parsed
  const { address } = parsed
  if (shortLinkHosts.some((host) => within(address.asciiHost, host))) {
    return { ok: false, message: '这是分享用的短链接，认不出是哪家网店；请在浏览器中打开后复制完整的网址' }
  }
  for (const platform of shopPlatforms) {
    const domain = platform.domains.find((candidate) => within(address.asciiHost, candidate))
    if (domain !== undefined) return onPlatform(platform, domain, address)
  }
  return anywhere(address)
}

function onPlatform(platform: ShopPlatform, domain: string, address: WebAddress): ShopAddressResult {
  const labels = address.asciiHost.slice(0, -domain.length).split('.')
  // 淘宝 shows shops to buyers abroad under `world`.
  const label = labels.filter((part) => part !== '' && part !== 'world' && !SCREENS.includes(part)).join('.')
  for (const recognise of platform.recognisers) {
    const shop = recognise({ label, path: address.path, parameters: address.parameters })
    if (!shop) continue
    const display = written(address.host, address, shop.parameter ? [shop.parameter] : [])
    return { ok: true, key: `${platform.id}:${shop.id}`, display, platform: platform.name }
  }
  if (address.path === '/' && telling(address).length === 0) {
    return { ok: false, message: `这是${platform.name}的首页，请填写网店自己的网址` }
  }
  return { ...anywhere(address), platform: platform.name }
}

function anywhere(address: WebAddress): ShopAddressResult & { ok: true } {
  const parameters = telling(address)
  const sorted = [...parameters].sort((one, other) => (one.join('=') < other.join('=') ? -1 : 1))
  return {
    ok: true,
    key: written(withoutScreen(address.asciiHost), address, sorted),
    display: written(address.host, address, parameters),
  }
}

/** The parameters that may tell one shop from another. */
function telling(address: WebAddress): Parameters {
  return address.parameters.filter(([name]) => !TRACKING.test(name))
}

function written(host: string, { port, path }: WebAddress, parameters: Parameters): string {
  const query = parameters.map(([name, value]) => `${name}=${value}`).join('&')
  return host + (port && `:${port}`) + (path === '/' ? '' : path) + (query && `?${query}`)
}

/** Takes the labels of other screens off: `m.shop.example.cn` is `shop.example.cn`. */
function withoutScreen(host: string): string {
  const [first = '', ...rest] = host.split('.')
  const remainder = rest.join('.')
  return SCREENS.includes(first) && !PUBLIC_SUFFIX.test(remainder) ? withoutScreen(remainder) : host
}

function within(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}
