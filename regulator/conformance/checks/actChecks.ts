import { type Check, check, must } from '../check'
import { mustAnswer, mustRefuse, told } from '../expectations'
import type { Kit } from '../kit'

async function filed(kit: Kit): Promise<string> {
  const filing = kit.samples.filing()
  mustAnswer(await kit.call({ method: 'POST', target: '/v1/cases', body: filing }), 201, 'the case')
  return filing.caseNumber
}

const send = (kit: Kit, caseNumber: string, body: unknown) =>
  kit.call({ method: 'POST', target: `/v1/cases/${caseNumber}/acts`, body })

const broken = (id: string, title: string, change: object): Check =>
  check(`act/${id}`, title, async (kit) =>
    mustAnswer(await send(kit, await filed(kit), { ...kit.samples.act(), ...change }), 422),
  )

export const actChecks: readonly Check[] = [
  check('act/taken', 'an act on a known case is taken with 204 and no body', async (kit) => {
    const answer = await send(kit, await filed(kit), kit.samples.act())
    mustAnswer(answer, 204)
    must(answer.text === '', () => 'a 204 with a body')
  }),
  check('act/again', 'the same act again is answered like the first', async (kit) => {
    const [caseNumber, act] = [await filed(kit), kit.samples.act()]
    for (let count = 0; count < 3; count += 1) mustAnswer(await send(kit, caseNumber, act), 204)
  }),
  check('act/at-once', 'the same act many times at once is answered like one', async (kit) => {
    const [caseNumber, act] = [await filed(kit), kit.samples.act()]
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(kit, caseNumber, act)))
    must(
      answers.every(({ status }) => status === 204),
      () => `expected six 204, got ${answers.map(told).join(', ')}`,
    )
  }),
  check('act/other-words', 'the same event id with other words is refused with 409', async (kit) => {
    const [caseNumber, act] = [await filed(kit), kit.samples.act()]
    mustAnswer(await send(kit, caseNumber, act), 204, 'first')
    mustAnswer(await send(kit, caseNumber, { ...act, data: { reason: '另一个理由' } }), 409, 'changed')
  }),
  check('act/other-moment', 'the same event id with another moment is refused with 409', async (kit) => {
    const [caseNumber, act] = [await filed(kit), kit.samples.act()]
    mustAnswer(await send(kit, caseNumber, act), 204, 'first')
    mustAnswer(await send(kit, caseNumber, { ...act, at: '2026-01-05T01:00:00.000Z' }), 409, 'changed')
  }),
  check('act/other-case', 'the same event id on another case is refused with 409', async (kit) => {
    const [one, two, act] = [await filed(kit), await filed(kit), kit.samples.act()]
    mustAnswer(await send(kit, one, act), 204, 'first')
    mustAnswer(await send(kit, two, act), 409, 'other case')
  }),
  check('act/unknown-case', 'an act that overtook its case is refused with 404 case-unknown', async (kit) =>
    mustRefuse(await send(kit, kit.samples.filing().caseNumber, kit.samples.act()), 404, 'case-unknown'),
  ),
  check('act/after-its-case', 'an act that was too early is taken once its case is there', async (kit) => {
    const [filing, act] = [kit.samples.filing(), kit.samples.act()]
    mustAnswer(await send(kit, filing.caseNumber, act), 404, 'early')
    mustAnswer(await kit.call({ method: 'POST', target: '/v1/cases', body: filing }), 201, 'the case')
    mustAnswer(await send(kit, filing.caseNumber, act), 204, 'again')
  }),
  check('act/without-effect', 'an act the state no longer allows is kept all the same', async (kit) => {
    const caseNumber = await filed(kit)
    mustAnswer(await send(kit, caseNumber, kit.samples.act()), 204, 'first')
    mustAnswer(await send(kit, caseNumber, kit.samples.act()), 204, 'second, another event')
  }),
  check('act/unknown', 'an act the service does not have is refused with 422', async (kit) =>
    mustAnswer(await send(kit, await filed(kit), kit.samples.act({ act: 'no-such-act' })), 422),
  ),
  check('act/not-a-number', 'a path that is no case number is refused', async (kit) =>
    mustAnswer(await send(kit, 'somewhere', kit.samples.act()), [404, 422]),
  ),
  broken('without-event-id', 'an act without an event id is refused', { eventId: undefined }),
  broken('without-name', 'an act without a name is refused', { act: undefined }),
  broken('without-moment', 'an act without a moment is refused', { at: undefined }),
  broken('without-data', 'an act without data is refused', { data: undefined }),
  broken('event-id-number', 'an event id that is a number is refused', { eventId: 7 }),
  broken('event-id-too-long', 'an event id of 65 characters is refused', { eventId: 'e'.repeat(65) }),
  broken('moment-words', 'a moment in words is refused', { at: '刚才' }),
  broken('data-list', 'data as a list is refused', { data: ['理由'] }),
  check('act/empty', 'an act without a body is refused with 422', async (kit) =>
    mustAnswer(await send(kit, await filed(kit), Buffer.alloc(0)), 422),
  ),
]
