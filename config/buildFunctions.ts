import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import { budgets } from './budgets'

const root = path.resolve(__dirname, '..')

/** Sets documents in type; native. */
const typesetter = '@myriaddreamin/typst-ts-node-compiler'
const font = 'NotoSansSC_400Regular.ttf'

/** Tables that are read when they are first needed: files beside the bundle, and no part of what a start has to load. */
const besides: Readonly<Record<string, string>> = { 'opencc-js/dict/TSCharacters': './tables/TSCharacters.js' }

/** What a bundle leaves to the platform: the native image library and typesetter are installed there, the embedded engine never runs there. */
const external = [
  'sharp',
  typesetter,
  '@expo-google-fonts/noto-sans-sc',
  '@electric-sql/pglite',
  '@electric-sql/pglite/contrib/pg_trgm',
  'pg-native',
]

export type DeployableName = keyof typeof budgets.functions

interface Deployable {
  readonly name: DeployableName
  /** seconds the platform lets one call run */
  readonly timeout: number
  /** looks into pictures: gets the image library */
  readonly pictures?: true
  /** makes papers: gets the typesetter, and its font beside the bundle */
  readonly prints?: true
  readonly triggers?: readonly { name: string; type: 'timer'; config: string }[]
}

/** Four, because trust, timeout, trigger and weight differ (decision 040); more would only cost cold starts. */
const deployables: readonly Deployable[] = [
  { name: 'api', timeout: 20 },
  { name: 'services', timeout: 20, pictures: true, prints: true },
  { name: 'regulator-events', timeout: 20 },
  // every 30 s; seven fields, seconds first
  { name: 'scheduler', timeout: 60, triggers: [{ name: 'beat', type: 'timer', config: '*/30 * * * * * *' }] },
]

/** One bundle as it was made. */
export interface BuiltFunction {
  readonly name: DeployableName
  readonly file: string
  readonly bytes: number
  readonly gzip: number
}

/**
 * Bundles the cloud functions for CloudBase, one file each, with the settings its tools read.
 *
 * @param out the folder they are made in, emptied first
 */
export async function buildFunctions(out: string): Promise<readonly BuiltFunction[]> {
  rmSync(out, { recursive: true, force: true })
  const packages = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const built: BuiltFunction[] = []
  for (const { name, pictures, prints, triggers = [] } of deployables) {
    const folder = path.join(out, name)
    mkdirSync(folder, { recursive: true })
    await bundle(path.join(root, 'cloudfunctions', name, 'index.ts'), path.join(folder, 'index.js'), [keepBeside])
    for (const [module, file] of Object.entries(besides)) await bundle(require.resolve(module), path.join(folder, file))
    writeJson(path.join(folder, 'package.json'), {
      name,
      main: 'index.js',
      dependencies: {
        ...(pictures ? { sharp: packages.dependencies.sharp } : {}),
        ...(prints ? { [typesetter]: packages.dependencies[typesetter] } : {}),
      },
    })
    if (prints) {
      mkdirSync(path.join(folder, 'fonts'))
      copyFileSync(
        path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular', font),
        path.join(folder, 'fonts', font),
      )
    }
    // read by the WeChat tools
    writeJson(path.join(folder, 'config.json'), { triggers })
    const file = path.join(folder, 'index.js')
    const bytes = readFileSync(file)
    built.push({ name, file, bytes: bytes.length, gzip: gzipSync(bytes).length })
  }
  // read by the CloudBase tools; the environment id and the secrets are set there, never here
  writeJson(path.join(out, 'cloudbaserc.json'), {
    envId: '{{env.ENV_ID}}',
    functionRoot: '.',
    functions: deployables.map(({ name, timeout, prints, triggers = [] }) => ({
      name,
      handler: 'index.main',
      // explicit: the tools' own default is older, and the runtime cannot be changed after creation
      runtime: 'Nodejs20.19',
      timeout,
      // setting a page holds the whole font
      memorySize: prints ? 512 : 256,
      installDependency: true,
      triggers,
    })),
  })
  return built
}

/** The bundles that are larger than allowed. */
export function overBudget(built: readonly BuiltFunction[]): readonly DeployableName[] {
  return built.filter(({ name, gzip }) => gzip > budgets.functions[name].gzip).map(({ name }) => name)
}

/** One file of everything an entry imports, as it is deployed. */
export function bundle(entry: string, outfile: string, plugins: Plugin[] = []) {
  return build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Chinese as it is, not as escapes of six characters each
    charset: 'utf8',
    external,
    legalComments: 'none',
    plugins,
  })
}

const keepBeside: Plugin = {
  name: 'keep-beside',
  setup: (build) => {
    build.onResolve({ filter: /^opencc-js\/dict\// }, (resolved) => {
      const file = besides[resolved.path]
      return file === undefined ? undefined : { path: file, external: true }
    })
    // a deployed function that is given a folder instead of a server refuses to start before it would look for it
    build.onResolve({ filter: /\/database\/embedded$/ }, () => ({ path: './embedded', external: true }))
  },
}

function writeJson(file: string, value: unknown) {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}
