import { type Broken, changing, intake, withJson } from './broken'

export const leaksStack: Broken = {
  name: 'leaks a stack trace',
  groups: [...intake, 'event', 'directory'],
  fails: ['error/422-schema-silent', 'error/422-paging-silent', 'error/422-evidence-silent'],
  handle: changing(
    (_, { status }) => status === 422,
    (reply) =>
      withJson<{ code: string; message: string }>(reply, ({ code, message }) => {
        const stack = 'Error: bad message\n    at receive (/srv/backend/receive.js:17:11)'
        return { code, message: `${message} ${stack}`.slice(-400) }
      }),
  ),
}

/** The page of a proxy in front of the backend instead of a problem body. */
export const answersWithPage: Broken = {
  name: 'answers a 404 with a web page',
  groups: [...intake, 'event', 'directory'],
  // the code by which the sender knows that the act came too early is gone with the body
  fails: ['error/404-body', 'act/unknown-case'],
  handle: changing(
    (_, { status }) => status === 404,
    () => ({ status: 404, headers: { 'content-type': 'text/html' }, text: '<h1>Not found</h1>' }),
  ),
}
