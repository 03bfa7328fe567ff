import path from 'node:path'
import { deployableOf } from '../../cloudfunctions/platform/contract'
import { soundComplaint, soundFiling } from '../sound/complaint'
import { functionsBeside } from './functionsBeside'
import { createHost, type Host } from './host'

/** The built mini-program on WeChat's own engine, with the real functions behind `wx.cloud.callFunction`. */
describe('looking a merchant up in the built mini-program', () => {
  let host: Host
  let functions: Awaited<ReturnType<typeof functionsBeside>>
  let copied = ''

  beforeAll(async () => {
    functions = await functionsBeside('wechat-person')
    host = createHost(path.resolve(__dirname, '..', '..', 'dist', 'weapp'), {
      callFunction: functions.callFunction,
      answers: { getClipboardData: () => ({ data: copied }) },
    })
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

  it('checks the signature of a receipt with the code as it was built, and finds one changed letter', async () => {
    const ask = async <T>(procedure: string, input: object) => {
      const key = '6f0f2c4e-5f0b-4c0e-9d6a-1b2c3d4e5f60'
      const reply = await functions.callFunction(deployableOf(procedure), { procedure, input, idempotencyKey: key })
      return (reply as { data: T }).data
    }
    const filing = { ...soundFiling, answers: soundComplaint }
    const { caseNumber } = await ask<{ caseNumber: string }>('cases.submit', filing)
    const { receipt } = await ask<{ receipt: string }>('cases.receipt', { caseNumber })
    const page = await host.open('proof/verify/index')
    await host.until(() => host.text(page).includes('公钥已保存在本机'), 'the public keys')
    copied = receipt
    await host.tap(page, '粘贴')
    // the clipboard is read after a yes only, and WeChat's own button says when that was
    await host.until(() => host.text(page).includes('读一下剪贴板'), 'the question')
    const yes = [...page.root.querySelectorAll('*')].filter(({ textContent }) => textContent === '同意').at(-1)
    if (!yes) throw new Error('no button to say yes with')
    await host.emit(yes, 'agreeprivacyauthorization', {})
    await host.until(() => host.text(page).includes('回执是真的，没有被改动'), 'the verdict')
    expect(host.text(page)).toContain(caseNumber)
    const [mark, content, signature = ''] = receipt.split('.')
    copied = [mark, content, (signature[0] === 'A' ? 'B' : 'A') + signature.slice(1)].join('.')
    await host.tap(page, '粘贴')
    await host.until(() => host.text(page).includes('核验不通过'), 'the refusal')
  })
})
