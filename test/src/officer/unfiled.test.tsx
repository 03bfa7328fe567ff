import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { nudgeMessages as words } from '@/messages'
import { UnfiledCard } from '@/officer/park/UnfiledCard'
import { officerCloud } from './officerCloud'

const { answers, reset, sent } = officerCloud()
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const merchant = (uscc: string, name: string, more: object = {}) => ({
  uscc,
  name,
  kind: '个体工商户',
  years: [2025, 2023],
  claimed: true,
  reminded: [],
  right: { may: true, left: 3 },
  ...more,
})
const [tea, phone, silent, pressed, done] = [
  merchant('92350103MAT00721XN', '三坊茶事茶叶店'),
  merchant('91350102MAT007148P', '榕网科技'),
  merchant('92350103MAT0072288', '没人认领的店', { claimed: false }),
  merchant('92350103MAT0072296', '刚提醒过的店', {
    reminded: ['2026-06-01', '2026-06-12'],
    right: { may: false, why: 'soon', from: '2026-06-22' },
  }),
  merchant('92350103MAT007230X', '提醒完的店', { right: { may: false, why: 'used-up' } }),
]
const page = { park: 'software-park', parkName: '福州软件园', year: 2025, closes: '2026-06-30', today: '2026-06-15' }
const open = () => act(async () => void render(<UnfiledCard park='software-park' />))

beforeEach(() => {
  reset()
  answers['cases.deskUnfiled'] = () => ({
    ok: true,
    data: { ...page, total: 25, reachable: 4, items: [tea, phone, silent, pressed, done], next: '0ABC' },
  })
})
afterEach(cleanup)

test('each merchant with its years and whether it may be reminded; who cannot be reached is said so', async () => {
  await open()
  expect(screen.getByText(words.total(25, 4))).toBeTruthy()
  expect(screen.getByText(words.until('2026年6月30日'))).toBeTruthy()
  expect(screen.getAllByText(/未报：2025、2023年度/)).toHaveLength(5)
  expect(screen.getByText(words.unclaimed)).toBeTruthy()
  expect(screen.getByText(words.soon('2026年6月22日'))).toBeTruthy()
  expect(screen.getByText(new RegExp(words.reminded(2, '2026年6月12日')))).toBeTruthy()
  expect(screen.getByText(words.usedUp)).toBeTruthy()
  for (const name of ['没人认领的店', '刚提醒过的店', '提醒完的店'])
    expect(screen.queryByRole('button', { name: words.remindOf(name) })).toBeNull()
})

test('one is reminded, said so, and the list is read anew', async () => {
  answers['cases.deskNudge'] = () => ({ ok: true, data: { year: 2025, items: [{ uscc: tea?.uscc, outcome: 'sent' }] } })
  await open()
  await press(words.remindOf('三坊茶事茶叶店'))
  expect(sent('cases.deskNudge')[0]?.input).toEqual({ park: 'software-park', merchants: ['92350103MAT00721XN'] })
  expect(screen.getByText(words.sent(1))).toBeTruthy()
  expect(sent('cases.deskUnfiled')).toHaveLength(2)
})

test('the whole page at once, without those that may not be; what was left out is said', async () => {
  answers['cases.deskNudge'] = () => ({
    ok: true,
    data: {
      year: 2025,
      items: [
        { uscc: tea?.uscc, outcome: 'sent' },
        { uscc: phone?.uscc, outcome: 'not-owing' },
      ],
    },
  })
  await open()
  await press(words.remindPage(2))
  expect(sent('cases.deskNudge')[0]?.input).toMatchObject({ merchants: ['92350103MAT00721XN', '91350102MAT007148P'] })
  expect(screen.getByText(words.sent(1) + words.notSent(1))).toBeTruthy()
})

test('an answer that was lost is asked for again under the same key; a failure is said', async () => {
  answers['cases.deskNudge'] = () => ({ ok: false, error: { code: 'unavailable', message: '网络断开' } })
  await open()
  await press(words.remindOf('榕网科技'))
  expect(screen.getByText('网络断开')).toBeTruthy()
  await press(words.remindOf('榕网科技'))
  const [first, second] = sent('cases.deskNudge')
  expect(first?.idempotencyKey).toBe(second?.idempotencyKey)
})

test('page by page, and back; an empty park says so', async () => {
  await open()
  await press(words.next)
  expect(sent('cases.deskUnfiled')[1]?.input).toEqual({ park: 'software-park', after: '0ABC' })
  await press(words.previous)
  expect(sent('cases.deskUnfiled')[2]?.input).toEqual({ park: 'software-park' })
  answers['cases.deskUnfiled'] = () => ({ ok: true, data: { ...page, total: 0, reachable: 0, items: [] } })
  cleanup()
  await open()
  expect(screen.getByText(words.none)).toBeTruthy()
})
