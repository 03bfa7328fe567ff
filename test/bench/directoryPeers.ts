import { Document } from 'flexsearch'
import { Database } from 'node-sqlite3-wasm'
import type { Entry } from './lookupQuestions'

/** Another way to find names: asked for twenty of them. */
export interface Peer {
  readonly name: string
  readonly seconds: number
  ask(words: string): unknown
  close(): void
}

const PAGE = 20

/** SQLite's trigram index (WebAssembly build); two characters have no trigram and are read from the table. */
export function sqliteFts5(entries: readonly Entry[]): Peer {
  const started = performance.now()
  const database = new Database(':memory:')
  database.exec("create virtual table entry using fts5(folded, tokenize='trigram')")
  database.exec('begin')
  const insert = database.prepare('insert into entry (folded) values (?)')
  for (const { folded } of entries) insert.run([folded])
  insert.finalize()
  database.exec('commit')
  const match = database.prepare(`select rowid from entry where folded match ? limit ${PAGE}`)
  const scan = database.prepare(`select rowid from entry where instr(folded, ?) > 0 limit ${PAGE}`)
  return {
    name: 'SQLite FTS5 trigram',
    seconds: (performance.now() - started) / 1000,
    ask: (words) => (words.length < 3 ? scan.all([words]) : match.all([`"${words.replaceAll('"', '""')}"`])),
    close: () => {
      match.finalize()
      scan.finalize()
      database.close()
    },
  }
}

/** A full-text library in the memory of this process, made to see pairs of characters; hits are checked against the name. */
export function flexsearch(entries: readonly Entry[]): Peer {
  const started = performance.now()
  const pairs = (text: string) =>
    Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2))
  const index = new Document({
    document: { id: 'id', index: [{ field: 'folded', encode: pairs, tokenize: 'strict' }] },
  })
  entries.forEach(({ folded }, id) => {
    index.add({ id, folded })
  })
  return {
    name: 'flexsearch, pairs',
    seconds: (performance.now() - started) / 1000,
    ask: (words) => {
      const [found] = index.search(words, { limit: 1_000 })
      const ids = (found?.result ?? []) as number[]
      return ids.filter((id) => entries[id]?.folded.includes(words)).slice(0, PAGE)
    },
    close: () => {},
  }
}

/** No index at all, but no database either: every name in an array. */
export function memoryScan(entries: readonly Entry[]): Peer {
  return {
    name: 'array of names, read',
    seconds: 0,
    ask: (words) => {
      const found: string[] = []
      for (const { folded, uscc } of entries) {
        if (folded.includes(words)) found.push(uscc)
        if (found.length === PAGE) break
      }
      return found
    },
    close: () => {},
  }
}
