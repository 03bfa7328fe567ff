import path from 'node:path'
import { budgets } from '../../config/budgets'
import { appPages } from '../h5/walk/appPages'
import { nameOf, officerOf, visitsOf } from '../h5/walk/visits'
import { type CityBeside, cityBeside } from './cityBeside'
import { createHost, type Host } from './host'
import { measure } from './host/measure'
import { overBudget, tooBusy } from './overBudget'

/**
 * Every page of the mini-program with something on it, on WeChat's own engine: how many nodes it draws, how deep, and how much it
 * sends to the view layer. What a visit does on its page first is the browser's and is not done here.
 */
jest.setTimeout(30_000)

let host: Host
let beside: CityBeside
let person: 'person' | 'head' | undefined
let onTheWay = 0

beforeAll(async () => {
  beside = await cityBeside()
  host = createHost(path.resolve(__dirname, '..', '..', 'dist', 'weapp'), {
    callFunction: async (name, event) => {
      onTheWay += 1
      try {
        return await beside.call(name, event, person)
      } finally {
        onTheWay -= 1
      }
    },
  })
  host.launch()
}, 180_000)

afterAll(async () => {
  await host?.closeAll()
  beside?.close()
})

const visits = visitsOf(appPages()).filter(({ first }) => first === undefined)

test.each(visits.map((visit) => [nameOf(visit), visit] as const))('%s', async (_name, visit) => {
  person = visit.as === 'person' || visit.as === 'head' ? visit.as : undefined
  host.storage.set('officer-session', officerOf(visit, beside.city))
  const before = host.calls.length
  let page = await host.open(visit.route, { ...visit.params?.(beside.city) })
  const redirected = () => host.calls.slice(before).some(([call]) => call === 'redirectTo')
  const drawn = () => onTheWay === 0 && !page.root.querySelector('.wet-skeleton') && host.text(page).trim() !== ''
  await host.until(() => drawn() || redirected(), 'what the page asks')
  // a case of another package's service is shown by that package
  if (redirected()) page = await host.follow()
  await host.settle()
  await host.until(drawn, 'what it asks after that')
  const figures = host.figures(page)
  await host.closeAll()
  expect(overBudget(figures)).toEqual([])
})

/** Where people type, and the section of the form that is opened first. */
const typed: readonly (readonly [
  name: string,
  route: string,
  query: Record<string, string>,
  section: string | undefined,
  words: string,
])[] = [
  ['a search that answers while one types', 'pages/lookup/index', {}, undefined, '福州榕网科技有限公司'],
  ['a name that is judged while one types', 'register/name/index', {}, undefined, '榕网闽都三坊七巷茶香'],
  [
    'a story that is kept while one types',
    'dispute/file/index',
    { service: 'complaint' },
    '买了什么',
    '茶叶和说的不一样要求退',
  ],
  [
    'an amount that is said back while one types',
    'register/file/index',
    { service: 'company-registration' },
    '资金和期限',
    '1234567.89',
  ],
]

test.each(typed)('a second of typing: %s', async (_name, route, query, section, words) => {
  person = undefined
  const page = await host.open(route, query)
  if (section) await host.tap(page, section)
  await host.until(() => page.root.querySelector('wx-input, wx-textarea') !== null, 'something to type into')
  await host.settle()
  const field = host.find(page, 'wx-input, wx-textarea')
  const before = page.updates.length
  const begun = Date.now()
  // six letters a second are a fast thumb; what follows them counts until the second is over
  for (let end = 1; end <= 6; end += 1) await host.emit(field, 'input', { value: words.slice(0, end), cursor: end })
  await host.until(() => Date.now() >= begun + 1_000, 'the second to be over')
  const updates = page.updates.slice(before)
  await host.closeAll()
  expect(updates.length).toBeGreaterThan(0)
  expect(tooBusy(updates)).toEqual([])
})

test('each of these figures can be over its budget', () => {
  const tree = document.createElement('div')
  let deepest: Element = tree
  for (let level = 0; level < budgets.page.depth + 1; level += 1) {
    deepest = deepest.appendChild(document.createElement('p'))
  }
  for (let child = 0; child < budgets.page.nodes; child += 1) deepest.appendChild(document.createElement('i'))
  const calls = Array.from({ length: budgets.page.opening + 1 }, () => 1)
  expect(
    overBudget(measure(tree, [...calls, budgets.page.firstRender + 1])).map((line) => /[a-z]+/.exec(line)?.[0]),
  ).toEqual(['nodes', 'deep', 'children', 'bytes', 'calls'])
  expect(tooBusy([...calls, budgets.page.update + 1])).toHaveLength(2)
})
