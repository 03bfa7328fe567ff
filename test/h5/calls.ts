import { randomUUID } from 'node:crypto'
import { deployableOf } from '../../cloudfunctions/platform/contract'
import type { Product } from './product'

/** One person's calls of the running product over HTTP, as the browser makes them. */
export interface Caller {
  /** The session cookie; empty for nobody. */
  readonly cookie: string
  /** @throws with the server's words when it refuses */
  call<T>(procedure: string, input: unknown, officerSession?: string): Promise<T>
}

/** @param person the id of a demo person; absent for nobody */
export async function caller({ url }: Pick<Product, 'url'>, person?: string): Promise<Caller> {
  const cookie = person ? await signIn(url, person) : ''
  return {
    cookie,
    async call<T>(procedure: string, input: unknown, officerSession?: string) {
      const response = await fetch(`${url}/functions/${deployableOf(procedure)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({
          procedure,
          input,
          idempotencyKey: randomUUID(),
          ...(officerSession && { officerSession }),
        }),
      })
      const reply = (await response.json()) as { ok: true; data: T } | { ok: false; error: unknown }
      if (!reply.ok) throw new Error(`${procedure}: ${JSON.stringify(reply.error)}`)
      return reply.data
    },
  }
}

async function signIn(url: string, id: string): Promise<string> {
  const response = await fetch(`${url}/local/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id }),
  })
  if (!response.ok) throw new Error(`nobody is called ${id}`)
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Does one act at the regulator's console: as its operator does, but without drawing the page. */
export async function actAtRegulator(
  { consoleUrl }: Pick<Product, 'consoleUrl'>,
  caseNumber: string,
  act: string,
  fields: Record<string, string> = {},
): Promise<void> {
  const page = `${consoleUrl}/cases/${caseNumber}`
  const arrivals = await until(`${caseNumber} at the regulator`, async () => {
    const response = await fetch(page)
    const form = (await response.text()).split(`id="act-${act}"`)[1]
    return form && /name="arrivals" value="(\d+)"/.exec(form)?.[1]
  })
  // of a repeated group the form names the group
  const shown = [...new Set(Object.keys(fields).map((key) => key.split('.')[0]))].join(' ')
  const response = await fetch(`${page}/acts/${act}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(consoleUrl).origin },
    body: new URLSearchParams({ arrivals, confirmed: 'yes', shown, ...fields }),
  })
  if (response.status !== 303) throw new Error(`the regulator did not ${act} ${caseNumber}: ${response.status}`)
}

/** Asks until there is an answer; fails with `what` after 30 seconds. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false | ''>): Promise<T> {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const answer = await ask()
    if (answer) return answer
  }
  throw new Error(`waited in vain for ${what}`)
}
