import { syncDirectory } from '../../cloudfunctions/credit'
import { arrivals, feedOf, syntheticCity } from '../cloudfunctions/credit/feedOf'
import { type TestPlatform, testPlatform } from '../cloudfunctions/harness'
import type { CallFunction } from './host'

/** The real functions in this process over a real database with a small city: what `wx.cloud.callFunction` reaches in tests. */
export async function realFunctions(merchants = 300): Promise<{ callFunction: CallFunction; platform: TestPlatform }> {
  const platform = await testPlatform(feedOf(arrivals(syntheticCity(merchants))))
  await syncDirectory(platform)
  const callFunction: CallFunction = async (name, event) => {
    if (name !== 'api') throw new Error(`the mini-program may call api only, not ${name}`)
    const { procedure, input, idempotencyKey } = event as { procedure: string; input: unknown; idempotencyKey?: string }
    return platform.call(procedure, input, {
      person: 'wechat-person',
      ...(idempotencyKey ? { key: idempotencyKey } : {}),
    })
  }
  return { callFunction, platform }
}
