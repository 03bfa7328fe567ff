/** @jest-environment node */
import path from 'node:path'
import { shot } from '../../h5/browser'
import { type MiniProgram, openMiniProgram } from '.'

describe('the built mini-program with layout', () => {
  let program: MiniProgram

  beforeAll(async () => {
    program = await openMiniProgram(path.resolve(__dirname, '..', '..', '..', 'dist', 'weapp'))
  })
  afterAll(() => program?.close())

  it('compiles every template without complaint', () => {
    expect(program.templateProblems).toEqual([])
  })

  it('draws each tab when it is tapped', async () => {
    const { page } = program
    for (const title of ['查询', '我的办件', '我的', '办事']) {
      await page.locator('#tabBar').getByText(title, { exact: true }).tap()
      await page.locator('#titleBar', { hasText: title }).waitFor()
      await page.locator('#root wx-view').filter({ visible: true }).first().waitFor()
      expect([...program.problems, ...(await program.errors())]).toEqual([])
    }
    await shot(page, 'weapp-home')
  })

  it('gives the page the colours of the theme', async () => {
    const background = await program.page
      .locator('#root page')
      .evaluate((page) => getComputedStyle(page).backgroundColor)
    expect(background).toBe('rgb(244, 246, 249)')
  })
})
