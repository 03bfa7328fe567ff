import { guessableKeys } from './guessableKeys'
import type { Environment } from './reach'

/** What installers and tutorials put into an address; with the user's own name these are tried first. */
const printedPasswords = new Set(
  'postgres password passwd secret admin root test example changeme change-me 123456 12345678 123456789 wet'.split(' '),
)

/** What is wrong with the secrets of a function that has the database only. */
export function readingProblems(environment: Environment): readonly string[] {
  return [...placeProblems(environment), ...guessableKeys(environment, ['SEALING_KEYS'])]
}

/** What is wrong with where a function runs and what it runs on, whatever else it has. */
export function placeProblems(environment: Environment): readonly string[] {
  return [...deskProblems(environment), ...databaseProblems(environment)]
}

/** Settings that belong to a desk. */
function deskProblems({ SIMULATED_CLOCK, DATABASE_URL }: Environment): string[] {
  return [
    SIMULATED_CLOCK && 'SIMULATED_CLOCK is for the local sandbox: a deployment has the real time',
    !DATABASE_URL && 'DATABASE_URL is not set: the embedded engine (DATA_DIR) is for one desk',
  ].filter((problem) => typeof problem === 'string')
}

function databaseProblems({ DATABASE_URL = '' }: Environment): string[] {
  if (!DATABASE_URL) return []
  if (!URL.canParse(DATABASE_URL)) return ['DATABASE_URL must be postgres://user:password@host/database']
  const { username, password } = new URL(DATABASE_URL)
  const given = decodeURIComponent(password)
  const guessable =
    given !== '' && (given === decodeURIComponent(username) || printedPasswords.has(given.toLowerCase()))
  return guessable ? ['DATABASE_URL has a password that is tried first by everybody'] : []
}
