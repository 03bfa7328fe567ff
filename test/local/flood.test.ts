import { once } from 'node:events'
import { type IncomingMessage, type RequestOptions, request } from 'node:http'
import { connect } from 'node:net'
import { limits } from '../../cloudfunctions/platform/limits'
import { door } from '../../local/door'
import { type FuzzHouse, fuzzHouse } from '../chaos/fuzzHouse'

/** The real server and functions; every test floods from an address of its own, since all of 127/8 is this machine. */
let house: FuzzHouse
/** of the door only, and it stands still: whoever is not listened to stays so until the test moves it */
let doorTime = 0
beforeAll(async () => {
  house = await fuzzHouse({ door: door(() => doorTime), heldMs: 50 })
}, 60_000)
afterAll(() => house.close())

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly reply: { ok: boolean; error?: { code: string; message: string; retryAfter?: number } }
}

function ask(localAddress: string, headers: RequestOptions['headers'] = {}, input: object = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${house.url}/functions/api`,
      { method: 'POST', localAddress, agent: false, headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            reply: JSON.parse(Buffer.concat(parts).toString()) as Answer['reply'],
          }),
        )
      },
    )
    outgoing.once('error', reject)
    outgoing.end(JSON.stringify({ procedure: 'account.me', input }))
  })
}

const signIn = async (id: string) => {
  const answer = await fetch(`${house.url}/local/sign-in`, { method: 'POST', body: JSON.stringify({ id }) })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** The door answers in words made beforehand, without the headers of the server behind it. */
const heard = ({ headers }: Answer) => headers['content-security-policy'] !== undefined

/** Goes on although it is told to wait, until it is not listened to any more. */
async function flood(address: string, headers?: (index: number) => RequestOptions['headers']): Promise<Answer[]> {
  const answers: Answer[] = []
  // what is let in, refused, and what time gives back meanwhile
  for (let index = 0; index < 4 * limits.read.burst; index += 1) {
    const answer = await ask(address, headers?.(index))
    answers.push(answer)
    if (!heard(answer)) return answers
  }
  throw new Error(`was listened to ${answers.length} times`)
}

test('forged forwarding headers buy nothing; every refusal says the same wait in head and body', async () => {
  const answers = await flood('127.5.0.1', (index) => ({
    'x-forwarded-for': `10.1.0.${index}`,
    'x-real-ip': `10.2.0.${index}`,
    forwarded: `for=10.3.0.${index}`,
    'x-wx-openid': `forged-${index}`,
    'x-client-ip': `10.4.0.${index}`,
  }))
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(limits.read.burst)
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThanOrEqual(20)
  for (const { headers, reply } of refused) {
    expect(reply.error).toMatchObject({ code: 'limit', retryAfter: Number(headers['retry-after']) })
    expect(reply.error?.message).toContain(`请${headers['retry-after']}秒后再试`)
  }
})

test('nobody else is refused: another address, and a person at the same one', async () => {
  const cookie = await signIn('chen-xiaorong')
  await flood('127.5.0.2')
  expect((await ask('127.5.0.3')).status).toBe(200)
  expect((await ask('127.5.0.2', { cookie })).status).toBe(200)
  // a made-up cookie is nobody's
  expect(heard(await ask('127.5.0.2', { cookie: 'wet-person=huang-min.forged' }))).toBe(false)
})

test('a person is one caller wherever the calls come from', async () => {
  const cookie = await signIn('lin-jianguo')
  await flood('127.5.0.4', () => ({ cookie }))
  expect(heard(await ask('127.5.0.5', { cookie }))).toBe(false)
  expect((await ask('127.5.0.5')).status).toBe(200)
})

test('who is not listened to is answered without its call having been read, and the connection is closed', async () => {
  await flood('127.5.0.6')
  // a head that announces a body which never comes: whoever waited for it would wait for ever
  const socket = connect({ port: Number(new URL(house.url).port), host: '127.0.0.1', localAddress: '127.5.0.6' })
  socket.write(
    'POST /functions/api HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 150000\r\n\r\n{',
  )
  const parts: Buffer[] = []
  socket.on('data', (part: Buffer) => parts.push(part))
  await once(socket, 'close')
  expect(Buffer.concat(parts).toString()).toMatch(/^HTTP\/1\.1 429 Too Many Requests\r\n/)
})

test('the wait is right: when it is over the next call is heard, and not before', async () => {
  const last = (await flood('127.5.0.7')).at(-1)
  const wait = 1_000 * (last?.reply.error?.retryAfter ?? 0)
  doorTime += wait - 1
  expect(heard(await ask('127.5.0.7'))).toBe(false)
  doorTime += 1
  expect(heard(await ask('127.5.0.7'))).toBe(true)
})
