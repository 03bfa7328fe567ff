import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

/**
 * A new, empty database on a server; `drop` removes it.
 *
 * @param kept name of one that stays, for the next run too: made when it is not there
 */
export async function ownDatabase(
  serverUrl: string,
  kept?: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = kept ?? `bench_${randomUUID().replaceAll('-', '')}`
  const administer = async (statement: string) => {
    const client = new Client({ connectionString: serverUrl })
    await client.connect()
    const { rows } = await client.query(statement)
    await client.end()
    return rows.length
  }
  const known = kept === undefined ? 0 : await administer(`select from pg_database where datname = '${kept}'`)
  if (known === 0) await administer(`create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return {
    url: url.toString(),
    drop: async () => {
      if (kept === undefined) await administer(`drop database ${name} with (force)`)
    },
  }
}
