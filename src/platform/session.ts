import Taro from '@tarojs/taro'
import type { RpcReply } from '../../cloudfunctions/platform/contract'
import { call, type ProcedureOutput } from './rpc'

/** Who the server says is here. */
export type Session = ProcedureOutput<'account.me'>

/** A person of the demonstration, offered by the local server only. */
export interface LocalPerson {
  readonly id: string
  readonly name: string
  readonly about: string
}

/**
 * True where the person chooses who to be: H5 beside the local server. In WeChat the platform says who it is, and a release
 * has no such choice at all: the functions below ask the constants themselves, because a minifier removes only what is
 * false where it stands. `npm run upload` refuses a build in which it was not removed.
 */
export const choosesPerson: boolean = process.env.TARO_ENV === 'h5' && LOCAL_SIGN_IN

export function currentSession(): Promise<RpcReply<Session>> {
  return call('account.me', {})
}

/** The demo people; an empty list when the local server is away. */
export function localPeople(): Promise<LocalPerson[]> {
  if (process.env.TARO_ENV !== 'h5' || !LOCAL_SIGN_IN) return Promise.resolve([])
  return listed<LocalPerson>('/local/people')
}

/** Signs in as a demo person; false when the local server refuses or is away. */
export function signInAs(id: string): Promise<boolean> {
  if (process.env.TARO_ENV !== 'h5' || !LOCAL_SIGN_IN) return Promise.resolve(false)
  return posted('/local/sign-in', { id })
}

export function signOut(): Promise<boolean> {
  if (process.env.TARO_ENV !== 'h5' || !LOCAL_SIGN_IN) return Promise.resolve(false)
  return posted('/local/sign-out', {})
}

async function posted(url: string, data: object): Promise<boolean> {
  try {
    const { statusCode } = await Taro.request({
      url,
      method: 'POST',
      data,
      header: { 'content-type': 'application/json' },
    })
    return statusCode >= 200 && statusCode < 300
  } catch {
    return false
  }
}

/** A list of the local server; only what asks for one keeps it in a build. */
export async function listed<T>(url: string): Promise<T[]> {
  try {
    const { data, statusCode } = await Taro.request<T[]>({ url, method: 'GET' })
    return statusCode === 200 && Array.isArray(data) ? data : []
  } catch {
    return []
  }
}
