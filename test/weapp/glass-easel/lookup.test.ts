/** @jest-environment node */
import path from 'node:path'
import { shot } from '../../h5/browser'
import { functionsBeside } from '../functionsBeside'
import { type MiniProgram, openMiniProgram } from '.'

/** The same walk in Chromium, with layout and pictures. */
describe('looking a merchant up in the built mini-program, with layout', () => {
  let program: MiniProgram
  let functions: Awaited<ReturnType<typeof functionsBeside>>

  beforeAll(async () => {
    functions = await functionsBeside('wechat-person')
    program = await openMiniProgram(path.resolve(__dirname, '..', '..', '..', 'dist', 'weapp'), {
      callFunction: functions.callFunction,
    })
  }, 60_000)
  afterAll(async () => {
    await program?.close()
    functions?.close()
  })

  // a page that answers to what it has read once made Chromium stand still: the host wrote an attribute it was watching
  it('stands on the home page of a person who has nothing yet, and answers', async () => {
    const { page } = program
    await page.locator('#root').getByText('我的商户').filter({ visible: true }).first().waitFor()
    await page.locator('#root .wet-skeleton').first().waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.readyState)).toBe('complete')
  })

  it('searches, opens the merchant, and shows its public file', async () => {
    const { page } = program
    await page.locator('#tabBar').getByText('查询', { exact: true }).tap()
    await page.locator('#titleBar', { hasText: '查询' }).waitFor()
    await page.locator('#root input').filter({ visible: true }).first().fill('榕网')
    const found = page.locator('#root').getByText('科技有限公司').filter({ visible: true }).first()
    await found.waitFor()
    await shot(page, 'weapp-lookup')
    await found.tap()
    await page.locator('#root').getByText('登记信息').filter({ visible: true }).first().waitFor()
    await shot(page, 'weapp-merchant')
    expect([...program.problems, ...(await program.errors())]).toEqual([])
  })
})
