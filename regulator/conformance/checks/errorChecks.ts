import { problem } from '../../contract'
import { type Check, check, must } from '../check'
import type { Call } from '../client'
import { mustAnswer, mustRead } from '../expectations'
import type { Kit } from '../kit'
import { sampleFile } from '../samples'
import type { Answer } from '../wire'

/** One refusal of each kind, by its status. */
const refusals: readonly {
  readonly id: string
  readonly status: number
  readonly make: (kit: Kit) => Promise<Answer>
}[] = [
  { id: '401', status: 401, make: (kit) => kit.call({ ...events, headers: { signature: undefined } }) },
  {
    id: '404',
    status: 404,
    make: (kit) =>
      kit.call({
        method: 'POST',
        target: `/v1/cases/${kit.samples.filing().caseNumber}/acts`,
        body: kit.samples.act(),
      }),
  },
  {
    id: '409',
    status: 409,
    make: async (kit) => {
      const filing = kit.samples.filing()
      await kit.call({ method: 'POST', target: '/v1/cases', body: filing })
      return kit.call({ method: 'POST', target: '/v1/cases', body: { ...filing, title: '另一件事' } })
    },
  },
  { id: '422-schema', status: 422, make: (kit) => kit.call({ method: 'POST', target: '/v1/cases', body: '{' }) },
  { id: '422-paging', status: 422, make: (kit) => kit.call({ method: 'GET', target: '/v1/events?limit=0' }) },
  {
    id: '422-evidence',
    status: 422,
    make: (kit) => kit.call({ method: 'PUT', target: `/v1/evidence/${sampleFile().sha256}`, body: sampleFile().bytes }),
  },
]

const events: Call = { method: 'GET', target: '/v1/events?after=0&limit=1' }
/** A place in a source file, a frame of a stack, a path of the machine or words of a database. */
const inside =
  /\n?\s+at .+:\d+|\.(?:ts|js|java|go|py|php|cs):\d+|node_modules|Exception|Traceback|\/(?:usr|home|var|srv|opt)\/|SQLSTATE|syntax error|relation "/

const bodies = refusals.flatMap(({ id, status, make }) => [
  check(`error/${id}-body`, `a ${id} has a problem body as JSON, with a code and a message`, async (kit) => {
    const answer = await make(kit)
    mustRead(problem, answer, status)
    const type = String(answer.headers['content-type'])
    must(/^application\/(?:problem\+)?json\b/.test(type), () => `the content type is ${type}`)
  }),
  check(`error/${id}-silent`, `a ${id} says nothing about the inside of the backend`, async (kit) => {
    const { text, headers } = await make(kit)
    must(!inside.test(text), () => 'the body shows a stack, a path or the words of a database')
    must(!inside.test(JSON.stringify(headers)), () => 'a header shows a stack, a path or the words of a database')
  }),
])

const paths = [
  ['cases', '/v1/cases', ['GET', 'PUT', 'DELETE', 'PATCH']],
  ['acts', '/v1/cases/FZ26-7K3M-9PQR-T/acts', ['GET', 'DELETE']],
  ['evidence', `/v1/evidence/${'a'.repeat(64)}`, ['GET', 'POST', 'DELETE']],
  ['events', '/v1/events', ['POST', 'PUT', 'DELETE']],
  ['directory', '/v1/directory/changes', ['POST', 'PUT', 'DELETE']],
] as const

const methods = paths.flatMap(([name, target, wrong]) =>
  wrong.map((method) =>
    check(`error/${name}-${method.toLowerCase()}`, `${method} on ${name} is refused`, async (kit) =>
      mustAnswer(await kit.call({ method, target, ...(method === 'GET' ? {} : { body: {} }) }), [400, 401, 404, 405]),
    ),
  ),
)

export const errorChecks: readonly Check[] = [
  ...bodies,
  ...methods,
  check('error/unknown-path', 'a path outside the contract is refused', async (kit) =>
    mustAnswer(await kit.call({ method: 'GET', target: '/v1/no-such-thing' }), [401, 404]),
  ),
  check('error/no-version', 'a path without its version is refused', async (kit) =>
    mustAnswer(await kit.call({ method: 'GET', target: '/events' }), [401, 404]),
  ),
  check('error/evidence-is-not-handed-out', 'nobody can fetch evidence through the contract', async (kit) => {
    const { bytes, sha256 } = sampleFile()
    await kit.call({ method: 'PUT', target: `/v1/evidence/${sha256}`, body: bytes })
    mustAnswer(await kit.call({ method: 'GET', target: `/v1/evidence/${sha256}` }), [401, 404, 405])
  }),
]
