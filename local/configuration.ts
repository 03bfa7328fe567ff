import { resolve } from 'node:path'

/** What `npm start` can be told through the environment. */
export interface LocalConfiguration {
  /** the product: H5, functions, uploads */
  readonly port: number
  /** the regulator's sandbox and its operator's console */
  readonly sandboxPort: number
  readonly dataDir: string
  /** merchants of the simulated city */
  readonly merchants: number
  /** a file of trade names, one a line, gzipped; a generated list is used when it is not there */
  readonly tradeNames: string
  /** a finished H5 build to serve; without it the sources are built when they have changed */
  readonly h5Folder?: string
  /** a PostgreSQL server instead of the embedded engine */
  readonly databaseUrl?: string
}

const DEFAULT_PORT = 5180
const DEFAULT_MERCHANTS = 12_000

/** Reads PORT, SANDBOX_PORT, DATA_DIR, MERCHANTS, TRADE_NAMES, H5_FOLDER and DATABASE_URL. @throws Error naming the wrong one */
export function localConfiguration(environment: NodeJS.ProcessEnv): LocalConfiguration {
  const port = whole(environment, 'PORT', DEFAULT_PORT, 1, 65_534)
  return {
    port,
    sandboxPort: whole(environment, 'SANDBOX_PORT', port + 1, 1, 65_535),
    dataDir: resolve(environment.DATA_DIR || '.data'),
    merchants: whole(environment, 'MERCHANTS', DEFAULT_MERCHANTS, 10, 2_000_000),
    tradeNames: resolve(environment.TRADE_NAMES || '../shared/data/trade-names.txt.gz'),
    ...(environment.H5_FOLDER ? { h5Folder: resolve(environment.H5_FOLDER) } : {}),
    ...(environment.DATABASE_URL ? { databaseUrl: environment.DATABASE_URL } : {}),
  }
}

function whole(environment: NodeJS.ProcessEnv, name: string, fallback: number, least: number, most: number): number {
  const value = environment[name] ? Number(environment[name]) : fallback
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Error(`${name} must be a whole number from ${least} to ${most}`)
  return value
}
