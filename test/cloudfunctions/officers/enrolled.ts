import { randomBytes } from 'node:crypto'
import { enrolOfficer, type NewOfficer, totpCode, totpStep } from '../../../cloudfunctions/officers'
import { data, type TestPlatform } from '../harness'

/** An officer who is signed in: calls procedures with their session. */
export interface TestOfficer {
  readonly id: string
  readonly staffNumber: string
  readonly session: string
  readonly secret: Buffer
  call<T = unknown>(
    procedure: string,
    input: unknown,
    key?: string,
  ): ReturnType<TestPlatform['call']> & Promise<{ ok: boolean; data?: T }>
}

let count = 0

/** Enrols and signs in through the procedure, with a code of the present step. */
export async function enrolled(platform: TestPlatform, facts: Partial<NewOfficer> = {}): Promise<TestOfficer> {
  count += 1
  const staffNumber = facts.staffNumber ?? `T${String(count).padStart(4, '0')}`
  const secret = randomBytes(20)
  const { officer } = await enrolOfficer(
    platform,
    { staffNumber, name: `专管员${count}`, role: 'officer', parks: ['software-park'], categories: [], ...facts },
    secret,
  )
  const { session } = data(
    await platform.call<{ session: string }>('officers.signIn', {
      staffNumber,
      code: totpCode(secret, totpStep(new Date())),
    }),
  )
  const call: TestOfficer['call'] = (procedure, input, key) =>
    platform.call(procedure, input, { officerSession: session, ...(key ? { key } : {}) }) as never
  return { id: officer, staffNumber, session, secret, call }
}
