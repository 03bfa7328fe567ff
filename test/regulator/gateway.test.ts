import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { examples } from '../../regulator/contract'
import { GatewayError, type RegulatorGateway, regulatorGateway } from '../../regulator/gateway'
import { act, type House, house, peer, sha256, submission } from './house'

let sandbox: House
beforeAll(async () => {
  sandbox = await house()
}, 60_000)
afterAll(() => sandbox.close())

const failure = (work: Promise<unknown>): Promise<GatewayError> =>
  work.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: unknown) => (error instanceof GatewayError ? error : Promise.reject(error)),
  )

describe('filing', () => {
  test('the same filing again, even many at once, gets the same receipt and stays one case', async () => {
    const filing = submission()
    const first = await sandbox.gateway.submitCase(filing)
    expect(first.caseNumber).toBe(filing.caseNumber)
    const again = await Promise.all(Array.from({ length: 6 }, () => sandbox.gateway.submitCase(filing)))
    for (const receipt of again) expect(receipt).toEqual(first)
    const page = await sandbox.page(`/console?search=${filing.caseNumber}`)
    expect(page.match(/<tr>\s*<td/g)).toHaveLength(1)
  })

  test('another content under the same number is refused for good', async () => {
    const filing = submission()
    await sandbox.gateway.submitCase(filing)
    const refused = await failure(sandbox.gateway.submitCase({ ...filing, title: '投诉 另一家' }))
    expect([refused.kind, refused.status, refused.code]).toEqual(['permanent', 409, 'different-content'])
  })

  test('a service the office does not know, and a message that breaks the contract, are refused for good', async () => {
    const unknown = await failure(sandbox.gateway.submitCase(submission({ service: 'fortune-telling' })))
    expect([unknown.kind, unknown.status, unknown.code]).toEqual(['permanent', 422, 'unknown-service'])
    const broken = await failure(sandbox.gateway.submitCase(submission({ receivedAt: 'yesterday' })))
    expect([broken.kind, broken.status, broken.code]).toEqual(['permanent', 422, 'schema'])
  })
})

describe('acts and evidence', () => {
  test('an act is taken once, and refused when its id comes back with other words', async () => {
    const filing = submission()
    await sandbox.gateway.submitCase(filing)
    const withdrawal = act('withdraw', { reason: '已经解决' })
    await sandbox.gateway.sendAct(filing.caseNumber, withdrawal)
    await sandbox.gateway.sendAct(filing.caseNumber, withdrawal)
    const page = await sandbox.page(`/console/cases/${filing.caseNumber}`)
    expect(page.match(/撤回投诉<\/strong>/g)).toHaveLength(1)
    expect(page).toContain('已经解决')
    expect(page).toContain('>已撤回</span>')
    const changed = { ...withdrawal, data: { reason: '没有解决' } }
    expect((await failure(sandbox.gateway.sendAct(filing.caseNumber, changed))).status).toBe(409)
  })

  test('an act that overtook its case is tried again later; an act of the other side is refused for good', async () => {
    const filing = submission()
    const early = await failure(sandbox.gateway.sendAct(filing.caseNumber, act('withdraw')))
    expect([early.kind, early.code]).toEqual(['temporary', 'case-unknown'])
    await sandbox.gateway.submitCase(filing)
    const foreign = await failure(sandbox.gateway.sendAct(filing.caseNumber, act('accept')))
    expect([foreign.kind, foreign.code]).toEqual(['permanent', 'unknown-act'])
  })

  test('evidence is shown on the case as the bytes that were sent, and refused when they are others', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const digest = sha256(png)
    const filing = submission({ evidence: [{ sha256: digest, name: '水壶.png', size: png.length, type: 'image/png' }] })
    await sandbox.gateway.submitCase(filing)
    expect(await sandbox.page(`/console/cases/${filing.caseNumber}`)).toContain('原件正在传送')
    await sandbox.gateway.putEvidence(digest, png, 'image/png')
    await sandbox.gateway.putEvidence(digest, png, 'image/png')
    expect(await sandbox.page(`/console/cases/${filing.caseNumber}`)).toContain(
      `<img src="/console/evidence/${digest}"`,
    )
    const shown = await fetch(`${sandbox.url}/console/evidence/${digest}`)
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(png)
    expect(shown.headers.get('content-type')).toBe('image/png')
    const wrong = await failure(sandbox.gateway.putEvidence(sha256(Buffer.from('other')), png, 'image/png'))
    expect([wrong.kind, wrong.code]).toEqual(['permanent', 'digest-mismatch'])
  })

  test('evidence that could be a page with a script is handed over as a file', async () => {
    const page = Buffer.from('<script>alert(1)</script>')
    await sandbox.gateway.putEvidence(sha256(page), page, 'text/html')
    const shown = await fetch(`${sandbox.url}/console/evidence/${sha256(page)}`)
    expect(shown.headers.get('content-disposition')).toBe('attachment')
    expect(shown.headers.get('content-type')).toBe('application/octet-stream')
  })
})

test('a sandbox that is away is a temporary failure; what was filed before and after is there', async () => {
  const before = submission()
  await sandbox.gateway.submitCase(before)
  await sandbox.stop()
  const away = await failure(sandbox.gateway.submitCase(submission()))
  expect([away.kind, away.code]).toEqual(['temporary', 'network'])
  await sandbox.restart()
  const after = submission()
  await sandbox.gateway.submitCase(after)
  for (const { caseNumber } of [before, after])
    expect(await sandbox.page(`/console?search=${caseNumber}`)).toContain(`/console/cases/${caseNumber}`)
})

test('a sender nobody knows is refused, and not for good: keys get mended', async () => {
  const stranger = regulatorGateway({
    baseUrl: sandbox.url,
    key: { ...peer, keyid: 'nobody' },
    clock: () => new Date(),
  })
  const refused = await failure(stranger.events(0))
  expect([refused.kind, refused.status, refused.code]).toEqual(['temporary', 401, 'unknown-key'])
})

describe('a backend that misbehaves', () => {
  async function withBackend(listener: RequestListener, work: (gateway: RegulatorGateway) => Promise<void>) {
    const server = createServer(listener)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/base/`
    try {
      await work(regulatorGateway({ baseUrl, key: peer, clock: () => new Date(), timeoutMs: 300 }))
    } finally {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
  const answering =
    (status: number, body: string, headers = {}): RequestListener =>
    (_request, response) =>
      response.writeHead(status, headers).end(body)

  test('entries that break the contract are told apart from those that do not', async () => {
    const sound = { ...examples.RegulatorEvent, position: 1 }
    const page = { events: [sound, { ...sound, position: 2, eventId: 'e2', caseSequence: 0 }, 7], next: 2, more: false }
    await withBackend(answering(200, JSON.stringify(page)), async (gateway) => {
      const read = await gateway.events(0)
      expect(read.events).toEqual([sound])
      expect(read.unreadable?.map(({ key, position, reason }) => [key, position, reason])).toEqual([
        ['e2', 2, 'does not follow the contract at: caseSequence'],
        [undefined, undefined, 'does not follow the contract at: (whole entry)'],
      ])
    })
  })

  test.each([
    [503, 'busy', { 'retry-after': '17' }, 'temporary', 17],
    [429, '{"code":"slow-down","message":"…"}', { 'retry-after': '3' }, 'temporary', 3],
    [500, '', {}, 'temporary', undefined],
    [422, '{"code":"schema","message":"…"}', {}, 'permanent', undefined],
    [200, '{"events":"none"}', {}, 'temporary', undefined],
    [200, '<html>login</html>', {}, 'temporary', undefined],
  ])('%i %s', async (status, body, headers, kind, retryAfter) => {
    await withBackend(answering(status, body, headers), async (gateway) => {
      const refused = await failure(gateway.events(0))
      expect([refused.kind, refused.retryAfter]).toEqual([kind, retryAfter])
    })
  })

  test('silence ends with the time-out', async () => {
    await withBackend(
      () => undefined,
      async (gateway) => {
        const silent = await failure(gateway.events(0))
        expect([silent.kind, silent.code]).toEqual(['temporary', 'timeout'])
      },
    )
  })

  test('after five failures the circuit is open: nothing is sent any more', async () => {
    let calls = 0
    const listener: RequestListener = (_request, response) => {
      calls += 1
      response.writeHead(500).end()
    }
    await withBackend(listener, async (gateway) => {
      for (let count = 0; count < 5; count += 1) await failure(gateway.events(0))
      const open = await failure(gateway.events(0))
      expect([open.kind, open.code, calls]).toEqual(['temporary', 'circuit-open', 5])
      expect(open.retryAfter).toBeGreaterThan(0)
    })
  })

  test('a path in front of the contract is kept', async () => {
    let path: string | undefined
    const listener: RequestListener = (request, response) => {
      path = request.url
      response.end('{"events":[],"next":0,"more":false}')
    }
    await withBackend(listener, async (gateway) => {
      await gateway.events(0, 7)
      expect(path).toBe('/base/v1/events?after=0&limit=7')
    })
  })
})
