import { randomUUID } from 'node:crypto'
import type { InferOutput } from 'valibot'
import { nameReservation, type nameReservationRequest } from '../../contract'
import { type Check, check, must } from '../check'
import { mustAnswer, mustRead, mustRefuse } from '../expectations'
import type { Kit } from '../kit'

type Wish = InferOutput<typeof nameReservationRequest>

/** Characters of invented 字号: four of them make one nobody has. */
const CHARACTERS = Array.from('榕闽江岚屿澜溪桐杉栀柚橙桔梧枫棠')

/** A wish for a name nobody has asked for. */
function wish(more: Partial<Wish> = {}): Wish {
  const digits = randomUUID().replace(/-/g, '')
  const trade = Array.from(digits.slice(0, 6), (digit) => CHARACTERS[Number.parseInt(digit, 16)]).join('')
  const parts = { division: '福州', trade, industry: '科技', form: '有限公司' }
  return {
    reservationId: randomUUID(),
    entity: 'company',
    name: `福州${trade}科技有限公司`,
    parts,
    preApproval: false,
    askedAt: new Date().toISOString(),
    ...more,
  }
}

const at = ({ reservationId }: Pick<Wish, 'reservationId'>) => `/v1/names/${reservationId}`
const put = (kit: Kit, body: Wish) => kit.call({ method: 'PUT', target: at(body), body })
const look = (kit: Kit, body: Wish) => kit.call({ method: 'GET', target: at(body) })
const release = (kit: Kit, body: Wish) => kit.call({ method: 'POST', target: `${at(body)}/release` })

const malformed = (id: string, title: string, change: object): Check =>
  check(`name/${id}`, title, async (kit) => mustAnswer(await put(kit, { ...wish(), ...change }), 422))

export const nameChecks: readonly Check[] = [
  check('name/kept', 'a free name is kept, with the last day it is kept', async (kit) => {
    const kept = mustRead(nameReservation, await put(kit, wish()), 201)
    must(
      kept.state === 'reserved' && kept.expiresOn !== undefined && kept.expiresOn > (kept.reservedOn ?? ''),
      () => `expected reserved with two days, got ${kept.state} ${kept.reservedOn} ${kept.expiresOn}`,
    )
  }),
  check('name/longer', 'with an approval to come a name is kept longer', async (kit) => {
    const short = mustRead(nameReservation, await put(kit, wish()), 201)
    const long = mustRead(nameReservation, await put(kit, wish({ preApproval: true })), 201)
    must(
      (long.expiresOn ?? '') > (short.expiresOn ?? ''),
      () => `${long.expiresOn} is not later than ${short.expiresOn}`,
    )
  }),
  check('name/again', 'the same wish again gets the same answer', async (kit) => {
    const asked = wish()
    const first = mustRead(nameReservation, await put(kit, asked), 201)
    const again = mustRead(nameReservation, await put(kit, asked), 200)
    must(again.expiresOn === first.expiresOn, () => `kept until ${first.expiresOn}, then ${again.expiresOn}`)
  }),
  check('name/other-name', 'the same id for another name is refused with 409', async (kit) => {
    const asked = wish()
    mustAnswer(await put(kit, asked), 201, 'first')
    mustAnswer(await put(kit, wish({ reservationId: asked.reservationId })), 409, 'other name')
  }),
  check('name/taken', 'a kept name is refused to somebody else, with a reason', async (kit) => {
    const asked = wish()
    mustAnswer(await put(kit, asked), 201, 'first')
    const other = mustRead(nameReservation, await put(kit, { ...asked, reservationId: randomUUID() }), 201)
    must(other.state === 'refused' && (other.reason ?? '') !== '', () => `the second wish is ${other.state}`)
  }),
  check('name/at-once', 'of many wishes for one name at once, one is kept', async (kit) => {
    const asked = wish()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => put(kit, { ...asked, reservationId: randomUUID() })),
    )
    const states = answers.map((answer) => mustRead(nameReservation, answer, 201).state)
    must(states.filter((state) => state === 'reserved').length === 1, () => `got ${states.join(', ')}`)
  }),
  check('name/look', 'a reservation can be looked at', async (kit) => {
    const asked = wish()
    mustAnswer(await put(kit, asked), 201, 'first')
    const seen = mustRead(nameReservation, await look(kit, asked), 200)
    must(seen.name === asked.name && seen.state === 'reserved', () => `got ${seen.state}`)
  }),
  check('name/released', 'a name given back is free for somebody else', async (kit) => {
    const asked = wish()
    mustAnswer(await put(kit, asked), 201, 'first')
    const given = mustRead(nameReservation, await release(kit, asked), 200)
    must(given.state === 'released', () => `after release it is ${given.state}`)
    const next = mustRead(nameReservation, await put(kit, { ...asked, reservationId: randomUUID() }), 201)
    must(next.state === 'reserved', () => `the next wish is ${next.state}`)
  }),
  check('name/released-again', 'giving back twice is answered like once', async (kit) => {
    const asked = wish()
    mustAnswer(await put(kit, asked), 201, 'first')
    mustAnswer(await release(kit, asked), 200, 'release')
    const again = mustRead(nameReservation, await release(kit, asked), 200)
    must(again.state === 'released', () => `got ${again.state}`)
  }),
  check('name/unknown', 'looking at or giving back what nobody asked for is refused with 404', async (kit) => {
    const asked = wish()
    mustRefuse(await look(kit, asked), 404, 'reservation-unknown', 'look')
    mustRefuse(await release(kit, asked), 404, 'reservation-unknown', 'release')
  }),
  check('name/other-path', 'a path that names another reservation than the message is refused', async (kit) =>
    mustAnswer(await kit.call({ method: 'PUT', target: at(wish()), body: wish() }), 422),
  ),
  malformed('without-parts', 'a wish without the parts of the name is refused', { parts: undefined }),
  malformed('without-name', 'a wish without the name is refused', { name: undefined }),
  malformed('entity-unknown', 'a wish for a kind of entity that does not exist is refused', { entity: 'kingdom' }),
  malformed('moment-words', 'a wish at a moment in words is refused', { askedAt: '刚才' }),
]
