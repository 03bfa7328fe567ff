import { existsSync } from 'node:fs'
import path from 'node:path'
import { isBuilt } from '../build'
import { checkWeapp } from '../check-weapp'
import { wechatObjections } from '../wechatObjections'
import { releaseProblems } from './releaseProblems'
import { type UploadSettings, uploadSettings } from './uploadSettings'

/** What the check of an upload asks; a test puts its own in their places. */
export interface UploadParts {
  readonly dist: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** whether the build is one of the sources as they are, without the local sign-in */
  isRelease(): boolean
  objections(dist: string): Promise<readonly string[]>
  send(settings: UploadSettings, dist: string): Promise<void>
}

/**
 * Sends a build of the mini-program to WeChat, after everything that can be checked without a network has passed.
 *
 * @returns why nothing was sent, one line each; empty when it was
 */
export async function upload(parts: UploadParts): Promise<readonly string[]> {
  const { dist, environment } = parts
  const { settings, problems } = uploadSettings(environment)
  const ofBuild = await buildProblems(parts)
  if (!settings || ofBuild.length > 0) return [...problems, ...ofBuild]
  await parts.send(settings, dist)
  return []
}

async function buildProblems({ dist, isRelease, objections }: UploadParts): Promise<readonly string[]> {
  if (!existsSync(path.join(dist, 'app.json'))) return ['there is no build: WET_RELEASE=1 npm run build:weapp']
  const own = [
    ...(isRelease() ? [] : ['the build is not a release of these sources: WET_RELEASE=1 npm run build:weapp']),
    ...checkWeapp(dist),
    ...releaseProblems(dist),
  ]
  // WeChat's compiler takes seconds and says little about a build that is wrong by our own checks
  return own.length > 0 ? own : objections(dist)
}

/** The parts of `npm run upload`. */
export function realParts(): UploadParts {
  return {
    dist: path.resolve(__dirname, '..', '..', 'dist', 'weapp'),
    environment: process.env,
    isRelease: () => isBuilt('weapp', true),
    objections: wechatObjections,
    send: sendToWechat,
  }
}

async function sendToWechat({ appid, privateKey, version, note, robot }: UploadSettings, dist: string): Promise<void> {
  // loaded when everything has passed: the package brings a thousand others with it
  const ci = await import('miniprogram-ci')
  const project = new ci.Project({
    appid,
    type: 'miniProgram',
    projectPath: dist,
    privateKey,
    // our own stamp, and licence texts, which the check does not count either
    ignores: ['.source-hash', '**/*.LICENSE.txt'],
  })
  await ci.upload({
    project,
    version,
    desc: note,
    robot,
    setting: { es6: false, minify: true, minifyWXML: true, minifyWXSS: true },
    onProgressUpdate: () => {},
  })
}
