import * as v from 'valibot'

const wholeNumber = (standard: number, most: number) =>
  v.pipe(v.optional(v.string(), String(standard)), v.transform(Number), v.integer(), v.minValue(0), v.maxValue(most))
const peerKeys = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string()))

/** The environment variables the sandbox is started with. */
const environment = v.object({
  SANDBOX_PORT: wholeNumber(0, 65_535),
  SANDBOX_DATA_DIR: v.pipe(v.string(), v.nonEmpty()),
  /** JSON: key id → public key (SPKI PEM) of a system that may file here */
  SANDBOX_PEER_KEYS: peerKeys,
  /** the sandbox's own private key (PKCS#8 PEM), and its name */
  SANDBOX_KEY: v.pipe(v.string(), v.nonEmpty()),
  SANDBOX_KEY_ID: v.optional(v.string(), 'regulator-sandbox'),
  SANDBOX_PUSH_URL: v.optional(v.string()),
  /** set by a parent that holds the other end of stdin: the sandbox ends when stdin does, however the parent died */
  SANDBOX_PARENT: v.optional(v.string()),
  MERCHANTS: wholeNumber(12_000, 2_000_000),
  CITY_SEED: wholeNumber(20_261_122, Number.MAX_SAFE_INTEGER),
  /** gz list of trade names for the generated city */
  TRADE_NAMES: v.optional(v.string()),
})

export type Settings = v.InferOutput<typeof environment>

/** @throws Error naming the variables that are missing or wrong, never their values */
export function readSettings(variables: NodeJS.ProcessEnv): Settings {
  const parsed = v.safeParse(environment, variables)
  if (parsed.success) return parsed.output
  const names = [...new Set(parsed.issues.map((issue) => v.getDotPath(issue)))]
  throw new Error(`missing or wrong environment variables: ${names.join(', ')}`)
}
