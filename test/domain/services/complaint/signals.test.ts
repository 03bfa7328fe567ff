import { plainDate } from '../../../../domain/kernel/calendar'
import { foldCase, timeline } from '../../../../domain/kernel/case'
import { blocksFiling, examine } from '../../../../domain/kernel/rules'
import type { FilingCounts, SignalThresholds } from '../../../../domain/kernel/service'
import { complaint } from '../../../../domain/services/complaint'
import type { ComplaintAnswers } from '../../../../domain/services/complaint/form'
import { soundComplaint } from '../../../sound/complaint'

const quiet: FilingCounts = {
  byPerson: { in30Days: 1, in90Days: 1 },
  byPersonAboutMerchant: 1,
  othersWithSameContact: 0,
  byPersonWithSameStory: 0,
}
const thresholds: SignalThresholds = {
  quantity: 20,
  byPersonIn30Days: 5,
  byPersonIn90Days: 10,
  byPersonAboutMerchant: 3,
  othersWithSameContact: 2,
  byPersonWithSameStory: 2,
}
const codes = (answers: ComplaintAnswers, counts: Partial<FilingCounts> = {}) =>
  (complaint.signals?.({ ...soundComplaint, ...answers }, { ...quiet, ...counts }, thresholds) ?? []).map(
    ({ code }) => code,
  )

test('an ordinary complaint shows none', () => expect(codes({ quantity: 2 })).toEqual([]))

test.each([
  ['art. 17(1): quantity', 'F1', { quantity: 20 }, {}, { quantity: 19 }, {}],
  [
    'art. 17(2): many by one person in 30 days',
    'F2',
    {},
    { byPerson: { in30Days: 5, in90Days: 5 } },
    {},
    { byPerson: { in30Days: 4, in90Days: 4 } },
  ],
  [
    'art. 17(2): many by one person in 90 days',
    'F2',
    {},
    { byPerson: { in30Days: 1, in90Days: 10 } },
    {},
    { byPerson: { in30Days: 1, in90Days: 9 } },
  ],
  ['art. 17(2): many about one merchant', 'F2', {}, { byPersonAboutMerchant: 3 }, {}, { byPersonAboutMerchant: 2 }],
  ['art. 17(3): nothing that shows a purchase', 'F3', { orderNumber: '' }, {}, {}, {}],
  ['art. 17(4): a contact shared by several', 'F4', {}, { othersWithSameContact: 2 }, {}, { othersWithSameContact: 1 }],
  [
    'art. 17(5): one story about several merchants',
    'F5',
    {},
    { byPersonWithSameStory: 2 },
    {},
    { byPersonWithSameStory: 1 },
  ],
] as const)('%s', (_, code, answers, counts, fewer, fewerCounts) => {
  expect(codes(answers, counts)).toEqual([code])
  expect(codes(fewer, fewerCounts)).toEqual([])
})

test('each cites its item of art. 17', () => {
  const all = complaint.signals?.(
    { ...soundComplaint, orderNumber: '', quantity: 1_000 },
    {
      byPerson: { in30Days: 99, in90Days: 99 },
      byPersonAboutMerchant: 99,
      othersWithSameContact: 99,
      byPersonWithSameStory: 99,
    },
    thresholds,
  )
  expect(all?.map(({ code, basis }) => [code, basis.article])).toEqual([
    ['F1', '17(1)'],
    ['F2', '17(2)'],
    ['F3', '17(3)'],
    ['F4', '17(4)'],
    ['F5', '17(5)'],
  ])
})

test('no signal refuses anybody: what raises them all is filed, and neither side reads a word of them', () => {
  const suspicious = { ...soundComplaint, orderNumber: '', quantity: 1_000 }
  const today = plainDate('2026-11-22')
  expect(blocksFiling(examine(complaint.forms[0].value, complaint.checks, suspicious, { today }))).toBe(false)
  const events = [
    { id: 'e1', sequence: 1, act: 'submit', by: 'applicant', at: '2026-11-22T02:00:00.000Z', data: suspicious },
    { id: 'e2', sequence: 2, act: 'accept', by: 'regulator', at: '2026-11-23T02:00:00.000Z', data: {} },
  ] as const
  for (const side of ['applicant', 'counterparty'] as const)
    expect(JSON.stringify(timeline(complaint.workflow, foldCase(complaint.workflow, events), side))).not.toMatch(
      /F[1-5]|日常消费|同一人/,
    )
})
