import { abuse } from './abuse'
import { bundled } from './bundled'
import { coldStart } from './coldStart'
import { desk } from './desk'

/** Every bench by its name: `npm run bench -- directory --merchants 12000`. */
const benches: Readonly<Record<string, (flags: ReadonlyMap<string, string>) => Promise<void>>> = {
  abuse,
  'cold-start': coldStart,
  desk,
  directory: bundled('directory'),
}

const [name = '', ...rest] = process.argv.slice(2)
const flags = new Map<string, string>()
for (let at = 0; at < rest.length; at += 2) flags.set((rest[at] ?? '').replace(/^--/, ''), rest[at + 1] ?? '')

const bench = benches[name]
if (bench) {
  bench(flags).catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
} else {
  console.error(`npm run bench -- ${Object.keys(benches).join(' | ')} [--flag value …]`)
  process.exitCode = 1
}
