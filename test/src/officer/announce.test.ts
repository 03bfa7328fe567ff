import { announcementWritten } from '@/officer/announce/announceForm'

const common = {
  title: '通告',
  summary: '一句话',
  body: [{ text: '正文' }],
  source: '某局',
  park: 'city',
  until: '2027-01-31',
}

test('a policy is written without what only an event or a subsidy has', () => {
  expect(announcementWritten({ ...common, kind: 'policy' })).toEqual({
    kind: 'policy',
    title: '通告',
    summary: '一句话',
    body: [{ text: '正文' }],
    source: '某局',
    until: '2027-01-31',
  })
})

test('a subsidy has conditions and no time of day', () => {
  const written = announcementWritten({
    ...common,
    kind: 'subsidy',
    park: 'software-park',
    kinds: ['sole-trader'],
    scopeWords: '茶叶、零售',
    months: 12,
    also: ['reportFiled'],
  })
  expect(written).toMatchObject({
    park: 'software-park',
    terms: {
      kinds: ['sole-trader'],
      scopeWords: ['茶叶', '零售'],
      establishedWithinMonths: 12,
      reportFiled: true,
    },
  })
  expect(written).not.toHaveProperty('event')
})

test('an event begins and ends at Beijing times', () => {
  const event = { day: '2027-01-08', from: '9:05', to: '11:30', place: '一楼', seats: 20, signUpUntil: '2027-01-07' }
  expect(announcementWritten({ ...common, kind: 'event', ...event })).toMatchObject({
    event: { startsAt: '2027-01-08T01:05:00.000Z', endsAt: '2027-01-08T03:30:00.000Z', seats: 20 },
  })
})
