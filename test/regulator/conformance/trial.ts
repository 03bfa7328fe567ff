import { type ConformanceResult, type GroupId, runConformance, sandboxOperator } from '../../../regulator/conformance'
import { examples } from '../../../regulator/contract'
import { generateCity, readTradeNames } from '../../../regulator/sandbox/city'
import { type House, house, peer } from '../house'
import { type Broken, brokenServer } from './broken'

/** Enough for pages that join; the size has no other meaning here. */
const MERCHANTS = 120

/** The sound backend that stands behind every broken one. */
export function soundBackend(): Promise<House> {
  return house({
    merchants: (today) => generateCity({ seed: 20_261_122, merchants: MERCHANTS, today, tradeNames: readTradeNames() }),
    // a body that is cut off on purpose ends in an error on the sandbox's side
    onError: () => undefined,
  })
}

/** The kit against a backend, without the checks that take megabytes. @param sound whose console the officer sits at */
export function tryBackend(
  sound: House,
  url: string,
  more: { groups?: readonly GroupId[]; officer?: boolean } = {},
): Promise<ConformanceResult> {
  return runConformance({
    url,
    key: peer,
    light: true,
    ...(more.groups ? { groups: more.groups } : {}),
    ...(more.officer === false ? {} : { operator: sandboxOperator(sound.url, examples.CaseSubmission.service) }),
  })
}

/** The checks a broken backend fails, in order of their ids. */
export async function failuresOf(sound: House, broken: Broken): Promise<readonly string[]> {
  const server = await brokenServer(broken, sound.url, peer)
  try {
    const { findings } = await tryBackend(sound, server.url, { groups: broken.groups })
    return findings.flatMap((finding) => (finding.result === 'failed' ? [finding.id] : [])).sort()
  } finally {
    await server.close()
  }
}
