import { createHmac, timingSafeEqual } from 'node:crypto'

/** A made-up person to sign in as on one machine. Compiled out of production builds together with the sign-in sheet. */
export interface LocalPerson {
  readonly id: string
  readonly name: string
  readonly about: string
}

export const localPeople: readonly LocalPerson[] = [
  { id: 'chen-xiaorong', name: '陈小榕', about: '消费者，网购茶叶遇到问题' },
  { id: 'lin-jianguo', name: '林建国', about: '消费者，68岁，用长辈版' },
  { id: 'huang-min', name: '黄敏', about: '商户，经营一家网店' },
]

const COOKIE = 'wet-person'

/** A signed session cookie: readable by the server only, sent to this origin only. */
export function sessionCookie(id: string, secret: Buffer): string {
  return `${COOKIE}=${id}.${sign(id, secret)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000`
}

export const endSessionCookie = `${COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`

/** The person of a request, or undefined for nobody or a forged cookie. */
export function personOf(cookies: string | undefined, secret: Buffer): LocalPerson | undefined {
  const value = new RegExp(`(?:^|; )${COOKIE}=([^;]*)`).exec(cookies ?? '')?.[1]
  const [id, signature] = value?.split('.') ?? []
  if (!id || !signature) return undefined
  const given = Buffer.from(signature)
  const expected = Buffer.from(sign(id, secret))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  return localPeople.find((person) => person.id === id)
}

function sign(id: string, secret: Buffer): string {
  return createHmac('sha256', secret).update(id).digest('base64url')
}
