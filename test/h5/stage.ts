import { closeBrowsers } from './browser'
import { newFolder, type Product, removeFolder, startProduct } from './product'

/**
 * What a file of tests is played on: one product with its own city, set before the first test. After the last one the
 * browsers end, then the product.
 *
 * @param set opens the browsers that look at it
 * @param environment of the product; a small city unless told otherwise
 * @returns the folder of the product, where files of the tests may lie too
 */
export function stage(
  set: (product: Product) => Promise<void>,
  environment: Record<string, string> = { MERCHANTS: '300' },
): string {
  const folder = newFolder()
  let product: Product | undefined
  beforeAll(async () => {
    product = await startProduct(folder, environment)
    await set(product)
  }, 180_000)
  afterAll(async () => {
    await closeBrowsers()
    await product?.stop()
    removeFolder(folder)
  })
  return folder
}
