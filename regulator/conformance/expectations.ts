import * as v from 'valibot'
import { problem } from '../contract'
import { must } from './must'
import type { Answer } from './wire'

/** The parsed body; undefined when it is not JSON. */
export function jsonOf(answer: Answer): unknown {
  try {
    return JSON.parse(answer.text)
  } catch {
    return undefined
  }
}

/** @throws CheckFailure unless the status is one of these */
export function mustAnswer(answer: Answer, statuses: number | readonly number[], what = ''): void {
  const wanted = typeof statuses === 'number' ? [statuses] : statuses
  must(
    wanted.includes(answer.status),
    () => `${what && `${what}: `}expected ${wanted.join(' or ')}, got ${told(answer)}`,
  )
}

/** A refusal by its status and its problem code; only those are looked at, so that one fault fails one check. */
export function mustRefuse(answer: Answer, status: number, codes: string | readonly string[], what = ''): void {
  const wanted = typeof codes === 'string' ? [codes] : codes
  const code = codeOf(answer)
  must(
    answer.status === status && wanted.includes(code),
    () => `${what && `${what}: `}expected ${status} ${wanted.join(' or ')}, got ${told(answer)}`,
  )
}

/** The implementation stays on its feet: any answer of the 2xx and 4xx families. */
export function mustStand(answer: Answer, what = ''): void {
  must(
    answer.status >= 200 && answer.status < 500 && (answer.status < 300 || answer.status >= 400),
    () => `${what && `${what}: `}expected an answer or a refusal, got ${told(answer)}`,
  )
}

/** The body by a schema of the contract. @throws CheckFailure naming the places that are wrong */
export function mustRead<S extends v.GenericSchema>(schema: S, answer: Answer, status: number): v.InferOutput<S> {
  mustAnswer(answer, status)
  const parsed = v.safeParse(schema, jsonOf(answer))
  must(parsed.success, () => `the body does not follow the contract at ${places(parsed.issues ?? [])}`)
  return parsed.output as v.InferOutput<S>
}

export function places(issues: readonly v.BaseIssue<unknown>[]): string {
  return [...new Set(issues.slice(0, 5).map((issue) => v.getDotPath(issue) ?? '(whole message)'))].join(', ')
}

export function codeOf(answer: Answer): string {
  const parsed = v.safeParse(problem, jsonOf(answer))
  return parsed.success ? parsed.output.code : '(no problem body)'
}

export function told(answer: Answer): string {
  return `${answer.status}${answer.status >= 400 ? ` ${codeOf(answer)}` : ''}`
}

const cutOff = ['ECONNRESET', 'EPIPE', 'ECONNABORTED']

/** A body over the limit may be answered, or its connection closed while it still comes: both keep the backend safe. */
export async function refusedOrCutOff(send: () => Promise<Answer>, statuses: readonly number[]): Promise<void> {
  let answer: Answer
  try {
    answer = await send()
  } catch (error) {
    if (cutOff.includes((error as NodeJS.ErrnoException).code ?? '')) return
    throw error
  }
  mustAnswer(answer, statuses)
}
