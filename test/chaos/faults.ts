import { GatewayError, type RegulatorGateway } from '../../regulator/gateway'
import type { Chance } from './random'

/** The process that ran is gone at this point: nothing after it happened, nothing before it is undone. */
export class Crash extends Error {}

export const faultKinds = [
  'not sent',
  'answer lost',
  'sent twice',
  'crash before the call',
  'crash after the call',
  'crash before it is noted',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** Draws faults and counts those that happened. */
export interface Faults {
  /** share of calls that go wrong, 0 … 1; moved down to let a schedule end */
  share: number
  readonly counts: Map<FaultKind, number>
  draw(kinds: readonly FaultKind[]): FaultKind | undefined
}

export function faults(chance: Chance): Faults {
  const counts = new Map<FaultKind, number>()
  const made: Faults = {
    share: 0,
    counts,
    draw: (kinds) => {
      if (!chance.yes(made.share)) return undefined
      const kind = chance.pick(kinds)
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      return kind
    },
  }
  return made
}

/** The real client with a bad line and an unsteady machine in front of it. */
export function faultyGateway(real: RegulatorGateway, drawn: Faults): RegulatorGateway {
  const kinds = faultKinds.filter((kind) => kind !== 'crash before it is noted')
  const around = async <T>(call: () => Promise<T>): Promise<T> => {
    const fault = drawn.draw(kinds)
    if (fault === 'not sent') throw new GatewayError({ kind: 'temporary', code: 'network', message: 'not sent' })
    if (fault === 'crash before the call') throw new Crash()
    if (fault === 'sent twice') await Promise.all([call(), call()])
    const answer = await call()
    if (fault === 'answer lost') throw new GatewayError({ kind: 'temporary', code: 'timeout', message: 'answer lost' })
    if (fault === 'crash after the call') throw new Crash()
    return answer
  }
  return {
    ...real,
    submitCase: (...given) => around(() => real.submitCase(...given)),
    putEvidence: (...given) => around(() => real.putEvidence(...given)),
    sendAct: (...given) => around(() => real.sendAct(...given)),
  }
}
