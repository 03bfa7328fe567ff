import { purposeIds, purposeOf, purposes } from '../domain/privacy'
import { locationInterfaces, privacyInterfaces, privacyMarkup } from './wechatPrivacy'

/** What app.json says of personal data. */
export interface PrivacyDeclaration {
  readonly requiredPrivateInfos?: readonly string[]
  readonly permission?: Readonly<Record<string, { readonly desc?: string }>>
}

/** One file of the build, with what it says. */
export interface BuiltText {
  readonly path: string
  readonly text: string
}

const scopes: Readonly<Record<string, string>> = {
  getFuzzyLocation: 'scope.userFuzzyLocation',
  getLocation: 'scope.userLocation',
}

/**
 * Holds the calls of a built mini-program against what is declared: `domain/privacy/purposes` (which the guide and the consent
 * sheet are written from) and app.json. An interface that is called and not declared is disabled by WeChat; one that is declared
 * and not called asks people for more than the product needs.
 *
 * @returns what is wrong, one line each
 */
export function checkPrivacy(app: PrivacyDeclaration, files: readonly BuiltText[]): string[] {
  const problems: string[] = []
  const used = new Set<string>()
  for (const { path, text } of files) {
    if (path.endsWith('.js'))
      for (const name of Object.keys(privacyInterfaces)) {
        // a member that is called; Taro's own lists hold the names as plain strings
        if (!new RegExp(`[.?]${name}\\b(?!["':])`).test(text)) continue
        used.add(name)
        if (!purposeOf(name))
          problems.push(`${path}: calls ${name} (${privacyInterfaces[name]}), which is not declared`)
      }
    if (path.endsWith('.wxml'))
      for (const [pattern, what] of privacyMarkup)
        if (pattern.test(text)) problems.push(`${path}: asks for ${what}, which is not declared`)
  }
  for (const name of purposeIds.flatMap((id) => [...purposes[id].interfaces]))
    if (!used.has(name)) problems.push(`${name} is declared and never called`)
  const required = app.requiredPrivateInfos ?? []
  for (const name of locationInterfaces) {
    if (used.has(name) && !required.includes(name)) problems.push(`app.json: requiredPrivateInfos lacks ${name}`)
    if (!used.has(name) && required.includes(name))
      problems.push(`app.json: requiredPrivateInfos names ${name}, which is never called`)
    const scope = scopes[name]
    if (scope && used.has(name) && !app.permission?.[scope]?.desc)
      problems.push(`app.json: permission lacks the words for ${scope}`)
  }
  return problems
}
