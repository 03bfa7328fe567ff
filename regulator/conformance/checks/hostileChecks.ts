import type { CaseReceipt } from '../../contract'
import { type Check, check, must } from '../check'
import { jsonOf, mustAnswer, mustStand, refusedOrCutOff } from '../expectations'
import type { Kit } from '../kit'

const submit = (kit: Kit, body: unknown) => kit.call({ method: 'POST', target: '/v1/cases', body })

/**
 * Texts that break careless software. Each is taken and recognised again, or refused with 422: what may not happen is a
 * 5xx, or a filing that was taken and is another one the second time.
 */
const texts: readonly (readonly [id: string, what: string, text: string])[] = [
  ['nul', 'a NUL character', '投\u0000诉'],
  ['lone-high-surrogate', 'half a character (first half)', '投诉\ud83d'],
  ['lone-low-surrogate', 'half a character (second half)', '\ude00投诉'],
  ['emoji', 'characters outside the basic plane', '投诉😀👨‍👩‍👧𠮷𪚥'],
  ['right-to-left', 'characters that turn the direction of writing', '\u202e诉投\u202c\u2067'],
  ['combining', 'a pile of combining marks', `投${'\u0301'.repeat(80)}`],
  ['control', 'control characters', '\u0001\u0007\u001b[31m\u007f投诉'],
  ['line-separators', 'line separators of JavaScript', '投\u2028诉\u2029'],
  ['byte-order-mark', 'a byte order mark', '\ufeff投诉'],
  ['quotes', 'quotes and a statement', `'; drop table cases; -- "\\`],
  ['markup', 'markup and a script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['template', 'expressions of templates', '$'.concat('{7*7}{{7*7}}<%= 7*7 %>#{7*7}%s%n')],
  ['lookup', 'an address to look up', '$'.concat('{jndi:ldap://127.0.0.1/a}')],
  ['path', 'a path upwards', '../../../../etc/passwd'],
  ['formula', 'a formula of a spreadsheet', '=HYPERLINK("http://127.0.0.1")'],
  ['not-normal', 'two spellings of the same letter', '\u00e9e\u0301'],
]

const strings = texts.map(([id, what, text]) =>
  check(`hostile/text-${id}`, `${what} in a filing is kept or refused`, async (kit) => {
    const filing = kit.samples.filing({ title: text })
    const body = { ...filing, answers: { ...filing.answers, facts: text } }
    const first = await submit(kit, body)
    mustAnswer(first, [201, 422])
    if (first.status === 422) return
    const again = await submit(kit, body)
    mustAnswer(again, 200, 'the same again')
    const [one, two] = [jsonOf(first), jsonOf(again)] as (CaseReceipt | undefined)[]
    must(one?.regulatorReference === two?.regulatorReference, () => 'the second time it is another filing')
  }),
)

const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'a\u0000b', '', '键'].map((key, index) =>
  check(
    `hostile/key-${index + 1}`,
    `an answer under the key ${JSON.stringify(key)} is kept or refused`,
    async (kit) => {
      const filing = kit.samples.filing()
      const text = JSON.stringify(filing).replace('"answers":{', `"answers":{${JSON.stringify(key)}:"x",`)
      const first = await submit(kit, text)
      mustAnswer(first, [201, 422])
      if (first.status === 201) mustAnswer(await submit(kit, text), 200, 'the same again')
    },
  ),
)

/** A filing whose answers hold this JSON. */
const withAnswer = (kit: Kit, json: string) =>
  JSON.stringify(kit.samples.filing()).replace('"answers":{', `"answers":{"deep":${json},`)

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const deepObject = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

const sizes: readonly Check[] = [
  ...([100, 10_000, 200_000] as const).flatMap((depth) => [
    check(`hostile/deep-${depth}`, `lists ${depth} deep are kept or refused`, async (kit) =>
      mustStand(await submit(kit, withAnswer(kit, deep(depth)))),
    ),
    check(`hostile/deep-objects-${depth}`, `objects ${depth} deep are kept or refused`, async (kit) =>
      mustStand(await submit(kit, withAnswer(kit, deepObject(depth)))),
    ),
  ]),
  check('hostile/many-keys', '20,000 answers are kept or refused', async (kit) => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, index]))
    mustStand(await submit(kit, withAnswer(kit, JSON.stringify(many))))
  }),
  check(
    'hostile/large',
    'a message of 5 MB is kept, refused or cut off',
    (kit) => {
      const body = withAnswer(kit, JSON.stringify('长'.repeat(1_700_000)))
      return refusedOrCutOff(() => submit(kit, body), [201, 413, 422])
    },
    { heavy: true },
  ),
  check('hostile/huge-number', 'numbers beyond every range are kept or refused', async (kit) => {
    const body = withAnswer(kit, '[1e308,1e309,-1e309,0.1e-400,-0,9007199254740993]')
    const first = await submit(kit, body)
    mustStand(first)
    if (first.status === 201) mustAnswer(await submit(kit, body), 200, 'the same again')
  }),
  check('hostile/not-utf8', 'bytes that are not UTF-8 are kept or refused', async (kit) => {
    const text = Buffer.from(JSON.stringify(kit.samples.filing({ title: 'XX' })))
    const at = text.indexOf('XX')
    text[at] = 0xff
    text[at + 1] = 0xc0
    mustStand(await submit(kit, text))
  }),
  check('hostile/far-moments', 'moments at the ends of time are kept or refused', async (kit) => {
    for (const receivedAt of ['0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '2026-02-30T00:00:00Z'])
      mustStand(await submit(kit, kit.samples.filing({ receivedAt })), receivedAt)
  }),
]

/** Addresses that are read differently by careless software. */
const targets: readonly (readonly [id: string, what: string, target: string])[] = [
  ['dots', 'dots', '/v1/cases/../events'],
  ['encoded-dots', 'encoded dots', '/v1/%2e%2e/v1/events'],
  ['nul', 'an encoded NUL', '/v1/cases/FZ26%00/acts'],
  ['broken-percent', 'a broken percent sign', '/v1/events?after=%'],
  ['not-utf8', 'bytes that are not UTF-8', '/v1/events?after=%ff%fe'],
  ['double-slash', 'two slashes', '//v1//events'],
  ['long', '8,000 characters', `/v1/events?after=0&x=${'a'.repeat(8_000)}`],
  [
    'many-parameters',
    '500 parameters',
    `/v1/events?${Array.from({ length: 500 }, (_, index) => `p${index}=1`).join('&')}`,
  ],
  ['backslash', 'a backslash', '/v1\\events'],
]

const addresses = targets.map(([id, what, target]) =>
  check(`hostile/address-${id}`, `an address with ${what} does no harm`, async (kit) =>
    mustStand(await kit.call({ method: 'GET', target })),
  ),
)

const headers: readonly Check[] = [
  check('hostile/long-signature-input', 'a signature input of 10 KB does no harm', async (kit) =>
    mustStand(
      await kit.call({
        method: 'GET',
        target: '/v1/events',
        headers: { 'signature-input': `kit=(${'"a" '.repeat(2_500)})` },
      }),
    ),
  ),
  check('hostile/long-nonce', 'a nonce of 5,000 characters does no harm', async (kit) =>
    mustStand(
      await kit.call({ method: 'GET', target: '/v1/events', fault: { parameters: { nonce: 'n'.repeat(5_000) } } }),
    ),
  ),
  check('hostile/key-id-names', 'a key id that is a name of the language is nobody’s', async (kit) => {
    for (const keyid of ['__proto__', 'constructor', 'toString'])
      mustAnswer(await kit.call({ method: 'GET', target: '/v1/events', fault: { parameters: { keyid } } }), 401, keyid)
  }),
]

export const hostileChecks: readonly Check[] = [...strings, ...keys, ...sizes, ...addresses, ...headers]
