/**
 * Completes package-lock.json so that `npm ci` accepts it.
 *
 * Why: some registries do not carry the optional native packages of other platforms (biome, swc, oxc …). npm leaves
 * a package it cannot see out of the lock, and `npm ci` then refuses the whole file with "Missing: X from lock file".
 * This script adds each missing entry with its version and platform. Nothing of it is ever downloaded on a machine whose
 * platform differs, and no digest is invented: the entry says only "optional, for that operating system".
 *
 * Run it after every `npm install`:  npm run lock
 */
import { readFileSync, writeFileSync } from 'node:fs'

const lockFile = 'package-lock.json'
const operatingSystems = [
  'darwin',
  'win32',
  'linux',
  'android',
  'freebsd',
  'openharmony',
  'sunos',
  'openbsd',
  'netbsd',
  'aix',
]
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el']

const lock = JSON.parse(readFileSync(lockFile, 'utf8'))

/** The entry npm would use for `name` when required from the package at `location`, or undefined. */
function visibleFrom(location, name) {
  for (let folder = location; ; ) {
    const entry = lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]
    if (entry) return entry
    if (!folder) return undefined
    const parent = folder.lastIndexOf('/node_modules/')
    folder = parent < 0 ? '' : folder.slice(0, parent)
  }
}

/** Platform fields of a native package, read from its name (`@swc/core-linux-x64-gnu`); undefined when it names none. */
function platformOf(name) {
  const system = operatingSystems.find((candidate) => name.includes(candidate))
  // A WebAssembly build has no system of its own; npm files it under an impossible processor.
  if (!system && !/wasm/.test(name)) return undefined
  const processor = processors.find((candidate) => new RegExp(`[-/]${candidate}(?![0-9])`).test(name)) ?? 'none'
  const library = name.includes('musl') ? ['musl'] : name.includes('gnu') ? ['glibc'] : undefined
  return { cpu: [processor], ...(library && { libc: library }), ...(system && { os: [system] }) }
}

let added = 0
for (const [location, description] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(description.optionalDependencies ?? {})) {
    const version = range.replace(/^[~^]/, '')
    const present = visibleFrom(location, name)
    if (present && (present.version === version || range !== version)) continue
    const platform = platformOf(name)
    if (!platform) {
      console.warn(`left out: ${name}@${range}, wanted by ${location || 'the project'} (names no platform)`)
      continue
    }
    const folder = present ? `${location}/` : ''
    lock.packages[`${folder}node_modules/${name}`] = {
      version,
      ...platform,
      optional: true,
      ...(description.dev && { dev: true }),
    }
    added += 1
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${lockFile}: ${added} entries added`)
