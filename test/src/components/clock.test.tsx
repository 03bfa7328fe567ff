import { render, screen } from '@testing-library/react'
import { ClockBar, type ClockReading, Timeline, type TimelineEntry } from '@/components'

const source = { law: 'complaint', title: '市场监督管理投诉举报处理办法', article: '15', evidence: 'verified' } as const
const reading: ClockReading = {
  period: 'decide',
  title: '决定是否受理',
  source,
  length: '7个工作日',
  owedBy: 'regulator',
  startedOn: '2026-11-20',
  due: { earliest: '2026-12-01', latest: '2026-12-01', provisional: false },
  status: 'running',
  used: 1,
  total: 7,
  suspendedDays: 0,
}
const shown = (change: Partial<ClockReading>, today = '2026-11-23') => {
  const { container, unmount } = render(<ClockBar reading={{ ...reading, ...change }} today={today} />)
  const text = container.textContent ?? ''
  unmount()
  return text
}

test('the bar has a text equivalent in the period’s own unit, the last day, who owes it and the article', () => {
  render(<ClockBar reading={reading} today='2026-11-23' />)
  expect(screen.getByRole('img', { name: '已用 1个工作日，共 7个工作日' })).toBeTruthy()
  const text = shown({})
  expect(text).toContain('最迟 2026年12月1日（还有6个工作日）')
  expect(text).toContain('由市场监管部门完成')
  expect(text).toContain('《市场监督管理投诉举报处理办法》第十五条')
})

test('an overdue period is said in words', () => {
  expect(shown({ status: 'overdue', used: 9 }, '2026-12-03')).toMatch(/已逾期.*已超过2天/)
})

test('a suspended clock counts nothing down and says what was deducted', () => {
  const text = shown({ status: 'suspended', length: '60日', total: 60, suspendedDays: 4 })
  expect(text).toContain('已扣除暂停的 4 天')
  expect(text).toContain('现在不计时')
  expect(text).not.toContain('还有')
})

test('a date past the holiday notice is marked, and a finished period tells its end', () => {
  expect(shown({ due: { ...reading.due, provisional: true } })).toContain('以国务院放假通知为准')
  const done = shown({ status: 'met', endedOn: '2026-11-24' })
  expect(done).toContain('2026年11月24日 完成')
  expect(done).not.toContain('最迟')
})

test('the timeline shows the newest first and marks what changed nothing', () => {
  const entry = (sequence: number, title: string, effective = true): TimelineEntry => ({
    sequence,
    act: 'act',
    at: '2026-11-20T02:00:00.000Z',
    by: 'regulator',
    title,
    text: '…',
    basis: source,
    effective,
  })
  render(<Timeline side='applicant' entries={[entry(1, '提交'), entry(2, '受理'), entry(3, '撤回', false)]} />)
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['撤回', '受理', '提交'])
  expect(screen.getAllByText('未改变结果')).toHaveLength(1)
})

test.each([
  ['applicant', '我', '对方'],
  ['counterparty', '对方', '我'],
] as const)('to the %s, who filed it is %s and the merchant %s', (side, applicant, counterparty) => {
  const entry = (sequence: number, by: TimelineEntry['by']): TimelineEntry => ({
    sequence,
    act: 'act',
    at: '2026-11-20T02:00:00.000Z',
    by,
    title: by,
    text: '…',
    basis: source,
    effective: true,
  })
  const { container } = render(<Timeline side={side} entries={[entry(1, 'applicant'), entry(2, 'counterparty')]} />)
  const said = [...container.querySelectorAll('.wet-timeline__when')].map(
    ({ textContent }) => textContent?.split(' · ')[1],
  )
  expect(said).toEqual([counterparty, applicant])
})
