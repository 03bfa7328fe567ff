import fc from 'fast-check'
import { addDays, plainDate } from '../../../domain/kernel/calendar'
import {
  afterReservationEvent,
  characterKind,
  charactersOf,
  checkName,
  closeness,
  composeName,
  type EntityKind,
  type NameContext,
  type NameParts,
  nameRules,
  organisationForms,
  readName,
  reservationOn,
} from '../../../domain/registration'

const today = plainDate('2026-11-22')
const sound: NameParts = { division: '福州', trade: '榕网', industry: '科技', form: '有限公司' }
const company: NameContext = { kind: 'company' }
const check = (changes: Partial<NameParts>, context: NameContext = company) =>
  checkName({ ...sound, ...changes }, context, today)
const rules = (changes: Partial<NameParts>, context: NameContext = company) =>
  check(changes, context).reasons.map(({ rule }) => rule)
const whole = (name: string, kind: EntityKind = 'company') => checkName(readName(name), { kind }, today)

describe('the examples of facts §3.1', () => {
  test.each<[string, EntityKind, string, string[]]>([
    ['福州榕网科技有限公司', 'company', 'passes', []],
    ['福州市鼓楼区榕网百货店', 'sole-trader', 'passes', []],
    ['鼓楼区榕网科技有限公司', 'company', 'rejected', ['N5']],
    ['高新区榕网科技有限公司', 'company', 'rejected', ['N5']],
    ['福州A8网络有限公司', 'company', 'rejected', ['N2']],
    ['福州网络科技有限公司', 'company', 'rejected', ['N7.industry']],
    ['福州榕科技有限公司', 'company', 'rejected', ['N7.length']],
    ['福州鼓楼科技有限公司', 'company', 'manualReview', ['N7.place.short']],
  ])('%s', (name, kind, outcome, expected) => {
    const verdict = whole(name, kind)
    expect(verdict.name).toBe(name)
    expect(verdict.reasons.map(({ rule }) => rule)).toEqual(expected)
    expect(verdict.outcome).toBe(outcome)
  })

  test.each(['鼓楼区榕网有限公司', '高新区榕网有限公司', '福州榕有限公司'])('%s also lacks an industry', (name) => {
    expect(whole(name).reasons.map(({ rule }) => rule)).toContain('N4.industry')
    expect(whole(name).outcome).toBe('rejected')
  })
})

describe('a table of every rule: one name it objects to, one it does not', () => {
  const trader: NameContext = { kind: 'sole-trader' }
  const sole: NameContext = { kind: 'sole-proprietorship' }
  const branch: NameContext = { kind: 'branch', parentName: '福州榕网科技有限公司' }
  const branchOf = (form: string): NameParts => ({
    division: '',
    trade: '福州榕网科技有限公司仓山',
    industry: '',
    form,
  })
  const table: [string, Partial<NameParts>, NameContext, Partial<NameParts>, NameContext][] = [
    ['N1', { trade: '榕网、榕云' }, company, { trade: '榕网' }, company],
    ['N2', { trade: '榕😀' }, company, { trade: '榕𬭚' }, company],
    ['N2.rare', { trade: '榕㐂' }, company, { trade: '榕𬭚' }, company],
    ['N3', { form: '' }, company, {}, company],
    ['N4.division', { division: '' }, company, { division: '' }, { ...company, acrossProvinces: true }],
    ['N4.industry', { industry: '' }, company, { industry: '' }, { ...company, acrossIndustries: true }],
    ['N4.claimed', { division: '' }, { ...company, acrossProvinces: true }, {}, company],
    ['N5', { division: '鼓楼区' }, company, { division: '福州市鼓楼区' }, company],
    ['N5.short', { division: '连江' }, company, { division: '连江县' }, company],
    ['N6', { trade: '榕网（北方）' }, company, { place: 'before-form' }, company],
    ['N7.length', { trade: '𬭚' }, company, { trade: '𬭚榕' }, company],
    ['N7.place', { trade: '永泰县' }, company, { trade: '永泰恒' }, company],
    ['N7.place.short', { trade: '永泰' }, company, { trade: '永泰' }, { ...company, investors: ['永泰'] }],
    ['N7.industry', { trade: '贸易' }, company, { trade: '茗贸' }, company],
    [
      'N9',
      { industry: '餐饮' },
      { ...company, sections: ['F'] },
      { industry: '贸易' },
      { ...company, sections: ['F'] },
    ],
    ['N10', { form: '股份有限公司' }, company, { form: '有限责任公司' }, company],
    ['N11', { form: '有限公司' }, sole, { form: '工作室' }, sole],
    ['N12', { form: '有限公司' }, trader, { form: '店' }, trader],
    ['N12.custom', { form: '俱乐部' }, trader, { form: '商行' }, trader],
    ['N13', { form: '合作社' }, { kind: 'cooperative' }, { form: '专业合作社' }, { kind: 'cooperative' }],
    ['N14', branchOf('分社'), branch, branchOf('分公司'), branch],
    ['N15', { industry: '科技集团' }, company, { industry: '科技集团' }, { ...company, holding: true }],
    ['A11.1', { trade: '纳粹' }, company, {}, company],
    ['A11.3', { trade: '国务院' }, company, {}, company],
    ['A11.4', { trade: '日本' }, company, { industry: '日本料理' }, company],
    ['A11.4.industry', { industry: '日本料理' }, company, { industry: '料理' }, company],
    ['A11.5', { trade: '赌博' }, company, {}, company],
    ['A11.6', { trade: '贱民' }, company, {}, company],
    ['A11.8.rank', { trade: '将军' }, company, {}, company],
    ['A11.8.superlative', { trade: '国家级' }, company, {}, company],
    ['A11.8.charity', { trade: '慈善' }, company, {}, company],
    ['A11.8.finance', { trade: '稳定币' }, company, {}, company],
    ['A12.head', { division: '中国' }, company, {}, company],
    ['A12.middle', { trade: '榕网中华' }, company, {}, company],
    ['A12.bracket', { division: '中国', place: 'after-trade' }, company, { place: 'after-trade' }, company],
  ]
  test.each(table)('%s', (rule, objected, in1, fine, in2) => {
    expect(rules(objected, in1)).toContain(rule)
    expect(rules(fine, in2)).not.toContain(rule)
  })
  test('is complete', () => {
    expect(table.map(([rule]) => rule)).toEqual(expect.arrayContaining(nameRules.map(({ id }) => id)))
  })
})

test('every rule is cited and covers today; what rests on second-hand texts never rejects', () => {
  for (const { id, inForce } of nameRules) {
    const latest = inForce[inForce.length - 1]!
    expect([id, latest.to]).toEqual([id, undefined])
    if (latest.source.evidence !== 'verified') expect([id, latest.value]).toEqual([id, 'manualReview'])
  }
})

test('no rule speaks before the day it is in force', () => {
  const bad = { ...sound, trade: 'A' }
  expect(checkName(bad, company, plainDate('2021-02-28')).reasons).toEqual([])
  expect(checkName(bad, company, plainDate('2021-03-01')).outcome).toBe('rejected')
})

test('“国家级” needs no approval from above in the middle, 中国 in front does', () => {
  expect(check({ division: '中国' }).outcome).toBe('rejected') // 中国 is no county-or-higher division either
  expect(
    checkName({ ...sound, division: '', trade: '中华榕' }, { ...company, acrossProvinces: true }, today).outcome,
  ).toBe('needsApproval')
})

describe('characters', () => {
  test.each([
    ['榕', 'standard'],
    ['𬭚', 'standard'],
    ['龢', 'standard'],
    ['醜', 'rare'],
    ['㐂', 'rare'],
    ['國', 'rare'],
    ['龘', 'rare'],
    ['A', 'foreign'],
    ['８', 'foreign'],
    ['😀', 'foreign'],
    ['の', 'foreign'],
    ['·', 'foreign'],
  ])('%s is %s', (character, kind) => {
    expect(characterKind(character)).toBe(kind)
  })
  test('the table holds 8,105 characters, first and last included', () => {
    const codes = [
      [0x3400, 0x9fff],
      [0x20000, 0x323af],
    ].flatMap(([from, to]) => Array.from({ length: to! - from! + 1 }, (_, at) => from! + at))
    expect(codes.filter((code) => characterKind(String.fromCodePoint(code)) === 'standard')).toHaveLength(8105)
    expect([characterKind('一'), characterKind('𬺓')]).toEqual(['standard', 'standard'])
  })
  test('𬭚 and an emoji count as one', () => {
    expect(charactersOf('榕𬭚😀')).toHaveLength(3)
  })
})

describe('taking a name apart and putting it together', () => {
  test.each([
    ['榕网（福州）科技有限公司', { division: '福州', trade: '榕网', industry: '科技', place: 'after-trade' }],
    ['榕网科技（福州）有限公司', { division: '福州', trade: '榕网', industry: '科技', place: 'before-form' }],
    ['福建省福州市鼓楼区榕茶茶叶店', { division: '福建省福州市鼓楼区', trade: '榕茶', industry: '茶叶', form: '店' }],
    ['福州高新区榕网软件有限公司', { division: '福州高新区', trade: '榕网', industry: '软件' }],
    ['北京市朝阳区榕网科技有限公司', { division: '北京市朝阳区', trade: '榕网' }],
    ['连江县海榕水产专业合作社', { division: '连江县', trade: '海榕', industry: '水产', form: '专业合作社' }],
  ])('%s', (name, parts) => {
    expect(readName(name)).toMatchObject(parts)
    expect(composeName(readName(name))).toBe(name)
  })

  const trades = ['榕网', '海榕茗', '闽都记', '左海云']
  test('what is composed is read back, wherever the division stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('福州', '福州市仓山区', '福建', '闽侯县', '福州市'),
        fc.constantFrom(...trades),
        fc.constantFrom('科技', '电子商务', '贸易', '餐饮管理'),
        fc.constantFrom(...organisationForms.company),
        fc.constantFrom('front' as const, 'after-trade' as const, 'before-form' as const),
        (division, trade, industry, form, place) => {
          const parts = { division, trade, industry, form, place }
          expect(readName(composeName(parts))).toEqual(parts)
        },
      ),
    )
  })
  test('any text is read without an error and never loses a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const plain = text.replace(/[\s()（）]/g, '')
        expect(composeName(readName(plain)).length).toBe(plain.length)
        checkName(readName(text), company, today)
      }),
    )
  })
})

describe('closeness (名称规定 art. 17)', () => {
  const near = (a: string, b: string) => closeness(readName(a), readName(b)).kind
  test.each([
    ['福州榕网科技有限公司', '福州榕网科技有限公司', 'same-name'],
    ['福州榕网科技有限公司', '福州市榕网信息科技有限公司', 'sameTrade'],
    ['福州榕网科技有限公司', '福州网榕科技有限公司', 'near'],
    ['福州榕网云科技有限公司', '福州榕网科技有限公司', 'near'],
    ['福州榕网云科技有限公司', '福州榕网星科技有限公司', 'near'],
    ['福州榕网科技有限公司', '福州海丝科技有限公司', 'apart'],
    ['福州榕网科技有限公司', '福州榕网餐饮管理有限公司', 'apart'],
  ])('%s and %s: %s', (a, b, kind) => {
    expect(near(a, b)).toBe(kind)
    expect(near(b, a)).toBe(kind)
  })
  test('percent orders and stays in range', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 6 }),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
        (a, b) => {
          const { percent } = closeness({ ...sound, trade: a }, { ...sound, trade: b })
          expect(percent).toBeGreaterThanOrEqual(0)
          expect(percent).toBeLessThanOrEqual(100)
        },
      ),
    )
  })
})

describe('a reserved name (名称规定 art. 18)', () => {
  const on = plainDate('2026-12-31')
  const reserve = (preApproval: boolean) =>
    afterReservationEvent({ state: 'checked' }, { kind: 'reserve', on, preApproval })
  test('two months, the end of February; a year with a prior approval', () => {
    expect(reserve(false)).toEqual({ state: 'reserved', reservedOn: on, expiresOn: '2027-02-28' })
    expect(reserve(true)).toMatchObject({ expiresOn: '2027-12-31' })
  })
  test('the last day still counts, the next does not', () => {
    expect(reservationOn(reserve(false), plainDate('2027-02-28')).state).toBe('reserved')
    expect(reservationOn(reserve(false), plainDate('2027-03-01'))).toEqual({ state: 'expired', on: '2027-02-28' })
  })
  test('an expired one cannot be used, but reserved again', () => {
    const late = plainDate('2027-03-01')
    expect(afterReservationEvent(reserve(false), { kind: 'use', on: late }).state).toBe('expired')
    expect(afterReservationEvent(reserve(false), { kind: 'reserve', on: late, preApproval: false }).state).toBe(
      'reserved',
    )
    expect(afterReservationEvent(reserve(false), { kind: 'release', on: addDays(on, 1) })).toEqual({
      state: 'released',
      on: addDays(on, 1),
    })
  })
  test('a used name stays used', () => {
    const used = afterReservationEvent(reserve(false), { kind: 'use', on })
    expect(afterReservationEvent(used, { kind: 'reserve', on, preApproval: false })).toBe(used)
  })
})
