import * as v from 'valibot'
import { beijingDay } from '../../../domain/kernel/calendar'
import type { Knock, Knocked, Knocker } from './knocker'

const kinds = ['waits', 'progress', 'due'] as const

/** Which template each kind uses, and under which keys it takes what it says (`thing1`, `time2`, `character_string3`). */
const configured = v.record(
  v.picklist(kinds),
  v.strictObject({
    id: v.pipe(v.string(), v.minLength(1)),
    fields: v.strictObject({
      what: v.string(),
      when: v.optional(v.string()),
      number: v.optional(v.string()),
    }),
  }),
)

export type Templates = v.InferOutput<typeof configured>

interface Settings {
  readonly appId: string
  readonly secret: string
  readonly templates: Templates
  /** WeChat's address; tests give their own */
  readonly baseUrl?: string
}

/** Reads SUBSCRIBE_TEMPLATES. @throws Error when it is no JSON of the shape above */
export function parseTemplates(text: string): Templates {
  return v.parse(configured, JSON.parse(text))
}

/** What is said, in at most twenty characters (`thing`). */
const said = { waits: '有办件等您处理', progress: '您的办件有新进展', due: '有事项快到期了' } as const
/** WeChat's codes after which asking again is pointless: not subscribed, bad openid, template gone, page unknown. */
const final = new Set([43101, 40003, 40037, 41030, 47003])
const staleToken = new Set([40001, 40014, 42001])

/**
 * WeChat's subscribe messages over its HTTP interface (`/cgi-bin/stable_token`, `/cgi-bin/message/subscribe/send`). The token is
 * kept until shortly before it ends.
 */
export function wechatKnocker(settings: Settings): Knocker {
  const { appId, secret, templates, baseUrl = 'https://api.weixin.qq.com' } = settings
  let token: { readonly value: string; readonly until: number } | undefined

  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const response = await fetch(`${baseUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(5_000),
    })
    return (await response.json()) as Record<string, unknown>
  }
  const accessToken = async (): Promise<string> => {
    if (token && token.until > Date.now()) return token.value
    const reply = await post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: appId, secret })
    if (typeof reply.access_token !== 'string') throw new Error(`no token: ${String(reply.errcode)}`)
    token = { value: reply.access_token, until: Date.now() + (Number(reply.expires_in) - 300) * 1_000 }
    return token.value
  }
  const send = async ({ openid, kind, caseNumber, at }: Knock): Promise<Knocked> => {
    const template = templates[kind]
    if (!template) return { outcome: 'refused', reason: 'no template' }
    const { what, when, number } = template.fields
    const reply = await post(
      `/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(await accessToken())}`,
      {
        touser: openid,
        template_id: template.id,
        page: 'pages/inbox/index',
        data: {
          [what]: { value: said[kind] },
          ...(when && { [when]: { value: beijingDay(at.toISOString()) } }),
          ...(number && { [number]: { value: caseNumber ?? '-' } }),
        },
      },
    )
    const code = Number(reply.errcode ?? 0)
    if (code === 0) return { outcome: 'sent' }
    if (staleToken.has(code)) token = undefined
    return { outcome: final.has(code) ? 'refused' : 'temporary', reason: `wechat ${code}` }
  }
  return {
    templates: Object.fromEntries(Object.entries(templates).map(([kind, { id }]) => [kind, id])),
    async knock(knock) {
      try {
        return await send(knock)
      } catch (error) {
        return { outcome: 'temporary', reason: error instanceof Error ? error.name : 'unknown' }
      }
    },
  }
}
