import fc from 'fast-check'
import { canonicalShopAddress } from '../../../domain/kernel/identifiers'
import { asciiLabel } from '../../../domain/kernel/identifiers/punycode'

function accepted(typed: string) {
  const result = canonicalShopAddress(typed)
  if (!result.ok) throw new Error(`${typed}: ${result.message}`)
  return result
}

/** Ways of writing one shop, per row. */
const sameShop: [platform: string | undefined, key: string, ...written: string[]][] = [
  [
    '淘宝',
    'taobao:shop72165205',
    'https://shop72165205.taobao.com/',
    'shop72165205.world.taobao.com/?spm=a1z10.1-c.0.0',
    'HTTP://SHOP72165205.M.TAOBAO.COM:80/#top',
    'https://shop.m.taobao.com/shop/shop_index.htm?user_id=9&shop_id=72165205&scm=1',
    '【淘宝】https://shop72165205.taobao.com 「点击链接直接打开」',
    'ｓｈｏｐ72165205．taobao。com',
  ],
  ['天猫', 'tmall:abilix', 'abilix.tmall.com', 'https://abilix.m.tmall.com/shop/view_shop.htm?id=3000224980'],
  [
    '京东',
    'jd:1000079405',
    'https://mall.jd.com/index-1000079405.html?from=pc',
    'https://shop.m.jd.com?shopId=1000079405',
    'shop.m.jd.com/shop/home?shopId=1000079405&utm_source=weixin',
  ],
  ['京东', 'jd:huawei', 'huawei.jd.com', 'https://huawei.jd.com/index.html'],
  [
    '拼多多',
    'pinduoduo:123456',
    'https://mobile.yangkeduo.com/mall_page.html?mall_id=123456&refer_page_name=x',
    'https://mobile.pinduoduo.com/mall_page.html?a=1&mall_id=123456',
  ],
  ['抖音', 'douyin:RIiZTPaL', 'https://haohuo.jinritemai.com/views/shop/index?id=RIiZTPaL&origin_type=3002'],
  ['抖音', 'douyin:user-MS4wLjABAAAA', 'https://www.douyin.com/user/MS4wLjABAAAA?from=web'],
  [
    '小红书',
    'xiaohongshu:683e945d5c987e001553055b',
    'https://www.xiaohongshu.com/shop/683e945d5c987e001553055b?source=x',
  ],
  [
    '微店',
    'weidian:1711911458',
    'https://shop1711911458.v.weidian.com/?userid=1711911458',
    'weidian.com/?userid=1711911458',
  ],
  ['1688', '1688:shop1234', 'https://shop1234.1688.com/page/offerlist.htm?spm=1', 'shop1234.1688.com'],
  [
    undefined,
    'shop.example.cn/s/%E5%BA%97?b=2&id=7',
    'https://www.shop.example.cn/s/店/?id=7&b=2&utm_medium=x',
    'm.shop.example.cn:443/a/../s//%e5%ba%97?b=2&shareId=1&id=7#x',
  ],
  [undefined, 'xn--3ds443g.xn--fiqs8s', 'https://在线.中国/', 'XN--3DS443G.xn--fiqs8s'],
]

test.each(sameShop)('%s: %s has one key however it is written', (platform, key, ...written) => {
  for (const typed of written)
    expect([typed, accepted(typed).key, accepted(typed).platform]).toEqual([typed, key, platform])
})

test('different shops have different keys', () => {
  const keys = sameShop.map(([, key]) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(accepted('shop.com/?id=1').key).not.toBe(accepted('shop.com/?id=2').key)
  expect(accepted('shop.com:8443').key).not.toBe(accepted('shop.com').key)
})

test('display keeps what opens the shop and drops what tells on the sharer', () => {
  expect(accepted('https://shop.m.jd.com/?utm_source=a&shopId=17529&sid=secret').display).toBe(
    'shop.m.jd.com?shopId=17529',
  )
  expect(accepted('https://m.example.com/shop/?id=7&from=friend').display).toBe('m.example.com/shop?id=7')
})

test('a look-alike host is not the platform', () => {
  for (const typed of ['taobao.com.evil.cn', 'eviltaobao.com', 'shop1.taobao.com.cn/x']) {
    expect(accepted(typed).platform).toBeUndefined()
  }
})

test.each([
  ['', '请填写'],
  ['javascript:alert(1)', 'http'],
  ['data:text/html,x', 'http'],
  ['taobao://shop.taobao.com', 'http'],
  ['https://user:pass@shop1.taobao.com', '用户名'],
  ['https://taobao.com@1.2.3.4/', '用户名'],
  ['http://192.168.1.1/shop', 'IP'],
  ['http://2130706433', 'IP'],
  ['http://127.0x1/', 'IP'],
  ['http://[::1]/', 'IP'],
  ['https://taobao.com\\@evil.cn', '不允许'],
  ['localhost:8080', '域名'],
  ['http://printer.local', '域名'],
  ['https://-a.com', '域名'],
  ['https://a..com', '域名'],
  ['https://a%2ecom', '域名'],
  ['https://a.com:99999', '端口'],
  ['我的 网店', '空格'],
  ['我的网店', '域名'],
  ['https://www.taobao.com/?spm=1', '首页'],
  ['https://m.tb.cn/h.5abc', '短链接'],
  [`https://a.com/${'x'.repeat(2_048)}`, '2048'],
])('%s is refused with a sentence', (typed, words) => {
  expect(canonicalShopAddress(typed)).toEqual({ ok: false, message: expect.stringContaining(words) })
})

test('canonical stays canonical', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const first = canonicalShopAddress(url)
      if (first.ok) expect(accepted(first.display).key).toBe(first.key)
    }),
  )
})

// Samples of RFC 3492 §7.1 (A, B, C, L) and the root zone.
test.each([
  ['ليهمابتكلموشعربي؟', 'xn--egbpdaj6bu4bxfgehfvwxn'],
  ['他们为什么不说中文', 'xn--ihqwcrb4cv8a8dqg056pqjye'],
  ['他們爲什麽不說中文', 'xn--ihqwctvzc91f659drss3x8bo0yb'],
  ['3年b組金八先生', 'xn--3b-ww4c5e180e575a65lsy2b'],
  ['中国', 'xn--fiqs8s'],
  ['plain', 'plain'],
])('%s is %s in ASCII', (label, ascii) => {
  expect(asciiLabel(label)).toBe(ascii)
})
