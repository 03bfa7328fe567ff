import fc from 'fast-check'
import { city } from '../../../config/city'
import { competentBureau, type JurisdictionQuestion } from '../../../domain/routing'
import { complaint } from '../../../domain/services/complaint'
import { tipOff } from '../../../domain/services/tip-off'
import { soundTipOff } from '../../sound/tip-off'

const ask = (question: JurisdictionQuestion) => competentBureau(question, city)
const gulou = '350102'
const fuqing = '350181'
const hangzhou = '330110'
const divisions = (question: JurisdictionQuestion) =>
  ask(question).units.map(({ division, where }) => division ?? where)

describe('Order 121 art. 13: complaints', () => {
  test('an ordinary operator: the county-level bureau where it is', () => {
    const { units, division, sentence } = ask({ matter: 'complaint', kind: 'ordinary', respondentDivision: gulou })
    expect(units).toHaveLength(1)
    expect(units[0]).toMatchObject({
      name: '鼓楼区市场监督管理局',
      where: 'here',
      basis: { law: 'complaint', article: '13' },
    })
    expect(division).toBe(gulou)
    expect(sentence).toContain('鼓楼区市场监督管理局')
  })

  test.each(['platform-operator', 'own-website'] as const)(
    '%s: the domicile, wherever the goods were shown',
    (kind) => {
      const question = { matter: 'complaint', kind, respondentDivision: fuqing, shownAddressDivision: gulou } as const
      expect(divisions(question)).toEqual([fuqing])
    },
  )

  test('a shop on a platform: the address shown, or the platform’s domicile', () => {
    const question = { matter: 'complaint', kind: 'shop-on-platform' } as const
    expect(divisions({ ...question, shownAddressDivision: gulou, platformDivision: fuqing })).toEqual([gulou, fuqing])
    expect(divisions({ ...question, shownAddressDivision: gulou, platformDivision: hangzhou })).toEqual([
      gulou,
      'out-of-town',
    ])
    expect(divisions({ ...question, shownAddressDivision: gulou })).toEqual([gulou, 'unknown'])
  })

  test.each(['none', 'unreachable'] as const)(
    'a shop whose address is %s: the platform’s domicile alone',
    (shownAddressDivision) => {
      const question = { matter: 'complaint', kind: 'shop-on-platform', shownAddressDivision } as const
      expect(divisions({ ...question, platformDivision: fuqing })).toEqual([fuqing])
      expect(divisions(question)).toEqual(['unknown'])
    },
  )

  test('art. 14: of several competent bureaus the first to receive it', () => {
    const { sentence } = ask({
      matter: 'complaint',
      kind: 'shop-on-platform',
      shownAddressDivision: gulou,
      platformDivision: fuqing,
    })
    expect(sentence).toMatch(/鼓楼区市场监督管理局.*福清市市场监督管理局.*先收到/)
  })
})

describe('art. 32: advertisements', () => {
  const ad = { matter: 'tip-off', respondentDivision: gulou, publisherDivision: fuqing } as const

  test('in mass media: where the publisher is, and nowhere else', () => {
    expect(divisions({ ...ad, kind: 'media-advertisement' })).toEqual([fuqing])
  })
  test('on the internet: the publisher’s place; the advertiser’s and the agency’s too, if they received it first', () => {
    const competence = ask({ ...ad, kind: 'internet-advertisement' })
    expect(competence.units.map(({ division, where }) => division ?? where)).toEqual([fuqing, gulou, 'unknown'])
    expect(competence.sentence).toContain('先收到')
    expect(competence.units.map(({ basis }) => basis.article)).toEqual(['32', '32', '32'])
  })
  test('published by the advertiser itself on the internet: its own place', () => {
    expect(divisions({ ...ad, kind: 'own-internet-advertisement' })).toEqual([gulou])
  })
  test('a complaint about what was advertised goes where the merchant is (art. 13)', () => {
    expect(divisions({ ...ad, matter: 'complaint', kind: 'internet-advertisement' })).toEqual([gulou])
  })
  test('the answers of a report decide', () => {
    const where = (answers: object) =>
      tipOff
        .competence?.({ ...soundTipOff, targetAddress: '福州市鼓楼区五四路1号', ...answers }, city)
        .units.map(({ division, where: place }) => division ?? place)
    const online = { violation: 'advertising', adPublisherAddress: '福清市龙江街道' }
    expect(where({ ...online, adWhere: 'media' })).toEqual([fuqing])
    expect(where({ ...online, adWhere: 'internet' })).toEqual([fuqing, gulou, 'unknown'])
    expect(where({ ...online, adWhere: 'own' })).toEqual([gulou])
    expect(where({ ...online, adWhere: 'shop' })).toEqual([gulou])
    expect(where({ violation: 'fake' })).toEqual([gulou])
    expect(where({ channel: 'online', platform: '淘宝' })).toEqual([gulou, 'unknown'])
    expect(where({ channel: 'online', platform: '自建网站' })).toEqual([gulou])
  })
})

describe('arts. 29 and 31: tip-offs', () => {
  test('art. 29: where the conduct took place, not where the merchant is', () => {
    const { units } = ask({ matter: 'tip-off', kind: 'ordinary', respondentDivision: gulou, conductDivision: fuqing })
    expect(units.map(({ division, basis }) => [division, basis.article])).toEqual([[fuqing, '29']])
  })
  test('art. 31: a platform or an own website at its domicile', () => {
    const { units } = ask({
      matter: 'tip-off',
      kind: 'platform-operator',
      respondentDivision: gulou,
      conductDivision: fuqing,
    })
    expect(units.map(({ division, basis }) => [division, basis.article])).toEqual([[gulou, '31']])
  })
  test('art. 31: a shop where it really trades, then the platform’s domicile; a missing address changes nothing', () => {
    const question = {
      matter: 'tip-off',
      kind: 'shop-on-platform',
      respondentDivision: gulou,
      platformDivision: fuqing,
    } as const
    expect(divisions(question)).toEqual([gulou, fuqing])
    expect(divisions({ ...question, shownAddressDivision: 'none' })).toEqual([gulou, fuqing])
  })
})

test('out of town: how to file there is said, and no division of ours is named', () => {
  const { units, division } = ask({ matter: 'complaint', kind: 'ordinary', respondentDivision: hangzhou })
  expect(units[0]).toMatchObject({ where: 'out-of-town' })
  expect(units[0].howToFile).toMatch(/全国12315平台/)
  expect(division).toBeUndefined()
})

test('平潭 has an authority of its own, and the way there is said', () => {
  const { units } = ask({ matter: 'complaint', kind: 'ordinary', respondentDivision: '350128' })
  expect(units[0]).toMatchObject({ where: 'elsewhere', division: '350128' })
  expect(units[0].name).not.toContain('平潭县市场监督管理局')
  expect(units[0].howToFile).toMatch(/平潭综合实验区.*12315/)
})

test('a code of the past counts as today’s; the city’s own code names no county-level bureau', () => {
  expect(divisions({ matter: 'complaint', kind: 'ordinary', respondentDivision: '350182' })).toEqual(['350112'])
  expect(divisions({ matter: 'complaint', kind: 'ordinary', respondentDivision: '350100' })).toEqual(['unknown'])
})

test('a bureau’s name that nobody checked is marked', () => {
  const verified = city.divisions.map((one) => ({ ...one, bureau: { ...one.bureau, verified: true } }))
  const question = { matter: 'complaint', kind: 'ordinary', respondentDivision: gulou } as const
  expect(competentBureau(question, city).units[0].unverified).toBe(true)
  expect(competentBureau(question, { ...city, divisions: verified }).units[0].unverified).toBe(false)
})

test('the list is never empty, every unit has a reason with an article, and the division told is one of the city', () => {
  const place = fc.option(
    fc.oneof(fc.constantFrom(...city.divisions.map(({ code }) => code), '350182', hangzhou), fc.string()),
    {
      nil: undefined,
    },
  )
  const questions = fc.record({
    matter: fc.constantFrom('complaint' as const, 'tip-off' as const),
    kind: fc.constantFrom(
      'ordinary' as const,
      'platform-operator' as const,
      'own-website' as const,
      'shop-on-platform' as const,
      'media-advertisement' as const,
      'internet-advertisement' as const,
      'own-internet-advertisement' as const,
    ),
    respondentDivision: place,
    shownAddressDivision: fc.oneof(place, fc.constantFrom('none', 'unreachable')),
    platformDivision: place,
    conductDivision: place,
    publisherDivision: place,
    agencyDivision: place,
  })
  fc.assert(
    fc.property(questions, (question) => {
      const { units, division, sentence } = ask(question)
      expect(units.length).toBeGreaterThan(0)
      for (const { name, reason, basis, where, howToFile } of units) {
        expect([name, reason].every(Boolean)).toBe(true)
        expect(basis).toMatchObject({ law: 'complaint', evidence: 'verified' })
        expect(sentence).toContain(name)
        if (where === 'out-of-town' || where === 'elsewhere') expect(howToFile).toMatch(/12315/)
      }
      if (division !== undefined) expect(city.divisions.map(({ code }) => code)).toContain(division)
    }),
  )
})

describe('the complaint form’s own answers', () => {
  const units = (answers: Parameters<NonNullable<typeof complaint.competence>>[0]) => {
    const competence = complaint.competence?.(answers, city)
    return competence?.units.map(({ division, where }) => division ?? where)
  }
  const address = '福建省福州市鼓楼区软件大道89号'
  test.each([
    ['a store', { channel: 'store', respondentAddress: address }, [gulou]],
    ['a shop on a platform', { channel: 'online', platform: '淘宝', respondentAddress: address }, [gulou, 'unknown']],
    ['an own website', { channel: 'online', platform: '自营网站', respondentAddress: address }, [gulou]],
    [
      'a platform’s own shop',
      { channel: 'online', platform: '京东自营', respondentAddress: '北京市大兴区' },
      ['out-of-town'],
    ],
    ['nothing answered yet', {}, ['unknown']],
  ] as const)('%s', (_, answers, expected) => expect(units(answers)).toEqual(expected))
})
