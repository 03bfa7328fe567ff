import type { RpcError } from '../contract'

/** What a caller who has used up a limit is told. @param wait whole seconds */
export function tooOften(wait: number): RpcError {
  return { code: 'limit', message: `操作太频繁，请${wait}秒后再试`, retryAfter: wait }
}
