import { loadavg } from 'node:os'
import { findByName } from '../../cloudfunctions/credit/findByName'
import { nameWords } from '../../cloudfunctions/credit/nameWords'
import { serverDatabase } from '../../cloudfunctions/platform'
import type { Question } from './lookupQuestions'

const CONNECTIONS = 16
const SECONDS = 10

/** Look-ups a second with sixteen connections, the kinds of words by turns; this process shares the cores with the server. */
export async function throughput(url: string, kinds: Readonly<Record<string, readonly Question[]>>): Promise<void> {
  const database = serverDatabase(url, CONNECTIONS)
  const turns = Math.max(...Object.values(kinds).map(({ length }) => length))
  const questions = Array.from({ length: turns }, (_, turn) =>
    Object.values(kinds).flatMap((asked) => asked[turn % asked.length] ?? []),
  ).flat()
  const until = performance.now() + SECONDS * 1_000
  let next = 0
  let done = 0
  const one = async () => {
    while (performance.now() < until) {
      const { words, uscc } = questions[next % questions.length] as Question
      next += 1
      if (uscc) await database.query.selectFrom('merchant').select('name').where('uscc', '=', uscc).executeTakeFirst()
      else await findByName(database.query, nameWords(words), { offset: 0, limit: 21 })
      done += 1
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, one))
  await database.close()
  const load = loadavg()[0]?.toFixed(1)
  console.log(`${Math.round(done / SECONDS)} look-ups a second at ${CONNECTIONS} connections, load average ${load}`)
}
