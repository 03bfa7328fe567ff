/**
 * Bundles the cloud functions into dist/cloudfunctions and holds them to their budgets.
 *   tsx config/build-functions.ts
 */
import path from 'node:path'
import { budgets } from './budgets'
import { buildFunctions, overBudget } from './buildFunctions'

const kilobytes = (bytes: number) => Math.round(bytes / 1024)

async function main() {
  const built = await buildFunctions(path.resolve(__dirname, '..', 'dist', 'cloudfunctions'))
  for (const { name, bytes, gzip } of built)
    console.log(
      `${name.padEnd(18)} ${kilobytes(bytes)} KB, ${kilobytes(gzip)} KB gzip of ${kilobytes(budgets.functions[name].gzip)}`,
    )
  const tooLarge = overBudget(built)
  if (tooLarge.length > 0) throw new Error(`larger than config/budgets.ts allows: ${tooLarge.join(', ')}`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
