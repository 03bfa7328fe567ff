import * as v from 'valibot'
import { plainDate } from '../../../domain/kernel/calendar'
import {
  type Answers,
  answersSchema,
  checkFields,
  defineForm,
  leaves,
  mapLeaves,
  normaliseAnswers,
  readableDocument,
  visibleFields,
} from '../../../domain/kernel/form'
import { examine, journey } from '../../../domain/kernel/rules'

const today = plainDate('2026-11-22')

const form = defineForm({
  id: 'shares',
  version: plainDate('2026-01-01'),
  sections: [
    {
      id: 'owners',
      title: '股东',
      fields: [
        {
          key: 'owners',
          kind: 'group',
          label: '股东',
          item: '股东',
          required: true,
          minItems: 2,
          maxItems: 3,
          itemTitle: (item: Answers) => (typeof item.name === 'string' ? item.name : undefined),
          fields: [
            { key: 'name', kind: 'text', label: '姓名', required: true },
            {
              key: 'idNumber',
              kind: 'residentId',
              label: '身份证号',
              personal: 'sensitive',
              required: (item: Answers) => item.abroad !== 'yes',
              visible: (_: Answers, whole: Answers) => whole.anonymous !== 'yes',
            },
            { key: 'amount', kind: 'money', unit: 'wan', label: '认缴额', required: true },
            { key: 'votes', kind: 'number', label: '票数', unit: '票', max: 100 },
          ],
        },
        { key: 'anonymous', kind: 'text', label: '不写证件' },
      ],
    },
  ],
})
const fields = form.sections.flatMap((section) => section.fields)

const two: Answers = {
  owners: [
    { name: ' 林一 ', idNumber: '11010519491231002x', amount: 150_0000 },
    { name: '陈二', idNumber: '440524188001010014', amount: 5000, votes: 3 },
  ],
}

describe('a repeated group', () => {
  test('is normalised entry by entry, and empty entries are no entries', () => {
    const normal = normaliseAnswers(form, { owners: [...(two.owners as Answers[]), { name: '  ' }] })
    expect(normal.owners).toEqual([
      { name: '林一', idNumber: '11010519491231002X', amount: 1_500_000 },
      { name: '陈二', idNumber: '440524188001010014', amount: 5000, votes: 3 },
    ])
    expect(normaliseAnswers(form, normal)).toEqual(normal)
  })

  test('hides a question in every entry by an answer of the whole form', () => {
    const normal = normaliseAnswers(form, { ...two, anonymous: 'yes' })
    expect((normal.owners as Answers[]).map((item) => item.idNumber)).toEqual([undefined, undefined])
  })

  test.each<[string, Answers, readonly string[]]>([
    ['nothing at all', {}, ['owners']],
    ['fewer than the least', { owners: [(two.owners as Answers[])[0] as Answers] }, ['owners']],
    [
      'more than the most',
      { owners: Array.from({ length: 4 }, () => (two.owners as Answers[])[0] as Answers) },
      ['owners'],
    ],
    [
      'a name missing in the second',
      { owners: [(two.owners as Answers[])[0] as Answers, { idNumber: '440524188001010014', amount: 1 }] },
      ['owners.1.name'],
    ],
    [
      'a wrong number in the first',
      {
        owners: [
          { ...(two.owners as Answers[])[0], idNumber: '110105194912310021' },
          (two.owners as Answers[])[1] as Answers,
        ],
      },
      ['owners.0.idNumber'],
    ],
    [
      'too many votes, half a vote',
      {
        owners: [
          { ...(two.owners as Answers[])[0], votes: 101 },
          { ...(two.owners as Answers[])[1], votes: 0.5 },
        ],
      },
      ['owners.0.votes', 'owners.1.votes'],
    ],
    [
      'an amount that is still text',
      { owners: [{ ...(two.owners as Answers[])[0], amount: '一百' }, (two.owners as Answers[])[1] as Answers] },
      ['owners.0.amount'],
    ],
  ])('names the place of what is wrong: %s', (_, answers, paths) => {
    expect(checkFields(visibleFields(form, answers), answers, today).map(({ path }) => path)).toEqual(paths)
  })

  test('keeps its section open while an entry is wrong', () => {
    const answers = { owners: [{ name: '林一' }, (two.owners as Answers[])[1] as Answers] }
    const [task] = journey(form, answers, examine(form, [], answers, { today }))
    expect(task?.state).toBe('started')
    expect(task?.blocking.map(({ field }) => field)).toEqual(['owners.0.idNumber', 'owners.0.amount'])
  })

  test('lets a check point into an entry, or into several', () => {
    const noTwin = {
      id: 'twin',
      severity: 'blocks' as const,
      field: 'owners',
      test: (answers: Answers) =>
        (answers.owners as Answers[]).map((_, index) => ({ message: '重复', field: `owners.${index}.name` })),
    }
    expect(examine(form, [noTwin], two, { today }).map(({ field }) => field)).toEqual([
      'owners.0.name',
      'owners.1.name',
    ])
  })

  test('reads as one row for each answer, named by its entry', () => {
    const [section] = readableDocument(form, normaliseAnswers(form, two))
    expect(section?.rows.map(({ key, label, text }) => [key, label, text])).toEqual([
      ['owners.0.name', '股东1 · 姓名', '林一'],
      ['owners.0.idNumber', '股东1 · 身份证号', '11010519491231002X'],
      ['owners.0.amount', '股东1 · 认缴额', '1.5 万元'],
      ['owners.1.name', '股东2 · 姓名', '陈二'],
      ['owners.1.idNumber', '股东2 · 身份证号', '440524188001010014'],
      ['owners.1.amount', '股东2 · 认缴额', '0.005 万元'],
      ['owners.1.votes', '股东2 · 票数', '3 票'],
    ])
    expect(section?.rows[1]?.personal).toBe('sensitive')
  })

  test.each<[string, unknown, boolean]>([
    ['a sound list', { owners: [{ name: '林一', amount: 1 }] }, true],
    ['an unknown key in an entry', { owners: [{ name: '林一', share: 1 }] }, false],
    ['more entries than allowed', { owners: [{}, {}, {}, {}] }, false],
    ['an entry that is no object', { owners: ['林一'] }, false],
    ['a group that is an object', { owners: { 0: { name: '林一' } } }, false],
    ['an amount with a fraction of a fen', { owners: [{ amount: 1.5 }] }, false],
    ['a number that is not finite', { owners: [{ votes: Number.POSITIVE_INFINITY }] }, false],
  ])('is checked in shape at the boundary: %s', (_, answers, ok) => {
    expect(v.safeParse(answersSchema(form), answers).success).toBe(ok)
  })

  test('is walked question by question: what is mapped to itself stays itself', () => {
    expect(leaves(fields, two).map(({ path }) => path)).toEqual([
      'owners.0.name',
      'owners.0.idNumber',
      'owners.0.amount',
      'owners.1.name',
      'owners.1.idNumber',
      'owners.1.amount',
      'owners.1.votes',
    ])
    expect(mapLeaves(fields, two, ({ value }) => value)).toEqual(two)
    const bare = mapLeaves(fields, two, ({ field, value }) => (field.personal ? undefined : value))
    expect(JSON.stringify(bare)).not.toContain('19491231')
  })

  test('has no key twice and none with a dot', () => {
    const twice = { key: 'a', kind: 'text', label: 'a' } as const
    const group = { key: 'g', kind: 'group', label: 'g', item: 'g', maxItems: 2, fields: [twice, twice] } as const
    const define = (field: typeof group | { key: string; kind: 'text'; label: string }) =>
      defineForm({ id: 'x', version: plainDate('2026-01-01'), sections: [{ id: 's', title: 's', fields: [field] }] })
    expect(() => define(group)).toThrow('two fields a')
    expect(() => define({ key: 'a.b', kind: 'text', label: 'a' })).toThrow('dot')
  })
})
