/** A PostgreSQL server for one run of the tests: its data in a temporary folder or a kept one, reached through a socket in it. */
import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const debianFolder = '/usr/lib/postgresql'

/** The folder of initdb and pg_ctl: Debian's newest version, else the one on PATH; undefined when there is none. */
export function postgresFolder(): string | undefined {
  const debian = existsSync(debianFolder)
    ? readdirSync(debianFolder).map((version) => path.join(debianFolder, version, 'bin'))
    : []
  const byVersion = debian.sort(
    (a, b) => Number.parseInt(b.split('/')[4] ?? '', 10) - Number.parseInt(a.split('/')[4] ?? '', 10),
  )
  const onPath = (process.env.PATH ?? '').split(path.delimiter)
  return [...byVersion, ...onPath].find((folder) => existsSync(path.join(folder, 'initdb')))
}

/** PostgreSQL refuses to run as root: then it runs as the user `postgres` that its package makes. */
function servant(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

export type Postgres = {
  /** For DATABASE_URL: the empty database `wet`, owned by the superuser of this server. */
  url: string
  stop: () => void
}

/**
 * Makes and starts the server. Locale C.UTF-8: with plain C, pg_trgm sees no Chinese.
 *
 * @param more settings besides those of every server of ours: `['shared_buffers=2GB']`
 * @param kept a folder that stays when the server stops, so that the next one finds its rows; made when it is not there
 */
export function startPostgres(more: readonly string[] = [], kept?: string): Postgres {
  const bin = postgresFolder()
  if (!bin) throw new Error('PostgreSQL is not installed: apt-get install postgresql')
  const user = servant()
  const home = kept ?? mkdtempSync(path.join(tmpdir(), 'postgres-'))
  const data = path.join(home, 'data')
  const isNew = !existsSync(data)
  if (isNew) {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    if (user) for (const folder of [home, data]) chownSync(folder, user.uid, user.gid)
  }
  const run = (program: string, ...parameters: string[]) =>
    // The server keeps its output streams open, so nothing of it is piped here; its log is in its own folder.
    execFileSync(path.join(bin, program), parameters, { ...user, cwd: home, stdio: ['ignore', 'ignore', 'inherit'] })

  if (isNew) run('initdb', '-D', data, '-U', 'wet', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync')
  // Reached through the socket in our folder only; what it stores need not survive a power cut.
  const settings = [
    `listen_addresses=''`,
    `unix_socket_directories=${home}`,
    'fsync=off',
    'max_connections=60',
    ...more,
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ')
  run('pg_ctl', '-D', data, '-w', '-l', path.join(home, 'log'), '-o', settings, 'start')
  if (isNew) run('createdb', '-h', home, '-U', 'wet', 'wet')
  return {
    url: `postgresql://wet@localhost/wet?host=${encodeURIComponent(home)}`,
    stop() {
      run('pg_ctl', '-D', data, '-w', '-m', kept ? 'fast' : 'immediate', 'stop')
      if (!kept) rmSync(home, { recursive: true, force: true })
    },
  }
}
