import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const FILE = 'NotoSansSC_400Regular.ttf'

/**
 * Noto Sans SC, 10 MB, 20,992 + rarer characters. Beside the bundle where the functions are deployed (config/build-functions.ts
 * puts it there), in its package where they run from the source.
 */
export function chineseFont(): Promise<Buffer> {
  const beside = join(__dirname, 'fonts', FILE)
  return readFile(existsSync(beside) ? beside : require.resolve(`@expo-google-fonts/noto-sans-sc/400Regular/${FILE}`))
}
