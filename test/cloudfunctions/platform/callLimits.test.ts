import { readersProcedures } from '../../../cloudfunctions/api'
import { addressBlock, callerFromEnvironment, type Platform, router } from '../../../cloudfunctions/platform'
import { deployableOf, type RpcReply } from '../../../cloudfunctions/platform/contract'
import { limiter, limits } from '../../../cloudfunctions/platform/limits'
import { refusalLog } from '../../../cloudfunctions/platform/rpc/refusalLog'
import { servicesProcedures } from '../../../cloudfunctions/services'
import { type TestPlatform, testPlatform } from '../harness'

let platform: TestPlatform
/** of the limits, ms */
let now = 0
const { allow, giveBack } = limiter(() => now)
const routes = { api: router(readersProcedures), services: router(servicesProcedures) }

/** @returns `ok`, or the code of the refusal */
async function call(
  procedure: string,
  input: unknown,
  address: string,
  { openid, ...parts }: Partial<Platform> & { openid?: string } = {},
): Promise<string> {
  const reply: RpcReply = await routes[deployableOf(procedure)](
    { ...platform, allow, giveBack, ...parts },
    { source: 'client', address, ...(openid ? { openid } : {}) },
    { procedure, input },
  )
  return reply.ok ? 'ok' : reply.error.code
}

beforeAll(async () => {
  platform = await testPlatform()
}, 60_000)
afterAll(() => platform.close())

describe('one caller', () => {
  test.each([
    ['an IPv4 address', '203.0.113.7', '203.0.113.7'],
    ['the same written as IPv6', '::ffff:203.0.113.7', '203.0.113.7'],
    ['an IPv6 customer', '2001:db8:12:34:56:78:9a:bc', '2001:db8:12:34::/64'],
    ['the same customer, another address', '2001:DB8:0012:0034::1', '2001:db8:12:34::/64'],
    ['zeros at the front', '::1', '0:0:0:0::/64'],
    ['zeros in the middle', '2001:db8::34:0:0:0:1', '2001:db8:0:34::/64'],
    ['an IPv4 address at the end', '64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
    ['with a zone', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['what is no address', 'unknown', 'unknown'],
  ])('%s', (_, address, block) => {
    expect(addressBlock(address)).toBe(block)
    expect(callerFromEnvironment({ WX_CONTEXT_KEYS: 'WX_CLIENTIPV6', WX_CLIENTIPV6: address }).address).toBe(block)
  })
})

describe('a flood', () => {
  const nonsense: readonly (readonly [string, string, unknown])[] = [
    ['no procedure of that name', 'no.such', {}],
    ['a name every object has', 'toString', {}],
    ['a sound call', 'account.me', {}],
    ['input that does not fit', 'account.me', { x: 1 }],
    ['an officer’s procedure', 'officers.me', {}],
  ]
  test.each(nonsense)('of %s is bounded, and then costs the database nothing', async (what, procedure, input) => {
    const flooder = `flood of ${what}`
    let heard = 0
    while ((await call(procedure, input, flooder)) !== 'limit') heard += 1
    expect(heard).toBe(limits.read.burst)
    const untouched = { database: undefined as never, clock: undefined as never }
    expect(await call(procedure, input, flooder, untouched)).toBe('limit')
    // depth is not looked at either
    expect(await call(procedure, deep(40), flooder, untouched)).toBe('limit')
    expect(await call('account.me', {}, 'somebody else')).toBe('ok')
    // it was told to wait a second, and that is right
    now += 1_000
    expect(await call(procedure, input, flooder)).not.toBe('limit')
  })

  test('leaves one line a minute in the log', async () => {
    const before = platform.logged.length
    for (let number = 0; number < limits.read.burst + 50; number += 1) await call('account.me', {}, 'flood to log')
    const lines = platform.logged.slice(before).filter((line) => line.includes('"limit"'))
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ procedure: 'account.me', code: 'limit', count: 1 }),
    ])
  })
})

test('many people at one address are bounded together, elsewhere each as one; where no address is known, not at all', async () => {
  const { burst } = limits.address
  const ask = (address: string, index: number) => call('no.such', {}, address, { openid: `one of many ${index % 100}` })
  for (let index = 0; index < burst; index += 1) expect(await ask('shared', index)).toBe('unknown-procedure')
  expect(await ask('shared', burst)).toBe('limit')
  // it was not counted against the person
  expect(await ask('their own', burst)).toBe('unknown-procedure')
  expect(await call('account.me', {}, 'shared')).toBe('ok')
  now += 1_000
  expect(await ask('shared', burst)).toBe('unknown-procedure')
  now += 1_000_000
  for (let index = 0; index <= burst; index += 1) expect(await ask('unknown', index)).toBe('unknown-procedure')
})

test('refusals are counted until they are written, each caller for itself', () => {
  let at = 0
  const toWrite = refusalLog(() => at)
  const flood = { source: 'client', address: 'a' } as const
  expect([toWrite(flood), toWrite(flood), toWrite(flood)]).toEqual([1, 0, 0])
  expect(toWrite({ ...flood, openid: 'a person there' })).toBe(1)
  at = 59_999
  expect(toWrite(flood)).toBe(0)
  at = 60_000
  expect(toWrite(flood)).toBe(4)
})

function deep(levels: number): unknown {
  return levels === 0 ? 1 : { deeper: deep(levels - 1) }
}
