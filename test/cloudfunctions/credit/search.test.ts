import fc from 'fast-check'
import type { InferInput, InferOutput } from 'valibot'
import { syncDirectory } from '../../../cloudfunctions/credit'
import { creditContract } from '../../../cloudfunctions/credit/contract'
import { mostCandidates } from '../../../cloudfunctions/credit/nameQuery'
import type { MerchantSnapshot } from '../../../domain/credit'
import { maskAddress } from '../../../domain/kernel/identifiers'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'
import { enrolled } from '../officers/enrolled'
import { bruteForce, plainMerchant } from './bruteForce'
import { arrivals, feedOf, syntheticCity } from './feedOf'

const search = creditContract['credit.search']
type Found = InferOutput<typeof search.output>

const generated = syntheticCity(2_400)
const model = generated[0] as MerchantSnapshot
/** Names and shops the generator does not make. */
const special = (
  [
    ['91350102MAT901019X', { name: '福州ＡＢＣ（中国）茶业有限公司' }],
    ['91350102MAT901027Q', { name: '福州100%纯棉_纺织有限公司' }],
    ['91350102MAT901035K', { name: '福州榕树下', status: 'cancelled' }],
    ['91350102MAT901043E', { name: '榕树下福州书店' }],
    ['91350102MAT9010519', { name: '老福州榕树下食品店' }],
    ['92350102MAT90106XX', { name: '福州榕树下茶叶店', residential: true }],
    ['91350102MAT901086U', { name: '福州雲裳服飾有限公司' }],
    ['91350102MAT901094N', { name: '福州市长乐区重庆面馆' }],
    ['91350102MAT901107C', { name: '云栖谷（福州）茶业有限公司' }],
    ['91350102MAT9011157', { name: '福州大云栖谷店' }],
    [
      '91350102MAT9010781',
      {
        name: '福州无名商贸有限公司',
        shops: [
          { id: 's-1', platform: '淘宝', name: '榕树下的小铺', url: 'https://shop990001.taobao.com/?spm=a1' },
          { id: 's-2', platform: '京东', name: '榕树下馆' },
        ],
      },
    ],
  ] satisfies [string, Partial<MerchantSnapshot>][]
).map(([uscc, parts]): MerchantSnapshot => ({ ...model, shops: [], ...parts, uscc }))
const merchants = [...generated, ...special]
const register = merchants.map(plainMerchant)

let platform: TestPlatform

beforeAll(async () => {
  platform = await testPlatform(feedOf(arrivals(merchants)))
  await syncDirectory(platform)
}, 60_000)
afterAll(() => platform.close())

const ask = async (words: string, page = 0): Promise<Found> => {
  const input: InferInput<typeof search.input> = { words, page }
  return data(await platform.call<Found>('credit.search', input))
}
const names = ({ items }: Found) => items.map(({ name }) => name)

describe('names', () => {
  test('the same answers as reading every name, whatever is cut out of them', async () => {
    const fragment = fc
      .record({
        who: fc.nat(merchants.length - 1),
        ofShop: fc.boolean(),
        from: fc.nat(12),
        length: fc.integer({ min: 1, max: 6 }),
      })
      .map(({ who, ofShop, from, length }) => {
        const { name, shops } = merchants[who] as MerchantSnapshot
        const text = ofShop ? (shops[0]?.name ?? name) : name
        return text.slice(from % text.length).slice(0, length)
      })
    await fc.assert(
      fc.asyncProperty(fc.array(fragment, { minLength: 1, maxLength: 3 }), fc.nat(2), async (fragments, page) => {
        const words = fragments.join(' ')
        const truth = bruteForce(register, words)
        const found = await ask(words, page)
        if (!truth) return expect(found).toMatchObject({ items: [], advice: '请至少输入两个字' })
        if (truth.hits >= mostCandidates) {
          // too many to rank: any of them may come, but only they
          expect(found.advice).toContain(`只列出其中${mostCandidates}家`)
          const all = new Set(truth.lines.map(({ uscc }) => uscc))
          return expect(found.items.filter(({ uscc }) => !all.has(uscc))).toEqual([])
        }
        const expected = truth.lines.slice(page * 20, page * 20 + 20)
        expect(found.items.map(({ uscc, matched }) => ({ uscc, matched }))).toEqual(expected)
        expect(found.more).toBe(truth.lines.length > page * 20 + 20)
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  test('traditional characters find simplified names, and the other way round', async () => {
    expect(names(await ask('榕樹下茶葉店'))).toEqual(['福州榕树下茶叶店'])
    expect(names(await ask('云裳'))).toEqual(['福州雲裳服飾有限公司'])
    expect(names(await ask('雲裳服饰'))).toEqual(['福州雲裳服飾有限公司'])
  })

  test('letters find names by their sound: initials, syllables, unfinished, with spaces', async () => {
    for (const words of ['rsxcyd', 'rongshuxiachaye', 'Rong Shu Xia Cha', "rong'shu xiachay", 'fzrsxcy', 'ＲＳＸＣＹ'])
      expect(names(await ask(words))).toEqual(['福州榕树下茶叶店'])
    // of several readings the one its neighbours ask for, and not two characters across a border: 福州|长乐 is no 州长
    expect(names(await ask('changlequchongqing'))).toEqual(['福州市长乐区重庆面馆'])
    expect(names(await ask('clqcq'))).toEqual(['福州市长乐区重庆面馆'])
    // `an` inside `fan` is no syllable
    expect(names(await ask('uxiachaye'))).toEqual([])
    expect(names(await ask('zz'))).toEqual([])
  })

  test('names written in letters come before names that sound so', async () => {
    const found = names(await ask('abc'))
    expect(found[0]).toBe('福州ＡＢＣ（中国）茶业有限公司')
  })

  test('a division in brackets does not stand in the way', async () => {
    for (const words of ['福州云栖谷茶业有限公司', '云栖谷茶业', '云栖谷（福州）茶']) {
      const found = await ask(words)
      expect(names(found)).toEqual(['云栖谷（福州）茶业有限公司'])
      expect(found.advice).toBeUndefined()
    }
  })

  test('what no name holds as it stands is found by its parts, and said to be only near', async () => {
    for (const words of ['福清云栖谷茶业', '福建省云栖谷茶业有限责任公司']) {
      const near = await ask(words)
      expect(names(near)).toEqual(['云栖谷（福州）茶业有限公司'])
      expect(near.advice).toContain('没有名称完全相符的商户')
    }
    expect(await ask('厦门云栖谷茶业')).toMatchObject({ items: [] })
    // a page behind the end is empty and does not start something else
    expect(await ask('福清云栖谷茶业', 1)).toMatchObject({ items: [], more: false })
    expect(await ask('榕树下茶叶店', 1)).toMatchObject({ items: [], more: false })
  })

  test('the trade name alone brings its bearer before names that only hold it', async () => {
    expect(names(await ask('云栖谷茶业'))[0]).toBe('云栖谷（福州）茶业有限公司')
    expect(names(await ask('云栖谷'))).toEqual(['云栖谷（福州）茶业有限公司', '福州大云栖谷店'])
  })

  test('a shop is found by two characters of its name', async () => {
    expect((await ask('小铺 榕树')).items.map(({ uscc }) => uscc)).toContain('91350102MAT9010781')
  })

  test('the very name first, then who is in business, then the beginning, then the shorter; shops at the end', async () => {
    expect(names(await ask('福州榕树下'))).toEqual(['福州榕树下', '福州榕树下茶叶店', '老福州榕树下食品店'])
    const { items } = await ask('榕树下')
    expect(items.map(({ name }) => name)).toEqual([
      '榕树下福州书店',
      '福州榕树下茶叶店',
      '老福州榕树下食品店',
      '福州榕树下',
      '福州无名商贸有限公司',
    ])
    // two shops match, the merchant comes once, by the shop with the shorter name
    expect(items.at(-1)).toMatchObject({ matched: 'shop', shop: { platform: '京东', name: '榕树下馆' } })
  })

  test('width and case do not matter, wildcards are letters', async () => {
    for (const words of ['abc(中', 'ＡＢＣ（中', ' Abc（中 '])
      expect(names(await ask(words))).toEqual(['福州ＡＢＣ（中国）茶业有限公司'])
    for (const words of ['0%纯', '%纯棉_纺', '100%', '棉_', '%纯'])
      expect(names(await ask(words))).toEqual(['福州100%纯棉_纺织有限公司'])
    for (const words of ['州%纯棉', '100_纯棉', '\\%纯棉']) expect(names(await ask(words))).toEqual([])
  })

  test('less than two characters is not looked up', async () => {
    for (const words of ['', ' ', '福', '福 州', '\u0000', '福\u0000'])
      expect(await ask(words)).toMatchObject({ understood: 'name', items: [], more: false, advice: '请至少输入两个字' })
  })

  test('a number that belongs to a person is not looked up, nor given back', async () => {
    for (const words of ['36042619910101007 1', '４４０１１３２０１４１００５００１Ｘ', '139 5000 0000']) {
      const found = await ask(words)
      expect(found).toMatchObject({ items: [], understood: 'name', repairs: [] })
    }
    expect((await ask('13950000000')).advice).toBe('不能用身份证号或手机号查询，请输入商户名称或信用代码')
  })

  test('a person is not found by name', async () => {
    const head = generated.find(({ head, name }) => head.length === 3 && !name.includes(head))?.head ?? ''
    const found = names(await ask(head))
    expect(found.filter((name) => !name.includes(head))).toEqual([])
  })

  test('pages follow each other without a gap, and the last one says so', async () => {
    const seen: string[] = []
    for (let page = 0, more = true; more; page += 1) {
      const found = await ask('福州', page)
      expect(found.items.length).toBeLessThanOrEqual(20)
      seen.push(...found.items.map(({ uscc }) => uscc))
      more = found.more
    }
    // a merchant may be found by two of its names; those whose trade name begins with the words come besides
    expect(seen.length).toBeGreaterThan(0.8 * mostCandidates)
    expect(seen.length).toBeLessThanOrEqual(1.2 * mostCandidates)
    expect(new Set(seen).size).toBe(seen.length)
    expect(refusal(await platform.call('credit.search', { words: '福州', page: 50 }))).toBe('bad-request')
  })

  test('odd words never break the look-up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(49), async (words, page) => {
        expect((await platform.call('credit.search', { words, page })).ok).toBe(true)
      }),
      { numRuns: 150 },
    )
    for (const words of [
      '\ud800\ud800',
      '福 '.repeat(1_024),
      '榕'.repeat(2_048),
      '\\'.repeat(50),
      "'; drop table merchant; --",
    ])
      expect((await platform.call('credit.search', { words })).ok).toBe(true)
  }, 60_000)
})

describe('credit codes', () => {
  test('as typed: repaired, said, and found', async () => {
    const found = await ask('9135 o1o2-mat9 0101 9x')
    expect(found).toMatchObject({ understood: 'uscc', items: [{ uscc: '91350102MAT901019X', matched: 'uscc' }] })
    expect(found.repairs).toHaveLength(2)
    expect(found.advice).toBeUndefined()
  })

  test('a wrong one is answered with the place and, where it can be told, the merchant that was meant', async () => {
    // M written as N
    const slip = await ask('91350102NAT901019X')
    expect(slip.advice).toBe('第 9 位“N”可能有误，是否为“M”？')
    expect(slip.items.map(({ uscc }) => uscc)).toEqual(['91350102MAT901019X'])
    expect(await ask('91350102MAT90101')).toMatchObject({
      understood: 'uscc',
      items: [],
      advice: expect.stringContaining('还差 2 位'),
    })
    expect(await ask('91350102MAT9018884Q')).toMatchObject({
      understood: 'uscc',
      advice: expect.stringContaining('多了 1 位'),
    })
  })

  test('out of what a licence carries in its QR code', async () => {
    const codes = [
      'https://www.gsxt.gov.cn/index.html?uniscid=91350102MAT901019X&sign=abc',
      'https://example.gov.cn/%7B%22uscc%22%3A%2291350102MAT901019X%22%7D',
      '统一社会信用代码：91350102mat901019x\n名称：福州ＡＢＣ（中国）茶业有限公司',
    ]
    for (const words of codes)
      expect(await ask(words)).toMatchObject({ understood: 'uscc', items: [{ uscc: '91350102MAT901019X' }] })
  })

  test('a right one that nobody has says so', async () => {
    expect(await ask('91350100M000100Y43')).toMatchObject({
      understood: 'uscc',
      items: [],
      advice: '没有查到这个信用代码，请对照营业执照核对，或改用名称查询',
    })
  })
})

describe('shop addresses', () => {
  test('any spelling of the address finds the merchant and the shop', async () => {
    const spellings = [
      'shop990001.taobao.com',
      'https://shop990001.m.taobao.com/?scm=1&spm=2',
      'ｓｈｏｐ990001．taobao．com',
      '我的小店 https://shop990001.taobao.com/ 快来看看',
    ]
    for (const words of spellings) {
      const found = await ask(words)
      expect(found).toMatchObject({ understood: 'shop-address', more: false })
      expect(found.items).toMatchObject([
        { uscc: '91350102MAT9010781', matched: 'shop', shop: { platform: '淘宝', name: '榕树下的小铺' } },
      ])
    }
  })

  test('an unknown one and a short link say what to do', async () => {
    expect(await ask('shop1.taobao.com')).toMatchObject({ items: [], advice: expect.stringContaining('没有这个网址') })
    expect(await ask('https://m.tb.cn/h.abc')).toMatchObject({ items: [], advice: expect.stringContaining('短链接') })
  })
})

describe('what is shown', () => {
  test('a residence to street level, premises in full, the division by name', async () => {
    const [residence] = (await ask('福州榕树下茶叶店')).items
    expect(residence?.address).toBe(maskAddress(model.address))
    expect(residence?.address).not.toContain('89号')
    const [premises] = (await ask('榕树下福州书店')).items
    expect(premises).toMatchObject({ address: model.address, division: '鼓楼区' })
  })

  test('the day of the last comparison, in Beijing', async () => {
    platform.setNow('2026-11-21T17:30:00.000Z')
    await syncDirectory(platform)
    expect((await ask('榕树下')).asOf).toBe('2026-11-22')
  })

  test('credit.merchant gives the public file of exactly one merchant', async () => {
    const file = data(await platform.call('credit.merchant', { uscc: '92350102MAT90106XX' }))
    expect(file).toMatchObject({ name: '福州榕树下茶叶店', division: '鼓楼区', address: maskAddress(model.address) })
    expect(JSON.stringify(file)).not.toContain('89号')
  })

  test('credit.merchant of nobody, or of no code at all, is not found', async () => {
    for (const uscc of ['91350100M000100Y43', '\u0000'.repeat(18), '福州榕树下茶叶店福州榕树下茶叶店福州'])
      expect(refusal(await platform.call('credit.merchant', { uscc }))).toBe('not-found')
  })
})

test('what an officer looks up is on record without the words; of anybody else, and of a session that has ended, nothing is', async () => {
  const officer = await enrolled(platform)
  const [one] = special
  const uscc = one?.uscc as string
  const asked: [string, object][] = [
    ['credit.search', { words: '榕树下' }],
    ['credit.search', { words: uscc }],
    ['credit.merchant', { uscc }],
  ]
  for (const [procedure, input] of asked) {
    data((await officer.call(procedure, input)) as never)
    data(await platform.call(procedure, input, { person: 'curious' }))
    data(await platform.call(procedure, input, { officerSession: 'A'.repeat(43) }))
  }
  const noted = () =>
    platform.database.query
      .selectFrom('audit')
      .select(['person', 'procedure', 'object', 'outcome'])
      .where('procedure', 'like', 'credit.%')
      .orderBy('id')
      .execute()
  const person = `officer:${officer.id}`
  const expected = [
    { person, procedure: 'credit.search', object: 'name', outcome: 'done' },
    { person, procedure: 'credit.search', object: uscc, outcome: 'done' },
    { person, procedure: 'credit.merchant', object: uscc, outcome: 'done' },
  ]
  expect(await noted()).toEqual(expected)
  data((await officer.call('officers.signOut', {}, 'sign-out-now')) as never)
  data((await officer.call('credit.merchant', { uscc })) as never)
  expect(await noted()).toEqual(expected)
})
