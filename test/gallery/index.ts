/**
 * Every component in every theme and size:  npm run gallery [-- <folder>]
 * Builds the H5 twin with the gallery page, which no other build has, into dist/h5-gallery, and writes a picture of the page for
 * each theme and size. Barriers that axe finds on it are printed, and end with exit code 1.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { buildWhenChanged } from '../../config/build'
import { axeViolations, openPhone } from '../h5/browser'
import { serveFolder } from '../h5/serveFolder'
import { layOut, layoutProblems, type Scale } from '../h5/walk/layout'

const scales: readonly Scale[] = ['standard', 'large', 'extra-large']

async function main(folder: string): Promise<void> {
  process.env.WET_GALLERY = 'yes'
  await buildWhenChanged('h5')
  const site = await serveFolder(path.resolve('dist/h5-gallery'))
  const phone = await openPhone(`${site.url}/#/gallery/all/index`, { deviceScaleFactor: 1 })
  const { page } = phone
  const problems: string[] = []
  try {
    await page.locator('#gallery-Sheet').waitFor()
    mkdirSync(folder, { recursive: true })
    for (const colorScheme of ['light', 'dark'] as const)
      for (const scale of scales) {
        await page.emulateMedia({ colorScheme })
        await layOut(page, 390, scale)
        const file = path.join(folder, `${colorScheme}-${scale}.png`)
        await page.screenshot({ path: file, fullPage: true })
        const found = [...(await axeViolations(page)), ...(await layoutProblems(page, scale))]
        problems.push(...found.map((problem) => `${colorScheme}, ${scale}: ${problem}`))
        console.log(file)
      }
  } finally {
    await phone.close()
    await site.close()
  }
  for (const problem of problems) console.log(problem)
  process.exit(problems.length > 0 ? 1 : 0)
}

void main(path.resolve(process.argv[2] ?? 'artifacts/gallery'))
