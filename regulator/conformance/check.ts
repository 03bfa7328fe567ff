import type { Kit } from './kit'

export { must } from './must'

/** One black-box check: a promise of the contract, tried from outside. */
export interface Check {
  /** `group/what`, stable from version to version: reports are compared by it */
  readonly id: string
  readonly group: GroupId
  /** the promise, as a sentence that is true of a sound implementation */
  readonly title: string
  /** what the implementation has to offer besides the contract */
  readonly needs?: 'operator'
  /** takes seconds or megabytes */
  readonly heavy?: boolean
  readonly run: (kit: Kit) => Promise<void>
}

export const groups = {
  signature: '签名 Signatures',
  time: '时效 Signature lifetime',
  replay: '重放 Replay',
  filing: '提交办件 Filing',
  schema: '报文校验 Message schema',
  act: '申请人行为 Applicant acts',
  evidence: '证据 Evidence',
  event: '办理结果 Event feed',
  directory: '主体名录 Directory feed',
  name: '名称预留 Name reservation',
  error: '报错 Errors',
  hostile: '恶意输入 Hostile input',
} as const

export type GroupId = keyof typeof groups

/** Makes a check; the group is the part of the id before the slash. */
export function check(
  id: `${GroupId}/${string}`,
  title: string,
  run: (kit: Kit) => Promise<void>,
  more: Pick<Check, 'needs' | 'heavy'> = {},
): Check {
  return { id, group: id.slice(0, id.indexOf('/')) as GroupId, title, run, ...more }
}
