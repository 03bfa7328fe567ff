import fc from 'fast-check'
import { fold } from '../../../cloudfunctions/credit/fold'
import { nameParts, nameSpellings } from '../../../cloudfunctions/credit/nameParts'
import { looser, nameWords } from '../../../cloudfunctions/credit/nameWords'
import { sounds, syllableMark } from '../../../cloudfunctions/credit/sounds'
import { readings } from '../../../cloudfunctions/credit/syllables'
import { syntheticCity } from './feedOf'

describe('parts of a name', () => {
  test.each([
    ['福州市鼓楼区云上茶业有限公司', '福州市鼓楼区', '云上茶业'],
    ['云上(福州)茶业有限公司', '福州', '云上茶业'],
    ['福建省福清市恒达股份有限公司', '福建省福清市', '恒达'],
    ['福清恒达商贸有限责任公司', '福清', '恒达商贸'],
    ['台江茶行', '', '台江茶行'],
    ['福州', '', '福州'],
    ['福州公司', '福州', '公司'],
    ['连江县三坊水产专业合作社', '连江县', '三坊水产'],
    ['恒达(集团)有限公司', '', '恒达(集团)'],
  ])('%s', (name, region, core) => {
    expect(nameParts(name)).toEqual({ region, core })
  })

  test('only a division in brackets makes a second spelling', () => {
    expect(nameSpellings('云上(福州)茶业有限公司')).toEqual(['云上(福州)茶业有限公司', '福州云上茶业有限公司'])
    expect(nameSpellings('福州云上(福州)店')).toHaveLength(1)
    expect(nameSpellings('云上(东街口店)')).toHaveLength(1)
  })

  test('words that are one trade name alone have no looser reading', () => {
    expect(looser(nameWords('云上茶业'))).toEqual([])
    expect(looser(nameWords('福州 云上'))).toEqual([])
    expect(looser(nameWords('福州市云上茶业')).map(({ fragments }) => fragments)).toEqual([
      ['福州', '云上茶业'],
      ['云上茶业'],
    ])
  })
})

describe('sounds', () => {
  test('letters as syllables, the last one unfinished', () => {
    expect(readings('xian')).toEqual([['xian'], ['xi', 'an']])
    expect(readings('yunsh')).toEqual([['yun', 'sh']])
    expect(readings('fzrw')).toEqual([])
    expect(readings('zzzz'.repeat(200))).toEqual([])
  })

  test('long words of many readings stay cheap', () => {
    const started = performance.now()
    expect(readings('xian'.repeat(15)).length).toBeLessThanOrEqual(4)
    expect(readings(`${'xian'.repeat(14)}q7`)).toEqual([])
    expect(performance.now() - started).toBeLessThan(500)
  })

  test('whatever is cut out of how a name sounds is read back as the same syllables', () => {
    const names = syntheticCity(300).map(({ name }) => sounds(name))
    fc.assert(
      fc.property(fc.nat(names.length - 1), fc.nat(20), fc.integer({ min: 1, max: 6 }), (who, from, amount) => {
        const { pinyin, initials } = names[who] as (typeof names)[number]
        const all = pinyin.split(syllableMark).slice(1)
        expect(all).toHaveLength(initials.length)
        const some = all.slice(from % all.length).slice(0, amount)
        const found = readings(some.join('')).map((way) => way.map((one) => syllableMark + one).join(''))
        // one of the readings must be in the name again, unless there are more than are looked up
        expect(found.length === 4 || found.some((way) => pinyin.includes(way))).toBe(true)
      }),
    )
  })

  test('only words of three letters and more have a sound', () => {
    expect(nameWords('ys').sound).toBeUndefined()
    expect(nameWords('云ys茶').sound).toBeUndefined()
    expect(nameWords('Yun Shang').sound).toEqual({ initials: 'yunshang', readings: [['yun', 'shang']] })
  })
})

test('a fragment of a name folds to a fragment of the folded name', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'福州雲裳服飾臺灣Ａｂ（）裏乾') }),
      fc.nat(8),
      fc.nat(8),
      (text, from, length) => {
        expect(fold(text)).toContain(fold(text.slice(from, from + length)))
      },
    ),
  )
})
