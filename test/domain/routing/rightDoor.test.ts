import { cite } from '../../../domain/kernel/law'
import {
  answersThatCount,
  type DoorAnswers,
  doorQuestions,
  doorsOf,
  doorTable,
  type QuestionId,
  rightDoor,
  servicesBehind,
} from '../../../domain/routing'
import { services } from '../../../domain/services/registry'

const questionIds = doorQuestions.map(({ id }) => id)

/** Every way to answer or leave out every question, asked or not. */
function* everyCombination(from = 0): Generator<DoorAnswers> {
  const question = doorQuestions[from]
  if (!question) return yield {}
  for (const rest of everyCombination(from + 1)) {
    yield rest
    for (const { id } of question.options) yield { [question.id]: id, ...rest }
  }
}

const combinations = [...everyCombination()]
const door = (answers: DoorAnswers) => rightDoor(answers).result?.door
const row = (answers: DoorAnswers) => rightDoor(answers).result?.id
const dispute = { matter: 'market', otherSide: 'merchant', dailyLife: 'yes', handled: 'no' } as const

test('the table is total: every combination of answers has a question or a result', () => {
  expect(combinations.length).toBe(doorQuestions.reduce((product, { options }) => product * (options.length + 1), 1))
  for (const answers of combinations) {
    const { question, result } = rightDoor(answers)
    expect([question, result].filter(Boolean)).toHaveLength(1)
    // a question that was answered is never asked again
    if (question) expect(answers[question.id]).toBeUndefined()
  }
})

test('somebody who answers everything is never asked more', () => {
  const complete = combinations.filter((answers) => Object.keys(answers).length === doorQuestions.length)
  expect(complete.filter((answers) => rightDoor(answers).result === undefined)).toEqual([])
})

test('every row is reached by answering what is asked', () => {
  const reached = new Set<string>()
  const walk = (answers: DoorAnswers) => {
    const { question, result } = rightDoor(answers)
    if (result) reached.add(result.id)
    for (const { id } of question?.options ?? []) walk({ ...answers, [question?.id ?? 'want']: id })
  }
  walk({})
  expect([...reached].sort()).toEqual(doorTable.map(({ id }) => id).sort())
})

test('answers to what was not asked change nothing', () => {
  for (const answers of combinations) expect(rightDoor(answersThatCount(answers))).toEqual(rightDoor(answers))
})

test('an option that does not exist is no answer', () => {
  expect(rightDoor({ want: 'refund' }).question?.id).toBe('want')
  expect(rightDoor({ want: 'toString' }).question?.id).toBe('want')
})

test('at most five questions lead to a result', () => {
  for (const answers of combinations) expect(Object.keys(answersThatCount(answers)).length).toBeLessThanOrEqual(5)
})

describe.each(doorTable.map((leaf) => [leaf.id, leaf] as const))('leaf %s', (_, leaf) => {
  test('gives an article that was read as its reason', () => {
    expect(leaf.reason).not.toBe('')
    expect(leaf.basis).toMatchObject({ law: 'complaint', evidence: 'verified' })
    expect(cite(leaf.basis)).toMatch(/^《市场监督管理投诉举报处理办法》第.+条/)
  })

  test('is no dead end: a number to dial or words how to go on, by law or labelled as guidance', () => {
    const { channel } = leaf
    expect(channel.name).not.toBe('')
    if (channel.phone === undefined) expect(channel.note).toBeTruthy()
    else expect(channel.phone).toMatch(/^\d{3,12}$/)
    const source = cite(channel.basis)
    expect(channel.basis.law === 'complaint' || source.includes('非法律规定')).toBe(true)
  })

  test('depends on questions and options that exist', () => {
    for (const [id, options] of Object.entries(leaf.when)) {
      const question = doorQuestions.find((candidate) => candidate.id === id)
      expect(question?.options.map((option) => option.id)).toEqual(expect.arrayContaining([...options]))
    }
  })
})

test('a question depends on earlier ones only', () => {
  for (const [at, { asked }] of doorQuestions.entries())
    for (const id of Object.keys(asked)) expect(questionIds.indexOf(id as QuestionId)).toBeLessThan(at)
})

describe('Order 121 art. 3: a complaint is a consumer’s, a tip-off anybody’s', () => {
  test('a dispute with a merchant over something for daily life', () => {
    expect(door({ want: 'solve', ...dispute })).toBe('complaint')
  })
  test('a violation needs no purchase, no purpose and no other side to be named first', () => {
    expect(door({ want: 'report', matter: 'market' })).toBe('tip-off')
  })
  test('somebody who does not trade is no respondent', () => {
    expect(door({ want: 'solve', ...dispute, otherSide: 'person' })).toBe('not-ours')
  })
})

describe('art. 9: both in one are two filings', () => {
  test('through both doors, the complaint first', () => {
    expect(door({ want: 'both', ...dispute })).toBe('both')
    expect(doorsOf('both')).toEqual(['complaint', 'tip-off'])
  })
  test('what cannot be complained about can still be reported', () => {
    expect(row({ want: 'both', ...dispute, dailyLife: 'no' })).toBe('report-only-daily-life')
    expect(row({ want: 'both', ...dispute, handled: 'yes' })).toBe('report-only-handled')
  })
})

describe('art. 16: what is not accepted', () => {
  test.each([
    ['16(1)', { want: 'solve', matter: 'labour' }],
    ['16(2)', { want: 'solve', ...dispute, handled: 'yes' }],
    ['16(3)', { want: 'solve', ...dispute, dailyLife: 'no' }],
  ] as const)('%s', (article, answers) => {
    const { result } = rightDoor(answers)
    expect(result).toMatchObject({ door: 'not-ours', basis: { article } })
  })
})

test('art. 44: questions, disclosure, review and discipline have channels of their own', () => {
  expect(rightDoor({ want: 'ask' }).result).toMatchObject({ door: 'consultation', basis: { article: '44' } })
  for (const matter of ['disclosure', 'review', 'discipline'])
    expect(rightDoor({ want: 'elsewhere', elsewhereChannel: matter }).result).toMatchObject({
      door: 'not-ours',
      basis: { article: '44' },
    })
})

test('wages, phone bills, banks and danger each reach their own number', () => {
  const phone = (matter: string) => rightDoor({ want: 'solve', matter }).result?.channel.phone
  expect(['labour', 'telecom', 'finance', 'tax', 'crime'].map(phone)).toEqual([
    '12333',
    '12300',
    '12378',
    '12366',
    '110',
  ])
})

test('services are found by the door in their own definition', () => {
  expect(servicesBehind('complaint', services).map(({ id }) => id)).toEqual(['complaint', 'negotiation'])
  for (const service of services)
    for (const way of service.doors ?? []) expect(servicesBehind(way, services)).toContain(service)
  expect(doorsOf('not-ours')).toEqual([])
})
