import path from 'node:path'
import { budgets } from '../../config/budgets'
import { createHost, type Host, type PageFigures } from './host'
import { measure } from './host/measure'

/** The budgets that a page breaks, as readable lines. */
function overBudget({ nodes, depth, children, setDataBytes }: PageFigures): string[] {
  const limits = budgets.page
  return [
    nodes > limits.nodes && `${nodes} nodes`,
    depth > limits.depth && `depth ${depth}`,
    children > limits.children && `${children} children of one node`,
    setDataBytes > limits.firstRender && `setData of ${setDataBytes} bytes`,
  ].filter((line) => line !== false)
}

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

  it('has a page check that can fail', () => {
    const tree = document.createElement('div')
    let deepest: Element = tree
    for (let level = 0; level < budgets.page.depth + 1; level += 1) {
      deepest = deepest.appendChild(document.createElement('p'))
    }
    for (let child = 0; child < budgets.page.nodes; child += 1) deepest.appendChild(document.createElement('i'))
    expect(overBudget(measure(tree, [budgets.page.firstRender + 1]))).toHaveLength(4)
  })
})
