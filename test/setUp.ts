/** The parts of the machine that npm does not bring: Chromium, a Chinese font, Poppler, PostgreSQL. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chromiumPath } from './h5/browser'
import { postgresFolder } from './postgres'

function hasChineseFont(): boolean {
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return Boolean(stdout?.trim())
}

function hasPoppler(): boolean {
  return spawnSync('pdftoppm', ['-v']).status === 0
}

/** Debian packages that are still missing here. */
function missingPackages(): string[] {
  return [
    chromiumPath() ? '' : 'chromium',
    hasChineseFont() ? '' : 'fonts-noto-cjk fontconfig',
    // draws printed papers, so that a test sees what a person sees
    hasPoppler() ? '' : 'poppler-utils',
    postgresFolder() ? '' : 'postgresql',
  ]
    .flatMap((names) => names.split(' '))
    .filter((name) => name !== '')
}

/** Installs what is missing where that is allowed (root or sudo without a password); throws, saying what to do, where not. */
export function setUp(): string {
  const missing = missingPackages()
  if (missing.length === 0) return 'Chromium, a Chinese font, Poppler and PostgreSQL are here'
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const allowed = asRoot.length === 0 || spawnSync('sudo', ['-n', 'true']).status === 0
  const install = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (!allowed || spawnSync('apt-get', ['--version']).status !== 0) {
    // The run can do without a server of its own, and then says so where its tests would stand; not without a browser.
    if (missing.join() === 'postgresql') return `PostgreSQL is missing and cannot be installed here: ${install}`
    throw new Error(`missing: ${missing.join(', ')}. Install them, on Debian as root with:\n\n    ${install}\n`)
  }
  const [program = 'sh', ...parameters] = [...asRoot, 'sh', '-c', install]
  execFileSync(program, parameters, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  const still = missingPackages()
  if (still.length) throw new Error(`installed, and still missing: ${still.join(', ')}`)
  return `installed ${missing.join(', ')}`
}
