import { syncDirectory } from '../../cloudfunctions/credit'
import { arrivals, feedOf, syntheticCity } from '../cloudfunctions/credit/feedOf'
import { type TestPlatform, testPlatform } from '../cloudfunctions/harness'
import type { CallFunction } from './host'

/**
 * The real functions over a real database with a small city: what `wx.cloud.callFunction` reaches in tests.
 *
 * @param person who calls; absent for nobody
 */
export async function realFunctions(person?: string): Promise<{ callFunction: CallFunction; platform: TestPlatform }> {
  const platform = await testPlatform(feedOf(arrivals(syntheticCity(300))))
  await syncDirectory(platform)
  const callFunction: CallFunction = async (name, event) => {
    if (name !== 'api') throw new Error(`the mini-program may call api only, not ${name}`)
    const { procedure, input, idempotencyKey } = event as { procedure: string; input: unknown; idempotencyKey?: string }
    return platform.call(procedure, input, {
      ...(person && { person }),
      ...(idempotencyKey && { key: idempotencyKey }),
    })
  }
  return { callFunction, platform }
}
