import { enrolOfficer, totpCode, totpStep } from '../../../cloudfunctions/officers'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'
import { enrolled } from './enrolled'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

const codeAt = (secret: Buffer, offset = 0) => totpCode(secret, totpStep(new Date()) + offset)
const signIn = (staffNumber: string, code: string) => platform.call('officers.signIn', { staffNumber, code })

test('the secret is not readable in the database', async () => {
  const { secret, id } = await enrolled(platform)
  const row = await platform.database.query
    .selectFrom('officer')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row.totp_secret).toMatch(/^sealed\./)
  expect(row.totp_secret).not.toContain(secret.toString('base64'))
  expect(row.totp_secret).not.toContain(secret.toString('base64url'))
})

test('a code works once, an older one never after it, a newer one does', async () => {
  const { staffNumber, secret } = await enrolled(platform)
  expect(refusal(await signIn(staffNumber, codeAt(secret)))).toBe('not-allowed')
  expect(refusal(await signIn(staffNumber, codeAt(secret, -1)))).toBe('not-allowed')
  expect((await signIn(staffNumber, codeAt(secret, 1))).ok).toBe(true)
})

test('the same code at the same moment signs in once', async () => {
  const secret = Buffer.alloc(20, 7)
  await enrolOfficer(platform, { staffNumber: 'RACE', name: '甲', role: 'officer', parks: [], categories: [] }, secret)
  const replies = await Promise.all(Array.from({ length: 5 }, () => signIn('RACE', codeAt(secret))))
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
})

test('an unknown number, a wrong code and a leaver get one answer', async () => {
  const leaver = await enrolled(platform)
  await platform.database.query
    .updateTable('officer')
    .set({ left_at: new Date() })
    .where('id', '=', leaver.id)
    .execute()
  const known = await enrolled(platform)
  const answers = await Promise.all([
    signIn('NOBODY', '000000'),
    signIn(known.staffNumber, 'xxxxxx'),
    signIn(leaver.staffNumber, codeAt(leaver.secret, 1)),
  ])
  const messages = answers.map((reply) => (reply.ok ? '' : `${reply.error.code} ${reply.error.message}`))
  expect(new Set(messages).size).toBe(1)
  expect(messages[0]).toMatch(/^not-allowed/)
})

describe('wrong codes', () => {
  const from = (address: string, staffNumber: string, code: string) =>
    platform.call('officers.signIn', { staffNumber, code }, { address })
  const wrong = async (address: string, staffNumber: string, times = 5) => {
    for (let round = 0; round < times; round += 1)
      expect(refusal(await from(address, staffNumber, 'xxxxxx'))).toBe('not-allowed')
  }
  /** minutes the next try has to wait */
  const rest = async (address: string, staffNumber: string) => {
    const reply = await from(address, staffNumber, 'xxxxxx')
    return reply.ok || reply.error.code !== 'limit' ? 0 : Math.ceil((reply.error.retryAfter ?? 0) / 60)
  }
  const over = async (staffNumber: string) => {
    const ended = { locked_until: new Date(Date.now() - 1) }
    await platform.database.query.updateTable('officer').set(ended).where('staff_number', '=', staffNumber).execute()
    await platform.database.query.updateTable('officer_place').set(ended).execute()
  }

  test('five rest the place they came from, for the right code too, and nobody else', async () => {
    const { staffNumber, secret } = await enrolled(platform)
    await wrong('127.0.0.1', staffNumber)
    const reply = await signIn(staffNumber, codeAt(secret, 1))
    expect(reply.ok ? undefined : reply.error).toMatchObject({ code: 'limit', retryAfter: expect.any(Number) })
    await enrolled(platform)
    // the rest is over: the very same code is taken
    await over(staffNumber)
    expect((await signIn(staffNumber, codeAt(secret, 1))).ok).toBe(true)
  })

  test('a stranger who knows the number rests the strangers, not the officer at the desk', async () => {
    const { staffNumber, secret } = await enrolled(platform)
    await wrong('10.0.0.1', staffNumber)
    expect(await rest('10.0.0.1', staffNumber)).toBe(15)
    // many addresses together guess no faster than one
    expect(await rest('10.0.0.2', staffNumber)).toBe(15)
    expect((await signIn(staffNumber, codeAt(secret, 1))).ok).toBe(true)
    // and the officer's success does not give the stranger new tries
    expect(await rest('10.0.0.3', staffNumber)).toBe(15)
  })

  test('each rest is twice as long as the one before, until a code is right', async () => {
    const { staffNumber } = await enrolled(platform)
    for (const minutes of [15, 30, 60, 120, 240, 240]) {
      await wrong('10.0.0.1', staffNumber)
      expect(await rest('10.0.0.1', staffNumber)).toBe(minutes)
      await over(staffNumber)
    }
  })

  test('an address is kept as a digest only, and a place not used for 90 days is a stranger’s', async () => {
    const { id, staffNumber } = await enrolled(platform)
    const places = await platform.database.query.selectFrom('officer_place').selectAll().execute()
    expect(JSON.stringify(places)).not.toContain('127.0.0.1')
    await platform.database.query
      .updateTable('officer_place')
      .set({ signed_in_at: new Date(Date.now() - 91 * 86_400_000) })
      .where('officer', '=', id)
      .execute()
    await wrong('10.0.0.1', staffNumber)
    expect(await rest('127.0.0.1', staffNumber)).toBe(15)
  })
})

test('guesses are limited by address too', async () => {
  const limited = await testPlatform(undefined, { limited: true })
  const codes: string[] = []
  for (let round = 0; round < 40; round += 1)
    codes.push(refusal(await limited.call('officers.signIn', { staffNumber: `X${round}`, code: '123456' })))
  expect(codes[0]).toBe('not-allowed')
  expect(codes.at(-1)).toBe('limit')
  await limited.close()
})

describe('a session', () => {
  test('is needed, belongs to its officer, and is stored as a hash only', async () => {
    expect(refusal(await platform.call('officers.me', {}))).toBe('not-signed-in')
    expect(refusal(await platform.call('officers.me', {}, { person: 'somebody' }))).toBe('not-signed-in')
    expect(refusal(await platform.call('officers.me', {}, { officerSession: 'A'.repeat(43) }))).toBe('not-signed-in')
    const officer = await enrolled(platform)
    expect(data(await officer.call('officers.me', {}))).toMatchObject({ id: officer.id, role: 'officer' })
    const rows = await platform.database.query.selectFrom('officer_session').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(officer.session)
  })

  test('ends by signing out, by time, and for a leaver at once', async () => {
    const out = await enrolled(platform)
    data(await out.call('officers.signOut', {}))
    expect(refusal(await out.call('officers.me', {}))).toBe('not-signed-in')

    const late = await enrolled(platform)
    await platform.database.query
      .updateTable('officer_session')
      .set({ expires_at: new Date(Date.now() - 1) })
      .where('officer', '=', late.id)
      .execute()
    expect(refusal(await late.call('officers.me', {}))).toBe('not-signed-in')

    const [leader, leaver] = [await enrolled(platform, { role: 'leader' }), await enrolled(platform)]
    expect(data(await leaver.call('officers.me', {}))).toBeTruthy()
    data(await leader.call('officers.leave', { officer: leaver.id }))
    expect(refusal(await leaver.call('officers.me', {}))).toBe('not-signed-in')
    expect(refusal(await signIn(leaver.staffNumber, codeAt(leaver.secret, 1)))).toBe('not-allowed')
  })

  test('does not make the officer a person, nor the person an officer', async () => {
    const officer = await enrolled(platform)
    expect(refusal(await officer.call('cases.list', {}))).toBe('not-signed-in')
    const mixed = { person: 'mixed-up', officerSession: officer.session }
    data(await platform.call('officers.me', {}, mixed))
    const made = await platform.database.query
      .selectFrom('person')
      .select('id')
      .where('openid', '=', 'mixed-up')
      .execute()
    expect(made).toEqual([])
  })
})

describe('what a leader decides', () => {
  test('an officer cannot make anybody leave, a leader not of another park, nobody themselves', async () => {
    const [officer, colleague] = [await enrolled(platform), await enrolled(platform)]
    const elsewhere = await enrolled(platform, { role: 'leader', parks: ['free-trade-zone'] })
    expect(refusal(await officer.call('officers.leave', { officer: colleague.id }))).toBe('not-allowed')
    expect(refusal(await elsewhere.call('officers.leave', { officer: colleague.id }))).toBe('not-found')
    expect(refusal(await elsewhere.call('officers.leave', { officer: elsewhere.id }))).toBe('conflict')
    const refused = await platform.database.query
      .selectFrom('audit')
      .selectAll()
      .where('person', '=', `officer:${officer.id}`)
      .where('outcome', '=', 'refused')
      .execute()
    expect(refused.map(({ procedure, reason }) => [procedure, reason])).toEqual([['officers.leave', 'not-leader']])
  })

  test('an absence is one’s own or of one’s people, in the future, and covered by somebody who is there', async () => {
    const [one, other] = [await enrolled(platform), await enrolled(platform)]
    const leader = await enrolled(platform, { role: 'leader' })
    const set = (by: typeof one, input: object) =>
      by.call('officers.setAbsence', { from: '2026-11-20', until: '2026-11-24', coveredBy: other.id, ...input })
    expect(refusal(await set(one, { until: '2026-11-19' }))).toBe('blocked')
    expect(refusal(await set(one, { until: '2026-02-31' }))).toBe('bad-request')
    expect(refusal(await set(one, { from: '2026-11-01', until: '2026-11-10' }))).toBe('blocked')
    expect(refusal(await set(one, { coveredBy: one.id }))).toBe('blocked')
    expect(refusal(await set(one, { officer: leader.id }))).toBe('not-allowed')
    const { id } = data(await set(one, {})) as { id: string }
    expect(refusal(await set(one, {}))).toBe('conflict')
    const mine = data(await other.call('officers.me', {})) as { absences: { id: string }[] }
    expect(mine.absences.map((absence) => absence.id)).toContain(id)
    expect(refusal(await other.call('officers.endAbsence', { id }))).toBe('not-allowed')
    data(await leader.call('officers.endAbsence', { id }))
    data(await set(leader, { officer: one.id }))
  })
})
