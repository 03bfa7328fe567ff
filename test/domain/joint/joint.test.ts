import fc from 'fast-check'
import { plainDate } from '../../../domain/kernel/calendar'
import { type Answers, type Form, leaves, normaliseAnswers } from '../../../domain/kernel/form'
import {
  beginningForm,
  documentToSign,
  hindrances,
  holding,
  mergePart,
  needsOthers,
  ownAnswers,
  type Parties,
  partFindings,
  partForm,
  type Signature,
  seatsOf,
  sharedPart,
  shownTo,
  signedByAll,
  signedDigest,
  voidedBy,
} from '../../../domain/kernel/joint'
import { laws } from '../../../domain/kernel/law'

const today = plainDate('2026-11-29')

/** A filing of three kinds of parts: shared, a role's own section, and the entries of a group. */
const form: Form = {
  id: 'joint-example',
  version: plainDate('2026-01-01'),
  sections: [
    {
      id: 'terms',
      title: '合同',
      fields: [
        { key: 'amount', kind: 'money', label: '金额', required: true },
        { key: 'contact', kind: 'mobile', label: '联系手机' },
        {
          key: 'guarantor',
          kind: 'choice',
          label: '有没有担保人',
          options: [
            { id: 'yes', label: '有' },
            { id: 'no', label: '没有' },
          ],
        },
      ],
    },
    {
      id: 'lender',
      title: '出借人',
      fields: [
        { key: 'lenderName', kind: 'text', label: '名称', required: true },
        { key: 'lenderId', kind: 'residentId', label: '身份证', personal: 'sensitive' },
        {
          key: 'lenderNote',
          kind: 'text',
          label: '大额说明',
          required: true,
          visible: ({ amount }) => Number(amount ?? 0) > 1_000_000,
        },
      ],
    },
    {
      id: 'people',
      title: '借款人',
      fields: [
        {
          key: 'people',
          kind: 'group',
          label: '借款人',
          item: '借款人',
          required: true,
          maxItems: 5,
          fields: [
            { key: 'name', kind: 'text', label: '姓名', required: true },
            { key: 'share', kind: 'number', label: '份额' },
            { key: 'idNumber', kind: 'residentId', label: '身份证', personal: 'sensitive', required: true },
          ],
        },
      ],
    },
  ],
}

const parties: Parties = {
  basis: laws.civilCode.article(444),
  roles: [
    { id: 'borrower', title: '牵头人', begins: true, confirms: ['内容属实'] },
    {
      id: 'lender',
      title: '出借人',
      sections: ['lender'],
      name: ({ lenderName }) => lenderName as string | undefined,
      confirms: ['同意出借'],
    },
    {
      id: 'person',
      title: '借款人',
      each: { group: 'people', fields: ['idNumber'], key: ({ name }) => name as string | undefined },
      name: (_answers, { name }) => name as string | undefined,
      confirms: ['我借款'],
    },
    {
      id: 'guarantor',
      title: '担保人',
      present: ({ guarantor }) => guarantor === 'yes',
      confirms: ['我担保'],
    },
  ],
}

const idOf = (number: string) => number
const ann = idOf('11010519491231002X')
const ben = idOf('440524188001010014')
const whole: Answers = {
  amount: 500_000,
  contact: '13800000000',
  guarantor: 'no',
  lenderName: '王出借',
  lenderId: '11010519491231002X',
  people: [
    { name: '安安', share: 60, idNumber: ann },
    { name: '贝贝', share: 40, idNumber: ben },
  ],
}
const sign = (answers: Answers, seat: string): Signature => {
  const found = seatsOf(parties, answers).find(({ id }) => id === seat)
  if (!found) throw new Error(`no seat ${seat}`)
  return { seat, digest: signedDigest(documentToSign(form, parties, answers, found)), at: '2026-11-29T02:00:00.000Z' }
}

describe('who has to sign', () => {
  test('each role once, a repeated one for each entry of its group, a conditional one when it is there', () => {
    expect(seatsOf(parties, whole).map(({ id }) => id)).toEqual(['borrower', 'lender', 'person:安安', 'person:贝贝'])
    expect(seatsOf(parties, { ...whole, guarantor: 'yes' }).map(({ id }) => id)).toContain('guarantor')
    expect(needsOthers(parties, whole)).toBe(true)
    expect(needsOthers(undefined, whole)).toBe(false)
  })

  test('a seat stays with its name when entries move; an entry without a name has none; equal names are two seats', () => {
    const [first, second] = whole.people as readonly Answers[]
    const moved = { ...whole, people: [second, first] as readonly Answers[] }
    expect(seatsOf(parties, moved).find(({ id }) => id === 'person:安安')?.entry).toBe(1)
    expect(seatsOf(parties, { ...whole, people: [{ share: 1 }] }).filter(({ role }) => role.each)).toEqual([])
    const twins = { ...whole, people: [{ name: '安安' }, { name: '安安' }] }
    expect(seatsOf(parties, twins).map(({ id }) => id)).toEqual(['borrower', 'lender', 'person:安安', 'person:安安#2'])
  })
})

describe('whose part is which', () => {
  const keysOf = (part: string) =>
    partForm(form, parties, whole, part)?.sections.map(({ id, fields }) => [id, fields.map(({ key }) => key)])

  test('the shared part has no question of a role, a role has its section, an entry its own questions', () => {
    expect(keysOf(sharedPart)).toEqual([
      ['terms', ['amount', 'contact', 'guarantor']],
      ['people', ['people']],
    ])
    expect(keysOf('lender')).toEqual([['lender', ['lenderName', 'lenderId', 'lenderNote']]])
    expect(keysOf('person:贝贝')).toEqual([['person', ['idNumber']]])
    expect(keysOf('person:丙丙')).toBeUndefined()
    expect(beginningForm(form, parties).sections.map(({ id }) => id)).toEqual(['terms', 'people'])
  })

  test('a question of a part sees the rest of the filing', () => {
    const large = { ...whole, amount: 2_000_000 }
    const shown = (answers: Answers) => {
      const asked = partForm(form, parties, answers, 'lender') as Form
      return Object.keys(normaliseAnswers(asked, { lenderName: '王', lenderNote: '大' }))
    }
    expect(shown(whole)).toEqual(['lenderName'])
    expect(shown(large)).toEqual(['lenderName', 'lenderNote'])
  })

  test('filling one part leaves the others as they are, and what somebody filled in goes with their entry', () => {
    const own = ownAnswers(form, parties, whole, sharedPart)
    expect(own.people).toEqual([
      { name: '安安', share: 60 },
      { name: '贝贝', share: 40 },
    ])
    const reordered = mergePart(form, parties, whole, sharedPart, {
      ...own,
      people: [{ name: '丙丙' }, { name: '贝贝', share: 30, idNumber: 'forged' }],
    })
    expect(reordered.people).toEqual([{ name: '丙丙' }, { name: '贝贝', share: 30, idNumber: ben }])
    expect(reordered).toMatchObject({ lenderName: '王出借', lenderId: whole.lenderId })
    const mine = mergePart(form, parties, whole, 'person:安安', { idNumber: ben, name: '冒名' })
    expect(mine.people).toEqual([{ name: '安安', share: 60, idNumber: ben }, (whole.people as readonly Answers[])[1]])
    expect(mergePart(form, parties, whole, 'lender', {})).not.toHaveProperty('lenderName')
  })

  test('a finding stands in the part it is about, at its place there', () => {
    const open = mergePart(form, parties, whole, 'person:贝贝', {})
    const of = (part: string) => partFindings(form, [], parties, open, part, { today }).map(({ field }) => field)
    expect(of('person:贝贝')).toEqual(['idNumber'])
    expect(of('person:安安')).toEqual([])
    expect(of(sharedPart)).toEqual([])
  })
})

describe('who reads what', () => {
  test('nobody reads another’s private answers; everybody reads their own and what is not private', () => {
    const asLender = shownTo(form, parties, whole, ['lender'])
    expect(asLender).toMatchObject({ amount: 500_000, lenderId: whole.lenderId })
    expect(asLender).not.toHaveProperty('contact')
    expect(asLender.people).toEqual([
      { name: '安安', share: 60 },
      { name: '贝贝', share: 40 },
    ])
    const asAnn = shownTo(form, parties, whole, ['person:安安'])
    expect(asAnn.people).toEqual([(whole.people as readonly Answers[])[0], { name: '贝贝', share: 40 }])
    expect(asAnn).not.toHaveProperty('lenderId')
    expect(shownTo(form, parties, whole, [sharedPart, 'borrower'])).toHaveProperty('contact')
  })
})

describe('signatures', () => {
  test('hold for what was shown, and are void when any of it changes', () => {
    const signatures = ['borrower', 'lender', 'person:安安', 'person:贝贝'].map((seat) => sign(whole, seat))
    expect(signedByAll(form, parties, whole, signatures)).toBe(true)
    const dearer = mergePart(form, parties, whole, sharedPart, {
      ...ownAnswers(form, parties, whole, sharedPart),
      amount: 1,
    })
    expect(voidedBy(form, parties, whole, dearer, signatures)).toEqual(signatures.map(({ seat }) => seat))
    expect(signedByAll(form, parties, dearer, signatures)).toBe(false)
  })

  test('what others fill in about themselves, and nobody else sees, voids nobody else’s', () => {
    const signatures = ['borrower', 'lender', 'person:安安'].map((seat) => sign(whole, seat))
    const corrected = mergePart(form, parties, whole, 'person:贝贝', { idNumber: ann })
    expect(voidedBy(form, parties, whole, corrected, signatures)).toEqual([])
    expect(signedByAll(form, parties, corrected, signatures)).toBe(false)
    expect(signedByAll(form, parties, corrected, [...signatures, sign(corrected, 'person:贝贝')])).toBe(true)
  })

  test('an open private question of another stops nobody, an open question one can read stops everybody', () => {
    const privately = mergePart(form, parties, whole, 'person:贝贝', {})
    const stops = (answers: Answers, seat: string) => hindrances(form, [], parties, answers, seat, { today }).length
    expect(stops(privately, 'lender')).toBe(0)
    expect(stops(privately, 'person:贝贝')).toBe(1)
    const openly = mergePart(form, parties, whole, 'lender', {})
    for (const { id } of seatsOf(parties, openly)) expect(stops(openly, id)).toBeGreaterThan(0)
  })

  test('a later version of the form voids them all', () => {
    const later = { ...form, version: plainDate('2027-01-01') }
    expect(holding(later, parties, whole, [sign(whole, 'lender')])).toEqual([])
  })
})

/** One thing somebody does to the filing. */
type Move =
  | { readonly do: 'shared'; readonly amount: number; readonly names: readonly string[]; readonly guarantor: string }
  | { readonly do: 'lender'; readonly name: string; readonly id: string }
  | { readonly do: 'person'; readonly name: string; readonly id: string }
  | { readonly do: 'sign'; readonly seat: number }

const names = fc.constantFrom('安安', '贝贝', '丙丙')
const ids = fc.constantFrom(ann, ben)
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    do: fc.constant('shared' as const),
    amount: fc.integer({ min: 1, max: 3 }),
    names: fc.uniqueArray(names, { minLength: 1, maxLength: 3 }),
    guarantor: fc.constantFrom('yes', 'no'),
  }),
  fc.record({ do: fc.constant('lender' as const), name: names, id: ids }),
  fc.record({ do: fc.constant('person' as const), name: names, id: ids }),
  fc.record({ do: fc.constant('sign' as const), seat: fc.nat(5) }),
)

test('no order of fills, changes and signatures lets a filing go out with a signature for something else', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      let answers: Answers = {}
      let signatures: readonly Signature[] = []
      /** what each seat's holder had on the screen when they signed */
      const seen = new Map<string, string>()
      for (const one of moves) {
        const seats = seatsOf(parties, answers)
        if (one.do === 'sign') {
          const seat = seats[one.seat % Math.max(1, seats.length)]
          if (!seat || hindrances(form, [], parties, answers, seat.id, { today }).length > 0) continue
          signatures = [...signatures.filter((given) => given.seat !== seat.id), sign(answers, seat.id)]
          seen.set(seat.id, JSON.stringify(documentToSign(form, parties, answers, seat)))
        } else if (one.do === 'shared')
          answers = mergePart(form, parties, answers, sharedPart, {
            amount: one.amount,
            guarantor: one.guarantor,
            people: one.names.map((name) => ({ name })),
          })
        else if (one.do === 'lender')
          answers = mergePart(form, parties, answers, 'lender', { lenderName: one.name, lenderId: one.id })
        else answers = mergePart(form, parties, answers, `person:${one.name}`, { idNumber: one.id })
        if (!signedByAll(form, parties, answers, signatures)) continue
        for (const seat of seatsOf(parties, answers))
          expect(seen.get(seat.id)).toBe(JSON.stringify(documentToSign(form, parties, answers, seat)))
      }
    }),
    { numRuns: 300 },
  )
})

test('nobody’s view ever holds a private answer of another, whatever is filled in', () => {
  fc.assert(
    fc.property(
      fc.record({
        contact: fc.constantFrom('13800000001', '13900000002'),
        lenderId: ids,
        people: fc.array(fc.record({ name: names, idNumber: ids, share: fc.nat(100) }), { maxLength: 4 }),
      }),
      (answers) => {
        for (const seat of seatsOf(parties, answers)) {
          const fields = form.sections.flatMap((section) => section.fields)
          const paths = leaves(fields, shownTo(form, parties, answers, [seat.id])).map(({ path }) => path)
          expect(paths).not.toContain('contact')
          expect(paths.includes('lenderId')).toBe(seat.id === 'lender')
          const entries = paths.filter((path) => path.endsWith('.idNumber'))
          expect(entries).toEqual(seat.entry === undefined ? [] : [`people.${seat.entry}.idNumber`])
          const { sections } = documentToSign(form, parties, answers, seat)
          if (seat.id !== 'lender')
            expect(sections.flatMap(({ rows }) => rows.map(({ key }) => key))).not.toContain('lenderId')
        }
      },
    ),
    { numRuns: 200 },
  )
})
