import { createPrivateKey } from 'node:crypto'

type Environment = Readonly<Record<string, string | undefined>>

/** What an upload is made with, all of it from the environment. */
export interface UploadSettings {
  readonly appid: string
  /** PEM of the key that the WeChat console gives out for uploads */
  readonly privateKey: string
  readonly version: string
  readonly note: string
  /** which of WeChat's thirty upload robots it appears under */
  readonly robot: number
}

const APP_ID = /^wx[0-9a-f]{16}$/
const VERSION = /^\d+\.\d+\.\d+$/
const LONGEST_NOTE = 200
const ROBOTS = 30

/**
 * Reads WECHAT_APP_ID, WECHAT_UPLOAD_KEY, UPLOAD_VERSION, UPLOAD_NOTE and UPLOAD_ROBOT.
 *
 * @returns the settings, or everything that is wrong with them by name; a key's value is never repeated
 */
export function uploadSettings(environment: Environment): {
  readonly settings?: UploadSettings
  readonly problems: readonly string[]
} {
  const {
    WECHAT_APP_ID: appid = '',
    WECHAT_UPLOAD_KEY: privateKey = '',
    UPLOAD_VERSION: version = '',
    UPLOAD_NOTE: note = '',
    UPLOAD_ROBOT: robot = '1',
  } = environment
  const problems = [
    ...appIdProblems(appid),
    ...keyProblems(privateKey),
    ...(VERSION.test(version) ? [] : ['UPLOAD_VERSION must be three numbers, 1.4.0']),
    ...(note.trim() !== '' && note.length <= LONGEST_NOTE
      ? []
      : [`UPLOAD_NOTE must say in 1 to ${LONGEST_NOTE} characters what is new`]),
    ...(/^\d+$/.test(robot) && Number(robot) >= 1 && Number(robot) <= ROBOTS
      ? []
      : [`UPLOAD_ROBOT must be 1 to ${ROBOTS}`]),
  ]
  return problems.length > 0
    ? { problems }
    : { settings: { appid, privateKey, version, note: note.trim(), robot: Number(robot) }, problems }
}

function appIdProblems(appid: string): string[] {
  if (appid === '') return ['WECHAT_APP_ID is not set']
  if (appid === 'touristappid') return ['WECHAT_APP_ID is touristappid: that is nobody’s mini-program']
  return APP_ID.test(appid) ? [] : ['WECHAT_APP_ID must be wx and 16 hexadecimal digits']
}

function keyProblems(pem: string): string[] {
  if (pem === '') return ['WECHAT_UPLOAD_KEY is not set: the PEM of the upload key, not the path of its file']
  try {
    const { asymmetricKeyType } = createPrivateKey(pem)
    return asymmetricKeyType === 'rsa' ? [] : ['WECHAT_UPLOAD_KEY is no RSA key, and WeChat gives out no others']
  } catch {
    return ['WECHAT_UPLOAD_KEY must be a private key in PEM']
  }
}
