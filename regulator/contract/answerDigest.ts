import { contentDigest } from './suites'

/** The digest of an answer as the logs of both sides write it, so that they can be compared; answers are not signed. */
export function answerDigest(body: Buffer | string): string {
  return contentDigest(body, 'sha-256')
}
