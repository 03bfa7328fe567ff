import type { RpcRequest } from '../contract'
import { isStorableJson, storable } from '../storable'
import { refuse } from './refusal'

/** Largest request in characters of JSON, and deepest nesting: WeChat's own cap for a function call is 100 KB. */
export const largestRequest = 100_000
const DEEPEST = 12
const KEY = /^[A-Za-z0-9_-]{8,64}$/
const SESSION = /^[A-Za-z0-9_-]{43}$/
const TRACE = /^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/

/** The envelope of a call, checked before anything looks inside. */
export function readRequest(event: unknown): RpcRequest {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) refuse('bad-request', '请求格式不正确')
  if (tooDeep(event)) refuse('too-large', '内容嵌套太深，请减少后重试')
  const json = JSON.stringify(event)
  if (json.length > largestRequest) refuse('too-large', '内容太长，请删减后重试')
  const { procedure, input, idempotencyKey, traceparent, officerSession } = event as Record<string, unknown>
  if (typeof procedure !== 'string' || procedure.length > 60) refuse('bad-request', '请求缺少要办的事')
  if (idempotencyKey !== undefined && (typeof idempotencyKey !== 'string' || !KEY.test(idempotencyKey)))
    refuse('bad-request', '请求的防重复编号不正确')
  return {
    procedure,
    input: isStorableJson(json) ? (input ?? {}) : storable(input ?? {}).value,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(typeof traceparent === 'string' && TRACE.test(traceparent) ? { traceparent } : {}),
    ...(typeof officerSession === 'string' && SESSION.test(officerSession) ? { officerSession } : {}),
  }
}

/** The trace id of a W3C traceparent that was made here or has been read by {@link readRequest}. */
export function traceIdOf(traceparent: string): string {
  return traceparent.slice(3, 35)
}

/** Goes no deeper than it may: a hostile depth must not end in a stack overflow. */
function tooDeep(value: object, left = DEEPEST): boolean {
  if (left < 0) return true
  for (const child of Array.isArray(value) ? value : Object.values(value))
    if (typeof child === 'object' && child !== null && tooDeep(child, left - 1)) return true
  return false
}
