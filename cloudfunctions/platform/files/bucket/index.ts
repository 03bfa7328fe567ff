export { type Bucket, type BucketSettings, bucket } from './bucket'
export type { CloudCredentials } from './signature'
