import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Interfaces that WeChat opens only to whoever names them in requiredPrivateInfos (its list of location interfaces). */
const locationInterfaces =
  'getFuzzyLocation getLocation onLocationChange startLocationUpdate startLocationUpdateBackground choosePoi chooseLocation chooseAddress'.split(
    ' ',
  )

/** What only a development build has, and what it would mean in the hands of the public. */
const signsOfDevelopment: readonly (readonly [sign: RegExp, meaning: string])[] = [
  [/\/local\/(?:people|sign-in|officers)\b/, 'the sign-in of the local start'],
  [/\b(?:https?|wss?):\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|10\.\d|192\.168\.)/, 'an address of a desk'],
  [/\bvConsole\b|\bdebugger\b/, 'a debugger'],
]

interface AppJson {
  readonly debug?: boolean
  readonly requiredPrivateInfos?: readonly string[]
  readonly permission?: Readonly<Record<string, { readonly desc?: string }>>
}

/** What may stand in a development build of the mini-program and not in one for the public; one line each. */
export function releaseProblems(dist: string): readonly string[] {
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson
  const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, text: readFileSync(path.join(dist, file), 'utf8') }))
  return [
    ...(app.debug ? ['app.json: debug is on'] : []),
    ...scripts.flatMap(({ file, text }) =>
      signsOfDevelopment.filter(([sign]) => sign.test(text)).map(([, meaning]) => `${file}: holds ${meaning}`),
    ),
    ...undeclared(app, scripts.map(({ text }) => text).join('\n')),
  ]
}

/** Location interfaces that are called and not declared, or declared without a sentence for the person. */
function undeclared({ requiredPrivateInfos = [], permission = {} }: AppJson, code: string): string[] {
  const called = locationInterfaces.filter((name) => new RegExp(`\\.${name}\\(`).test(code))
  return [
    ...called
      .filter((name) => !requiredPrivateInfos.includes(name))
      .map((name) => `app.json: ${name} is called and not declared in requiredPrivateInfos`),
    ...requiredPrivateInfos
      .filter((name) => name === 'getFuzzyLocation' && !permission['scope.userFuzzyLocation']?.desc)
      .map((name) => `app.json: ${name} is declared and permission says no reason for it`),
  ]
}
