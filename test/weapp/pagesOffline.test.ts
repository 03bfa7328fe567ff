import path from 'node:path'
import { componentMessages, platformMessages } from '../../src/messages'
import { appPages } from '../h5/walk/appPages'
import type { FilledCity } from '../h5/walk/filledCity'
import { nameOf, visitsOf } from '../h5/walk/visits'
import { createHost, type Host, type OpenPage } from './host'

/** Every page opened for the first time with no network at all: it says so or stands without it, and never waits for ever. */
jest.setTimeout(30_000)

const session = { session: 's'.repeat(43), expiresAt: '2099-01-01T00:00:00.000Z' }
const city: FilledCity = {
  ...{
    cookie: '',
    headCookie: '',
    company: '91350102MAT007148P',
    shop: '92350103MAT00721XN',
    article: 'annual-report',
  },
  ...{
    complaint: 'FZ26-2223-4445-6',
    negotiation: 'FZ26-2223-4445-6',
    question: 'FZ26-2223-4445-6',
    claim: 'FZ26-2223-4445-6',
  },
  ...{
    task: 'task',
    event: 'event',
    pledge: 'pledge',
    joint: 'joint',
    invitation: 'token',
    officer: session,
    bureau: session,
    colleague: session,
  },
  anonymous: { caseNumber: 'FZ26-2223-4445-6', secret: 'secret' },
}

/** Words of a page that could not read what it is about. */
const saysSo = [platformMessages.unreachable, componentMessages.retry]

let host: Host
beforeAll(() => {
  host = createHost(path.resolve(__dirname, '..', '..', 'dist', 'weapp'))
  host.storage.set('officer-session', session)
  host.launch()
})
afterEach(() => host.closeAll())

/** What is missing on the page as it stands. */
function missing(page: OpenPage): string[] {
  const text = host.text(page).trim()
  return [
    ...(page.root.querySelector('.wet-skeleton') ? ['it still waits'] : []),
    ...(text === '' ? ['it is empty'] : []),
    // a page with a few words only is about something it has not got
    ...(text.length < 20 && !saysSo.some((words) => text.includes(words)) ? [`it says only “${text}”`] : []),
  ]
}

const visits = visitsOf(appPages()).filter(({ first }) => first === undefined)

test.each(visits.map((visit) => [nameOf(visit), visit] as const))('%s', async (_name, visit) => {
  const page = await host.open(visit.route, { ...visit.params?.(city) })
  await host.settle()
  expect(missing(page)).toEqual([])
})

test('a page that waits for ever is found', async () => {
  const page = await host.open('pages/laws/index')
  const waiting = document.createElement('div')
  waiting.className = 'wet-skeleton'
  page.root.append(waiting)
  expect(missing(page)).toEqual(['it still waits'])
})
