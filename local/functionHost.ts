/** The context a cloud puts around a call: who, how, from where. */
export interface HostedCaller {
  readonly openid?: string
  readonly source: 'wx_client' | 'wx_trigger' | 'wx_http'
  readonly address: string
}

/**
 * Calls a deployed function's `main` as the cloud does: the caller's identity in the environment, listed in
 * `WX_CONTEXT_KEYS`. The keys stand there only while the synchronous start of `main` runs, which is when it must read them,
 * so that concurrent calls cannot see each other.
 */
export function callFunction<E, R>(main: (event: E) => Promise<R>, event: E, caller: HostedCaller): Promise<R> {
  const keys: Record<string, string> = {
    WX_SOURCE: caller.source,
    WX_CLIENTIP: caller.address,
    ...(caller.openid ? { WX_OPENID: caller.openid } : {}),
  }
  Object.assign(process.env, keys, { WX_CONTEXT_KEYS: Object.keys(keys).join(',') })
  try {
    return main(event)
  } finally {
    for (const key of Object.keys(keys)) delete process.env[key]
    delete process.env.WX_CONTEXT_KEYS
  }
}
