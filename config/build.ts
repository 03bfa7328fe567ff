/**
 * Builds the phone's two faces with Taro.  tsx config/build.ts weapp|h5   always builds
 * `buildWhenChanged` builds only when a source is newer in content than the build; tests and the local start use it.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { mergeShared } from './merge-shared'

export type Target = 'weapp' | 'h5'

const root = path.resolve(__dirname, '..')
/** Everything a build is made of. */
const sources = [
  'src',
  'domain',
  'cloudfunctions',
  'config',
  'types',
  'babel.config.js',
  'package-lock.json',
  'project.config.json',
  'tsconfig.json',
]

function listFiles(entry: string): string[] {
  const full = path.join(root, entry)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [entry]
  return readdirSync(full)
    .sort()
    .flatMap((name) => listFiles(path.join(entry, name)))
}

/** A digest of all sources; a release differs from a development build of the same sources. */
function sourceHash(release = Boolean(process.env.WET_RELEASE)): string {
  const hash = createHash('sha256')
    .update(release ? 'release' : 'development')
    .update(process.env.WET_GALLERY ?? '')
  for (const file of sources.flatMap(listFiles)) hash.update(file).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

/** With WET_GALLERY set a build has one page more, and a place of its own: nobody takes it for the product. */
const placeOf = (target: Target) => path.join(root, 'dist', process.env.WET_GALLERY ? `${target}-gallery` : target)
const stampOf = (target: Target) => path.join(placeOf(target), '.source-hash')

/**
 * True when dist/<target> was built from the sources as they are now.
 *
 * @param release whether as a release; the environment says so when nothing is given
 */
export function isBuilt(target: Target, release?: boolean): boolean {
  return existsSync(stampOf(target)) && readFileSync(stampOf(target), 'utf8') === sourceHash(release)
}

/**
 * Builds dist/<target> from nothing; rejects with Taro's output when it fails. The new build replaces the old one only when
 * it is whole, so a server or a test that reads the old one is not disturbed by a build that fails.
 */
export async function build(target: Target): Promise<void> {
  const hash = sourceHash()
  const output = path.join('dist', `.${target}-${process.pid}`)
  const built = path.join(root, output)
  const taro = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  const run = spawn(process.execPath, [taro, 'build', '--type', target], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', TARO_ENV: target, WET_OUTPUT: output },
  })
  let log = ''
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (data: Buffer) => (log += data.toString()))
  const code = await new Promise<number | null>((resolve) => run.on('close', resolve))
  // Taro redraws a progress bar at every step; what is left without it is worth reading.
  const readable = stripVTControlCharacters(log)
    .split('\n')
    .filter((line) => /\S/.test(line) && !/█|^ (asset processing|[A-Z]\w+Plugin)/.test(line))
    .join('\n')
  // Taro ends with code 0 even when webpack found errors; then there is no entry file.
  const entry = path.join(built, target === 'weapp' ? 'app.js' : 'index.html')
  if (code !== 0 || !existsSync(entry)) {
    rmSync(built, { recursive: true, force: true })
    throw new Error(`build of ${target} failed (code ${code})\n${readable}`)
  }
  if (target === 'weapp') mergeShared(built)
  writeFileSync(path.join(built, '.source-hash'), hash)
  rmSync(placeOf(target), { recursive: true, force: true })
  renameSync(built, placeOf(target))
}

/** Builds dist/<target> unless it is up to date. */
export async function buildWhenChanged(target: Target): Promise<'built' | 'up to date'> {
  if (isBuilt(target)) return 'up to date'
  await build(target)
  return 'built'
}

if (require.main === module) {
  const target = process.argv[2]
  if (target !== 'weapp' && target !== 'h5') {
    console.error('usage: tsx config/build.ts weapp|h5')
    process.exit(2)
  }
  build(target).then(
    () => console.log(`dist/${target} is built`),
    (error: Error) => {
      console.error(error.message)
      process.exit(1)
    },
  )
}
