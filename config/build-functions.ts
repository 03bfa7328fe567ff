/**
 * Bundles the three cloud functions for CloudBase into dist/cloudfunctions, one file each, with the settings its tools read.
 *   tsx config/build-functions.ts
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = path.resolve(__dirname, '..')
const out = path.join(root, 'dist', 'cloudfunctions')

/** Sets documents in type; native. */
const typesetter = '@myriaddreamin/typst-ts-node-compiler'
const font = 'NotoSansSC_400Regular.ttf'

/** What a bundle leaves to the platform: the native image library and typesetter are installed there, the embedded engine never runs there. */
const external = [
  'sharp',
  typesetter,
  '@expo-google-fonts/noto-sans-sc',
  '@electric-sql/pglite',
  '@electric-sql/pglite/contrib/pg_trgm',
  'pg-native',
]

interface Deployable {
  readonly name: string
  /** seconds the platform lets one call run */
  readonly timeout: number
  /** makes papers: gets the typesetter, and its font beside the bundle */
  readonly prints?: true
  readonly triggers?: readonly { name: string; type: 'timer'; config: string }[]
}

/** Three, because trust, timeout and trigger differ; more would only cost cold starts. */
const deployables: readonly Deployable[] = [
  { name: 'api', timeout: 20, prints: true },
  { name: 'regulator-events', timeout: 20 },
  // every 30 s; seven fields, seconds first
  { name: 'scheduler', timeout: 60, triggers: [{ name: 'beat', type: 'timer', config: '*/30 * * * * * *' }] },
]

async function main() {
  rmSync(out, { recursive: true, force: true })
  const packages = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  for (const { name, prints, triggers = [] } of deployables) {
    const folder = path.join(out, name)
    mkdirSync(folder, { recursive: true })
    await build({
      entryPoints: [path.join(root, 'cloudfunctions', name, 'index.ts')],
      outfile: path.join(folder, 'index.js'),
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      external,
      legalComments: 'none',
    })
    writeJson(path.join(folder, 'package.json'), {
      name,
      main: 'index.js',
      dependencies: {
        sharp: packages.dependencies.sharp,
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
    const bytes = readFileSync(path.join(folder, 'index.js'))
    console.log(`${name.padEnd(18)} ${kilobytes(bytes.length)} KB, ${kilobytes(gzipSync(bytes).length)} KB gzip`)
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
}

function writeJson(file: string, value: unknown) {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}

const kilobytes = (bytes: number) => Math.round(bytes / 1024)

void main()
