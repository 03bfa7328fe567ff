import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** How every file of shared code begins and ends: it hands its modules to the runtime and does nothing else. */
const opening = /^"use strict";\(wx\["webpackJsonp"\]=wx\["webpackJsonp"\]\|\|\[\]\)\.push\(\[\[(\d+)\],\{/
const closing = '}]);'
const asked = /require\("\.\.\/sub-common\/[\da-f]+\.js"\);?/g

/**
 * Taro writes every module that several packages share into a file of its own, in each of them, and every page lists some
 * two hundred of those files. One file a package says the same in a fifth less.
 *
 * @param dist a finished build of the mini-program
 * @throws Error when Taro writes something else than it did: better no build than one with code lost
 */
export function mergeShared(dist: string): void {
  for (const root of readdirSync(dist)) {
    const folder = path.join(dist, root, 'sub-common')
    if (!existsSync(folder)) continue
    const files = readdirSync(folder).filter((file) => file.endsWith('.js'))
    writeFileSync(path.join(dist, root, 'sub-common.js'), merged(files.map((file) => path.join(folder, file))))
    for (const file of files) rmSync(path.join(folder, file))
    for (const file of readdirSync(path.join(dist, root), { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.js')) askOnce(path.join(dist, root, file))
  }
}

function merged(files: readonly string[]): string {
  const parts = files.map((file) => {
    const source = readFileSync(file, 'utf8').trimEnd()
    const [head, id] = opening.exec(source) ?? []
    if (!head || !source.endsWith(closing)) throw new Error(`${file} is not a list of modules`)
    return { id, modules: source.slice(head.length, -closing.length) }
  })
  const ids = parts.map(({ id }) => id).join()
  const modules = parts.map((part) => part.modules).join()
  return `"use strict";(wx["webpackJsonp"]=wx["webpackJsonp"]||[]).push([[${ids}],{${modules}${closing}`
}

function askOnce(file: string): void {
  const source = readFileSync(file, 'utf8')
  let first = true
  const once = source.replace(asked, () => {
    if (!first) return ''
    first = false
    return 'require("../sub-common.js");'
  })
  if (once !== source) writeFileSync(file, once)
}
