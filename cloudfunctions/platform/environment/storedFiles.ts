import { bucket, bucketStore, type CloudCredentials, type FileStore, folderStore } from '../files'
import type { Sealing } from '../sealing'
import { isHttps } from './isHttps'
import type { Environment } from './reach'

const inFolder = {
  FILES_DIR: 'folder of the file store, or FILES_BUCKET for object storage',
  FILES_SECRET: 'base64 of 32 bytes that sign file links',
} as const

/** Object storage where FILES_BUCKET names one, a folder otherwise. */
export function fileVariables(environment: Environment): Readonly<Record<string, string>> {
  if (!environment.FILES_BUCKET) return inFolder
  return isGivenCredentials(environment) ? {} : ownCredentials
}

export function fileStoreOf(environment: Environment, sealing: Sealing): FileStore {
  const { FILES_BUCKET: url, FILES_DIR: folder = '', FILES_SECRET: secret = '' } = environment
  if (!url) return folderStore(folder, sealing, Buffer.from(secret, 'base64'))
  // read anew for each request: the platform changes a function's credentials while the instance lives
  return bucketStore(bucket({ url, credentials: () => credentialsFrom(process.env) }), sealing)
}

/** What is wrong with the address of a bucket. */
export function bucketProblems({ FILES_BUCKET: url = '' }: Environment): readonly string[] {
  return url === '' || isHttps(url) ? [] : ['FILES_BUCKET must begin with https: evidence travels to it']
}

const ownCredentials = {
  FILES_SECRET_ID: 'id of a key that may use the bucket and nothing else',
  FILES_SECRET_KEY: 'the key itself',
} as const

/** A function of the cloud is given credentials of its role (TENCENTCLOUD_…), if the role may use the bucket. */
function isGivenCredentials({ TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY }: Environment): boolean {
  return Boolean(TENCENTCLOUD_SECRETID && TENCENTCLOUD_SECRETKEY)
}

function credentialsFrom(environment: Environment): CloudCredentials {
  const { FILES_SECRET_ID: secretId, FILES_SECRET_KEY: secretKey } = environment
  if (secretId && secretKey) return { secretId, secretKey }
  const token = environment.TENCENTCLOUD_SESSIONTOKEN
  return {
    secretId: environment.TENCENTCLOUD_SECRETID ?? '',
    secretKey: environment.TENCENTCLOUD_SECRETKEY ?? '',
    ...(token ? { token } : {}),
  }
}
