import { addressBlock } from './addressBlock'

/** Who is calling, as the platform says. Never read from the request body. */
export interface Caller {
  /** the platform's id of a person; absent for somebody who is not signed in */
  readonly openid?: string
  /** `client`, `timer`, `http`: how the function was triggered */
  readonly source: 'client' | 'timer' | 'http'
  /** an IPv4 address, or the block of an IPv6 one: what counts as one place */
  readonly address: string
}

/**
 * Reads the WeChat cloud context (云开发) from the keys it puts into the environment of a call.
 *
 * Must run before the first `await` of a call: the environment is shared by the whole process, and a second call would
 * overwrite it. This is what `wx-server-sdk` reads too; bundling that package costs 134 ms a cold start.
 */
export function callerFromEnvironment(environment: NodeJS.ProcessEnv = process.env): Caller {
  const named = new Set((environment.WX_CONTEXT_KEYS ?? '').split(','))
  // a variable counts only when the platform lists it for this call
  const value = (key: string) => (named.has(key) || named.has(`WX_${key}`) ? environment[`WX_${key}`] : undefined)
  const openid = value('OPENID')
  const source = value('SOURCE') ?? ''
  return {
    ...(openid ? { openid } : {}),
    source: source.includes('trigger') ? 'timer' : source.includes('http') ? 'http' : 'client',
    address: addressBlock(value('CLIENTIP') ?? value('CLIENTIPV6') ?? 'unknown'),
  }
}
