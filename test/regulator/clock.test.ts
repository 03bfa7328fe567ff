import { regulatorGateway } from '../../regulator/gateway'
import { type House, house, peer, submission } from './house'

// A Monday. The tests are one story on one sandbox, in this order: a database is slow to make, and days only go forward.
let real = new Date('2026-06-22T02:00:00.000Z')
let sandbox: House
beforeAll(async () => {
  sandbox = await house({ realNow: () => real })
}, 60_000)
afterAll(() => sandbox.close())

const clock = async () =>
  (await (await fetch(`${sandbox.url}/sandbox/clock`)).json()) as { now: string; offsetDays: number }
const move = (to: string, back = '/console') => sandbox.post('/console/clock', { move: to, back })
const goTo = (day: string) => sandbox.post('/console/clock', { move: 'day', day, back: '/console' })

/** Files now, in simulated time; the signature is made in the real time of the story. */
async function file() {
  const gateway = regulatorGateway({ baseUrl: sandbox.url, key: peer, clock: () => real })
  const filing = submission({ receivedAt: (await clock()).now })
  await gateway.submitCase(filing)
  return `/console/cases/${filing.caseNumber}`
}

test('moves forward by days, keeps going with the real clock, survives a restart', async () => {
  expect(await clock()).toEqual({ now: '2026-06-22T02:00:00.000Z', offsetDays: 0 })
  expect((await move('1')).status).toBe(303)
  await move('7')
  expect(await clock()).toEqual({ now: '2026-06-30T02:00:00.000Z', offsetDays: 8 })
  real = new Date('2026-06-22T05:30:00.000Z')
  expect((await clock()).now).toBe('2026-06-30T05:30:00.000Z')
  await sandbox.restart()
  expect((await clock()).offsetDays).toBe(8)
})

test('goes to a day that is typed, never back, and says what it did not understand', async () => {
  expect((await goTo('2026-07-20')).status).toBe(303)
  expect((await clock()).now.slice(0, 10)).toBe('2026-07-20')
  for (const day of ['2026-07-19', '2026-02-30', 'tomorrow', '']) expect((await goTo(day)).status).toBe(409)
  expect((await clock()).now.slice(0, 10)).toBe('2026-07-20')
})

test('goes back to the real date while no case is on record', async () => {
  expect((await move('real')).status).toBe(303)
  expect((await clock()).offsetDays).toBe(0)
})

test('without a running period there is no next day to go to', async () => {
  const answer = await move('next')
  expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('没有正在计算的期限')])
  expect((await clock()).offsetDays).toBe(0)
})

test('refuses to go back when something on record would then lie in the future', async () => {
  await move('7')
  await file()
  const refused = await move('real')
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('不能回到2026年6月22日')])
  expect((await clock()).offsetDays).toBe(7)
})

test('goes to the next statutory day; a day later the case is overdue and first in the queue', async () => {
  // Filed on Monday 29 June: seven working days (Order 121 art. 15) end on Wednesday 8 July 2026.
  expect((await move('next')).status).toBe(303)
  expect((await clock()).now.slice(0, 10)).toBe('2026-07-08')
  expect(await sandbox.page('/console')).toContain('今天到期')
  await move('1')
  await file()
  const queue = await sandbox.page('/console')
  expect(queue).toContain('超期 1 件')
  expect(queue).toContain('已超期1天')
  expect(queue.indexOf('已超期1天')).toBeLessThan(queue.indexOf('还剩'))
})

test('an act done in simulated time carries simulated time, while signatures stay in real time', async () => {
  const path = await file()
  expect((await sandbox.post(`${path}/acts/accept`, { arrivals: '1' })).status).toBe(303)
  const gateway = regulatorGateway({ baseUrl: sandbox.url, key: peer, clock: () => real })
  expect((await gateway.events(0)).events.at(-1)?.at).toBe('2026-07-09T05:30:00.000Z')
})

test('after moving, one is back on the page one came from, and never on another site', async () => {
  const path = await file()
  expect((await move('1', path)).headers.get('location')).toBe(path)
  for (const away of ['//evil.example', 'https://evil.example', '/console\\@evil.example', '/consolation'])
    expect((await move('1', away)).headers.get('location')).toBe('/console')
})
