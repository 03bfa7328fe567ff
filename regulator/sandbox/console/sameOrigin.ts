import type { Incoming } from '../http/exchange'

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/

/**
 * Whether a request to the console was addressed to this machine by a loopback name. Refusing the rest stops a web page that
 * has its own name resolve to 127.0.0.1 (DNS rebinding) from reading the console through the officer's browser.
 */
export function isLocal({ headers }: Incoming): boolean {
  return loopback.test(headers.host ?? '')
}

/** Whether a form was posted by one of our own pages: browsers name the origin of every POST, and no other page has ours. */
export function isSameOrigin({ headers }: Incoming): boolean {
  return headers.origin === `http://${headers.host}`
}
