import Taro from '@tarojs/taro'
import { noteConsent, privacy } from './privacy'
import type { ProcedureOutput } from './rpc'

type Kind = ProcedureOutput<'account.notices'>['kinds'][number]['kind']

/** WeChat asks for at most three templates at once. */
const most = 3

type Kinds = readonly { kind: Kind; template?: string | undefined }[]

const withTemplate = (kinds: Kinds) => kinds.flatMap(({ kind, template }) => (template ? [{ kind, template }] : []))

/** Whether {@link askToKnock} would put a question: there is something to ask, and nobody has refused for good. */
export function asksToKnock(kinds: Kinds): boolean {
  const refused = privacy.getState().consents.messages?.agreed === false
  return process.env.TARO_ENV !== 'h5' && !refused && withTemplate(kinds).length > 0
}

/**
 * WeChat's own question whether it may send one message of each of these kinds; it must be asked in the tap itself. Elsewhere
 * there is nothing to ask. A refusal is an answer like any other, and whoever refused all of them is not asked again until they
 * switch it on in 授权管理.
 *
 * @returns the kinds the person agreed to
 */
export async function askToKnock(kinds: Kinds): Promise<Kind[]> {
  if (!asksToKnock(kinds)) return []
  const asked = withTemplate(kinds).slice(0, most)
  try {
    const answer = (await Taro.requestSubscribeMessage({
      tmplIds: asked.map(({ template }) => template),
      entityIds: [],
    })) as unknown as Record<string, string>
    const agreed = asked.filter(({ template }) => answer[template] === 'accept').map(({ kind }) => kind)
    noteConsent('messages', agreed.length > 0)
    return agreed
  } catch {
    // switched off altogether in WeChat's settings
    return []
  }
}
