import { randomBytes } from 'node:crypto'
import { localOfficers, seedOfficers } from '../../local/officers'
import { data, type TestPlatform, testPlatform } from '../cloudfunctions/harness'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

test('the demo officers are taken on once, over restarts, and the code that is shown signs each of them in', async () => {
  const secret = randomBytes(32)
  const shown = () => localOfficers(secret, new Date())
  expect(await seedOfficers(platform, secret)).toBe(shown().length)
  expect(await seedOfficers(platform, secret)).toBe(0)
  expect(new Set(shown().map(({ code }) => code)).size).toBeGreaterThan(1)
  const roles: string[] = []
  for (const { staffNumber } of shown()) {
    const code = shown().find((one) => one.staffNumber === staffNumber)?.code
    const { officer } = data(
      await platform.call<{ officer: { role: string } }>('officers.signIn', { staffNumber, code }),
    )
    roles.push(officer.role)
  }
  expect(new Set(roles)).toEqual(new Set(['officer', 'leader', 'bureau']))
})
