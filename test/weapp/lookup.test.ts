import path from 'node:path'
import { functionsBeside } from './functionsBeside'
import { createHost, type Host } from './host'

/** The built mini-program on WeChat's own engine, with the real functions behind `wx.cloud.callFunction`. */
describe('looking a merchant up in the built mini-program', () => {
  let host: Host
  let functions: Awaited<ReturnType<typeof functionsBeside>>

  beforeAll(async () => {
    functions = await functionsBeside('wechat-person')
    host = createHost(path.resolve(__dirname, '..', '..', 'dist', 'weapp'), { callFunction: functions.callFunction })
    host.launch()
  }, 60_000)
  afterAll(async () => {
    await host?.closeAll()
    functions?.close()
  })

  it('searches as one types, and opens the merchant’s public file', async () => {
    const page = await host.open('pages/lookup/index')
    await host.emit(host.find(page, 'wx-input'), 'input', { value: '榕网', cursor: 2 })
    await host.until(() => host.text(page).includes('科技有限公司'), 'the merchant in the list')
    await host.tap(page, '科技有限公司')
    const merchant = await host.follow()
    expect(merchant.route).toBe('credit/merchant/index')
    await host.until(() => host.text(merchant).includes('登记信息'), 'the public file')
    expect(host.text(merchant)).toContain('福州榕网科技有限公司')
    expect(host.text(merchant)).toContain('来源：')
  })

  it('settles on the home page for a person who has no cases yet', async () => {
    const page = await host.open('pages/home/index')
    await host.until(() => host.calls.filter(([name]) => name === 'callFunction').length >= 2, 'what the page asks')
    await host.settle()
    expect(host.text(page)).toContain('我的商户')
    expect(page.updates.length).toBeLessThan(20)
  })

  it('opens the filing with the merchant carried over', async () => {
    const page = await host.open('dispute/file/index', { service: 'complaint', uscc: '91350102MAT007148P' })
    await host.until(() => host.text(page).includes('已从商户页带入'), 'the prefilled merchant')
    expect(host.text(page)).toContain('投诉谁')
  })
})
