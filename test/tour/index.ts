/**
 * A look at everything:  npm run tour [-- <folder>]
 * Starts the product, fills it with what its pages show, opens every page of the app configuration in Chromium and writes one
 * contact sheet a theme to docs/tour.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { buildWhenChanged } from '../../config/build'
import { openPhone } from '../h5/browser'
import { newFolder, removeFolder, startProduct } from '../h5/product'
import { appPages } from '../h5/walk/appPages'
import { type FilledCity, fillCity } from '../h5/walk/filledCity'
import { layOut, type Scale } from '../h5/walk/layout'
import { openVisit, prepareTab } from '../h5/walk/openVisit'
import { nameOf, type Visit, visitsOf } from '../h5/walk/visits'
import { contactSheet, type Tile } from './contactSheet'

interface Theme {
  readonly name: string
  readonly title: string
  readonly colorScheme: 'light' | 'dark'
  readonly scale: Scale
}

const themes: readonly Theme[] = [
  { name: 'light', title: '网E通 · 浅色', colorScheme: 'light', scale: 'standard' },
  { name: 'dark', title: '网E通 · 深色', colorScheme: 'dark', scale: 'standard' },
  { name: 'elder', title: '网E通 · 长辈版（大，1.4 倍）', colorScheme: 'light', scale: 'large' },
  { name: 'elder-extra', title: '网E通 · 长辈版（特大，1.6 倍）', colorScheme: 'light', scale: 'extra-large' },
]
/** The length of a page that is shown; what is longer is cut. */
const longest = 1_250
const width = 390

async function main(folder: string): Promise<void> {
  await buildWhenChanged('h5')
  const dataDir = newFolder()
  const product = await startProduct(dataDir, { MERCHANTS: '300' })
  try {
    const city = await fillCity(product)
    const phone = await openPhone(product.url, { deviceScaleFactor: 1 })
    try {
      await prepareTab(phone.page)
      const tiles = await walk(phone.page, product.url, city)
      mkdirSync(folder, { recursive: true })
      for (const { name, title, colorScheme } of themes) {
        const colours =
          colorScheme === 'dark' ? { ground: '#2b2f36', words: '#e8ebef' } : { ground: '#c9ced6', words: '#17202d' }
        const sheet = await contactSheet(title, tiles.get(name) ?? [], colours)
        writeFileSync(path.join(folder, `${name}.png`), sheet)
        console.log(`${path.join(folder, name)}.png  ${Math.round(sheet.length / 1024)} KB`)
      }
      for (const problem of phone.problems) console.log(`the browser said: ${problem}`)
    } finally {
      await phone.close()
    }
  } finally {
    await product.stop()
    removeFolder(dataDir)
  }
}

/** Every page once, and each time in every theme. */
async function walk(page: Page, url: string, city: FilledCity): Promise<ReadonlyMap<string, readonly Tile[]>> {
  const tiles = new Map<string, Tile[]>(themes.map(({ name }) => [name, []]))
  for (const visit of visitsOf(appPages())) {
    await page.setViewportSize({ width, height: 844 })
    await openVisit(page, url, city, visit)
    for (const theme of themes) tiles.get(theme.name)?.push(await look(page, theme, visit))
  }
  return tiles
}

async function look(page: Page, theme: Theme, visit: Visit & { readonly route: string }): Promise<Tile> {
  await page.emulateMedia({ colorScheme: theme.colorScheme })
  await page.setViewportSize({ width, height: 700 })
  await layOut(page, width, theme.scale)
  // tabs scroll inside their own frame, so the picture is as high as what is in it
  const height = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('.wet-page')].map((root) => root.getBoundingClientRect().height)),
  )
  await page.setViewportSize({ width, height: Math.min(longest, Math.max(700, Math.round(height) + 60)) })
  return { name: nameOf(visit), picture: await page.screenshot() }
}

main(process.argv[2] ?? path.resolve(__dirname, '..', '..', 'docs', 'tour')).catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
