import { syncDirectory } from '../../cloudfunctions/credit'
import { deployableOf } from '../../cloudfunctions/platform/contract'
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
    const { procedure, input, idempotencyKey } = event as { procedure: string; input: unknown; idempotencyKey?: string }
    // a deployed function knows its own procedures only
    if (name !== deployableOf(procedure)) throw new Error(`${procedure} is not answered by ${name}`)
    return platform.call(procedure, input, {
      ...(person && { person }),
      ...(idempotencyKey && { key: idempotencyKey }),
    })
  }
  return { callFunction, platform }
}
