import { deliver, pullEvents } from '../../cloudfunctions/cases'
import { drain } from '../../cloudfunctions/platform'
import { type House, house } from '../regulator/house'
import { type TestPlatform, testMoment, testPlatform } from './harness'

/** Our functions and a working regulator, over the real bridge. */
export interface BothSides {
  readonly platform: TestPlatform
  readonly sandbox: House
  /** hands over what waits, and takes over what the regulator has done */
  bridge(): Promise<void>
  /**
   * Sends an officer's form of the regulator's console as its page has it now, and takes over what came of it.
   *
   * @param fields what the officer typed, by the form's names (`items.0.place`)
   */
  officer(caseNumber: string, act: string, fields?: Readonly<Record<string, string>>): Promise<void>
  close(): Promise<void>
}

/** @param more the regulator's side; its clock stands at the moment of the tests unless told */
export async function bothSides(more: Parameters<typeof house>[0] = {}): Promise<BothSides> {
  const sandbox = await house({ realNow: () => testMoment, ...more })
  const platform = await testPlatform(sandbox.gateway)
  const bridge = async () => {
    await drain(platform, (row) => deliver(platform, row))
    await pullEvents(platform)
  }
  return {
    platform,
    sandbox,
    bridge,
    officer: async (caseNumber, act, fields = {}) => {
      const page = `/console/cases/${caseNumber}`
      const arrivals = /name="arrivals" value="(\d+)"/.exec(await sandbox.page(page))?.[1] ?? ''
      const shown = [...new Set(Object.keys(fields).map((name) => name.split('.')[0]))].join(' ')
      const answer = await sandbox.post(`${page}/acts/${act}`, { ...fields, shown, arrivals, confirmed: 'yes' })
      expect([act, answer.status, answer.status === 303 ? '' : await answer.text()]).toEqual([act, 303, ''])
      await bridge()
    },
    close: async () => {
      await platform.close()
      await sandbox.close()
    },
  }
}
