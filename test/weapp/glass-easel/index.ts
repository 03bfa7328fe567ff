/** The built mini-program in Chromium, on WeChat's glass-easel: real layout, real styles, real taps, pictures. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { openPhone, type Phone } from '../../h5/browser'
import { serveFolder } from '../../h5/serveFolder'
import type { Call, CallFunction } from '../host/wx'
import { bundle } from './bundle'

type InsidePage = { miniProgram: { calls: Call[]; errors: string[]; pages: { open: (url: string) => void } } }

export type MiniProgram = Phone & {
  /** Complaints of the template compiler; none in a sound build. */
  templateProblems: string[]
  /** Opens a page on top, e.g. `/dispute/file/index?kind=complaint`. */
  open: (url: string) => Promise<void>
  /** Errors that the engine caught. */
  errors: () => Promise<string[]>
  /** Names of the asynchronous `wx` APIs called so far. */
  calls: () => Promise<string[]>
}

/** Opens the build in `dist`; `callFunction` answers `wx.cloud.callFunction` outside the page, in the test's own process. */
export async function openMiniProgram(
  dist: string,
  options: { callFunction?: CallFunction; phone?: BrowserContextOptions } = {},
): Promise<MiniProgram> {
  const out = mkdtempSync(path.join(tmpdir(), 'mini-program-'))
  const templateProblems = bundle(dist, out)
  const site = await serveFolder(out)
  const phone = await openPhone('about:blank', options.phone)
  const { page } = phone
  const noFunctions: CallFunction = () => Promise.reject(new Error('no cloud function in this test'))
  const close = async () => {
    await phone.close()
    await site.close()
    rmSync(out, { recursive: true })
  }
  try {
    await page.exposeFunction('callFunctionOutside', options.callFunction ?? noFunctions)
    await page.goto(site.url)
    await page.waitForFunction(() => 'miniProgram' in globalThis)
  } catch (error) {
    await close()
    throw new Error(`the mini-program did not start: ${phone.problems.join('; ')}`, { cause: error })
  }
  return {
    ...phone,
    templateProblems,
    open: (url) => page.evaluate((to) => (globalThis as unknown as InsidePage).miniProgram.pages.open(to), url),
    errors: () => page.evaluate(() => (globalThis as unknown as InsidePage).miniProgram.errors),
    calls: () => page.evaluate(() => (globalThis as unknown as InsidePage).miniProgram.calls.map(([name]) => name)),
    close,
  }
}
