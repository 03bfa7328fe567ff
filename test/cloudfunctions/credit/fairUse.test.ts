import type { RpcReply } from '../../../cloudfunctions/platform/contract'
import { limiter, limits } from '../../../cloudfunctions/platform/limits'
import { refusal, type TestPlatform, testPlatform } from '../harness'

let platform: TestPlatform
let now = 0

beforeAll(async () => {
  const made = await testPlatform(undefined, { limited: true })
  const { allow, giveBack } = limiter(() => now)
  platform = { ...made, allow, giveBack }
}, 60_000)
afterAll(() => platform.close())

/** Straight to the procedure, with a limiter whose clock the test moves. */
async function look(as: { person?: string; address: string }, page = 0): Promise<'ok' | number> {
  const { refuseHarvest } = await import('../../../cloudfunctions/credit/fairUse')
  try {
    refuseHarvest({ platform, ...as } as never, page)
    return 'ok'
  } catch (error) {
    const { code, details, message } = error as { code: string; details: { retryAfter: number }; message: string }
    expect(code).toBe('limit')
    expect(message).toMatch(/^查询次数太多，请\d+(秒|分钟)后再试$/)
    return details.retryAfter
  }
}

const many = async (times: number, as: { person?: string; address: string }, page = 0) => {
  let allowed = 0
  for (let at = 0; at < times; at += 1) if ((await look(as, page)) === 'ok') allowed += 1
  return allowed
}

test('one person over a day, wherever they call from', async () => {
  now = 0
  expect(await many(700, { person: 'p1', address: 'a1' })).toBe(limits.lookUpDay.burst)
  expect(await look({ person: 'p1', address: 'a2' })).toBe(limits.lookUpDay.everySeconds)
  expect(await look({ person: 'p2', address: 'a1' })).toBe('ok')
  now = 24 * 3_600_000
  expect(await look({ person: 'p1', address: 'a1' })).toBe('ok')
})

test('one address, however many people it says it is', async () => {
  now = 0
  let allowed = 0
  for (let at = 0; at < 4_000; at += 1) if ((await look({ person: `many-${at}`, address: 'b1' })) === 'ok') allowed += 1
  expect(allowed).toBe(limits.lookUpAddress.burst)
})

test('deep pages soon, shallow ones not', async () => {
  now = 0
  expect(await many(100, { person: 'deep', address: 'c1' }, 4)).toBe(100)
  expect(await many(100, { person: 'deep', address: 'c1' }, 5)).toBe(limits.deepPage.burst)
})

test('who goes on calling is remembered among any number of others, who does not is forgotten', () => {
  const { allow } = limiter(() => 0)
  const { burst } = limits.secret
  const guess = (caller: string) => allow('secret', caller) === 0
  for (let at = 0; at < burst; at += 1) for (const caller of ['still here', 'gone']) expect(guess(caller)).toBe(true)
  for (let other = 0; other < 50_000; other += 1) {
    guess(`other-${other}`)
    if (other % 10_000 === 0) expect(guess('still here')).toBe(false)
  }
  expect(guess('still here')).toBe(false)
  expect(guess('gone')).toBe(true)
})

test('the call itself is refused with the wait, and in a sentence', async () => {
  const limited = await testPlatform(undefined, { limited: true })
  try {
    let last: RpcReply | undefined
    for (let at = 0; at <= limits.deepPage.burst; at += 1)
      last = await limited.call('credit.search', { words: '福州', page: 7 }, { address: 'd1' })
    expect(refusal(last as RpcReply)).toBe('limit')
    expect(last).toMatchObject({
      error: { message: expect.stringContaining('后再试'), retryAfter: expect.any(Number) },
    })
  } finally {
    await limited.close()
  }
}, 60_000)
