import path from 'node:path'
import { createHost, type Host } from './host'
import { overBudget } from './overBudget'

describe('the built mini-program', () => {
  let host: Host

  beforeAll(() => {
    host = createHost(path.resolve(__dirname, '..', '..', 'dist', 'weapp'))
    host.launch()
  })
  afterEach(() => host.closeAll())

  it.each([
    ['办事', 'pages/home/index'],
    ['查询', 'pages/lookup/index'],
    ['我的办件', 'pages/cases/index'],
    ['我的', 'pages/me/index'],
  ])('opens the tab %s within the page budgets', async (title, route) => {
    expect(host.app.tabBar.list).toContainEqual(expect.objectContaining({ pagePath: route, text: title }))
    const page = await host.open(route)
    expect(host.text(page)).not.toBe('')
    expect(overBudget(host.figures(page))).toEqual([])
  })

  it('carries aria attributes to the view layer', async () => {
    const page = await host.open('pages/home/index')
    const roles = [...page.root.querySelectorAll('*')].map((element) => host.attributes(element).ariaRole)
    expect(roles).toContain('main')
  })
})
