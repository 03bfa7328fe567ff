import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What only a development build has, and what it would mean in the hands of the public. */
const signsOfDevelopment: readonly (readonly [sign: RegExp, meaning: string])[] = [
  [/\/local\/(?:people|sign-in|officers)\b/, 'the sign-in of the local start'],
  [/\b(?:https?|wss?):\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|10\.\d|192\.168\.)/, 'an address of a desk'],
  [/\bvConsole\b|\bdebugger\b/, 'a debugger'],
]

/**
 * What may stand in a development build of the mini-program and not in one for the public; one line each. What any build is
 * held to (sizes, privacy declarations, plain addresses) is `checkWeapp`.
 */
export function releaseProblems(dist: string): readonly string[] {
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as { debug?: boolean }
  const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, text: readFileSync(path.join(dist, file), 'utf8') }))
  return [
    ...(app.debug ? ['app.json: debug is on'] : []),
    ...scripts.flatMap(({ file, text }) =>
      signsOfDevelopment.filter(([sign]) => sign.test(text)).map(([, meaning]) => `${file}: holds ${meaning}`),
    ),
  ]
}
