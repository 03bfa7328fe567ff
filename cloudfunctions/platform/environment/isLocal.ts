import type { Environment } from './reach'

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * The product on one desk: its regulator is on the same machine, in plain text, and it does not run in the cloud (which names
 * itself in TENCENTCLOUD_RUNENV).
 */
export function isLocal({ REGULATOR_URL = '', TENCENTCLOUD_RUNENV }: Environment): boolean {
  if (TENCENTCLOUD_RUNENV || !URL.canParse(REGULATOR_URL)) return false
  const { protocol, hostname } = new URL(REGULATOR_URL)
  return protocol === 'http:' && loopback.has(hostname)
}
