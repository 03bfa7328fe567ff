import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderStore } from '../../cloudfunctions/platform'
import { keyRing } from '../../cloudfunctions/platform/sealing'
import { httpServer, listen } from '../../local/httpServer'

const inline = 'document.documentElement.style.fontSize = "20px"'
const digest = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

let folder = ''
let server: Server
let url = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'))
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><script>${inline}</script><script src="app.js"></script><p>网E通</p>`,
  )
  writeFileSync(join(folder, 'app.js'), 'void 0')
  const keys = keyRing(new Map([['test-1', randomBytes(32)]]), 'files')
  server = httpServer({
    h5Folder: folder,
    cookieSecret: randomBytes(32),
    files: folderStore(join(folder, 'files'), keys, randomBytes(32)),
  })
  url = `http://127.0.0.1:${await listen(server, 0)}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

test.each([
  ['the page', 'GET', '/'],
  ['a script', 'GET', '/app.js'],
  ['nothing there', 'GET', '/nothing.txt'],
  ['a link that does not open', 'GET', '/file/aaaaaaaaaaaaaaaaaaaaaaaa?t=1'],
  ['an answer', 'POST', '/local/sign-in'],
  ['a call that is no JSON', 'POST', '/functions/api'],
])('%s comes with every header that guards a browser', async (_, method, path) => {
  const { headers } = await fetch(url + path, { method })
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('permissions-policy')).toContain('camera=(), microphone=()')
  const policy = new Map(
    (headers.get('content-security-policy') ?? '').split('; ').map((part) => {
      const [name = '', ...sources] = part.split(' ')
      return [name, sources]
    }),
  )
  expect(policy.get('default-src')).toEqual(["'self'"])
  // nobody frames it, no plug-in, no other base, and forms go nowhere else
  for (const name of ['frame-ancestors', 'object-src', 'base-uri'])
    expect([name, policy.get(name)]).toEqual([name, ["'none'"]])
  expect(policy.get('form-action')).toEqual(["'self'"])
  // the page's own inline script by its digest, and no other one
  expect(policy.get('script-src')).toEqual(["'self'", digest(inline)])
})

test('a session cookie is out of reach of scripts and other sites', async () => {
  const answer = await fetch(`${url}/local/sign-in`, { method: 'POST', body: JSON.stringify({ id: 'huang-min' }) })
  const cookie = answer.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^wet-person=huang-min\./)
  for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part)
})
