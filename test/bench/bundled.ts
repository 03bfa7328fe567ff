import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'esbuild'
import { bundle } from '../../config/buildFunctions'

type Bench = (flags: ReadonlyMap<string, string>) => Promise<void>

const root = path.join(__dirname, '../..')

/**
 * A bench as one bundled file, which is how the functions are deployed. Run from the sources, every import is a getter and every
 * function is given its name anew: a call then costs half as much again, and is compared with a query that costs what it did.
 *
 * @param name of the file and of the function in it
 */
export function bundled(name: string): Bench {
  return async (flags) => {
    const file = path.join(root, 'dist/bench', `${name}.cjs`)
    await bundle(path.join(__dirname, `${name}.ts`), file, [ownFolder])
    const made = require(file) as Readonly<Record<string, Bench | undefined>>
    await made[name]?.(flags)
  }
}

/** What reads files beside it finds them there, and not beside the bundle. */
const ownFolder: Plugin = {
  name: 'own-folder',
  setup: (build) => {
    build.onResolve({ filter: /^node-sqlite3-wasm$/ }, ({ path: name }) => ({ path: name, external: true }))
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      if (file.includes('node_modules')) return undefined
      const source = readFileSync(file, 'utf8')
      if (!source.includes('__dirname')) return undefined
      return { contents: `const __dirname = ${JSON.stringify(path.dirname(file))}\n${source}`, loader: 'ts' }
    })
  },
}
