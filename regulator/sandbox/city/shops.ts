import type { MerchantSnapshot } from '../../../domain/credit'
import type { Random } from './random'

type Shop = MerchantSnapshot['shops'][number]

interface Platform {
  readonly id: string
  readonly name: string
  readonly kinds: readonly string[]
  /** address in its canonical spelling (no scheme, no tracking); absent where the platform has none */
  readonly url?: (number: number) => string
}

/** Ids start with 99 and have ten digits: the shape the platforms use, above the numbers they are known to have given out. */
const platforms: Readonly<Record<string, Platform>> = {
  taobao: {
    id: 'taobao',
    name: '淘宝',
    kinds: ['企业店', '小铺', '淘宝店'],
    url: (number) => `shop${number}.taobao.com`,
  },
  jd: { id: 'jd', name: '京东', kinds: ['专营店', '旗舰店'], url: (number) => `mall.jd.com/index-${number}.html` },
  pinduoduo: {
    id: 'pinduoduo',
    name: '拼多多',
    kinds: ['官方店', '优选店'],
    url: (number) => `mobile.yangkeduo.com/mall_page.html?mall_id=${number}`,
  },
  douyin: {
    id: 'douyin',
    name: '抖音',
    kinds: ['直播间', '抖音小店'],
    url: (number) => `haohuo.jinritemai.com/views/shop/index?id=${number}`,
  },
  xiaohongshu: {
    id: 'xiaohongshu',
    name: '小红书',
    kinds: ['买手店', '的店'],
    url: (number) => `xiaohongshu.com/shop/99${number.toString(16).padStart(22, 'f')}`,
  },
  wechat: { id: 'wechat', name: '微信小程序', kinds: ['商城', '优选'] },
}

const WEIGHTS = [
  [30, 'taobao'],
  [10, 'jd'],
  [26, 'pinduoduo'],
  [16, 'douyin'],
  [7, 'xiaohongshu'],
  [11, 'wechat'],
] as const

/**
 * One to three shops on different platforms, called after the trade name.
 * @param serial different for every merchant, 0 … 27,705,629: makes the shop numbers different too
 */
export function shops(tradeName: string, goods: string, serial: number, random: Random): Shop[] {
  const amount = random.weighted([
    [70, 1],
    [22, 2],
    [8, 3],
  ])
  const chosen = new Set<string>()
  while (chosen.size < amount) chosen.add(random.weighted(WEIGHTS))
  return [...chosen].map((id) => shopOn(id, tradeName + goods, serial, random))
}

/** A shop on a platform by its id. */
export function shopOn(platformId: string, name: string, serial: number, random: Random): Shop {
  const platform = platforms[platformId]
  if (!platform) throw new Error(`no such platform: ${platformId}`)
  const number = 9_900_000_000 + serial
  return {
    id: `${platform.id}-${number}`,
    platform: platform.name,
    name: name + random.pick(platform.kinds),
    ...(platform.url ? { url: platform.url(number) } : {}),
  }
}
