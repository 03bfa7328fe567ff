import { useEffect, useState } from 'react'
import { call, newIdempotencyKey, type ProcedureInput, type ProcedureOutput } from '@/platform'
import { useRead } from '@/state'
import type { NameParts } from '../../../domain/registration'

export type KeptName = ProcedureOutput<'names.mine'>['items'][number]

/** The registrar answers within a beat or two of the timer; milliseconds. */
const lookAgain = 2_000

export interface Reservations {
  readonly items: readonly KeptName[]
  readonly busy: boolean
  /** What the last press came to, when it failed. */
  readonly problem?: string
  reserve(kind: KeptName['kind'], parts: NameParts): Promise<void>
  release(id: string): Promise<void>
}

/** The names kept for the person; looked at again while one is on its way. @param signedIn asks nothing before */
export function useReservations(signedIn: boolean): Reservations {
  const { data, reload } = useRead(
    signedIn ? { procedure: 'names.mine', input: {}, copyKey: 'names.mine', personal: true } : undefined,
  )
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const items = data?.items ?? []
  const waiting = items.some(({ state }) => state === 'asked' || state === 'releasing')
  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(() => void reload(), lookAgain)
    return () => clearInterval(timer)
  }, [waiting, reload])

  const write = async (press: () => Promise<{ ok: boolean; error?: { message: string } }>) => {
    setBusy(true)
    setProblem(undefined)
    const reply = await press()
    setBusy(false)
    if (!reply.ok) setProblem(reply.error?.message)
    await reload()
  }
  return {
    items,
    busy,
    ...(problem === undefined ? {} : { problem }),
    reserve: (kind, { division, trade, industry, form, place }) => {
      const input: ProcedureInput<'names.reserve'> = {
        kind,
        parts: { division, trade, industry, form, ...(place ? { place } : {}) },
        preApproval: false,
      }
      return write(() => call('names.reserve', input, { idempotencyKey: newIdempotencyKey() }))
    },
    release: (id) => write(() => call('names.release', { id }, { idempotencyKey: newIdempotencyKey() })),
  }
}
