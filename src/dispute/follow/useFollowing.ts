import { useState } from 'react'
import type { SendAct } from '@/components/act'
import type { CaseView, PrintPaper } from '@/filing'
import { call } from '@/platform'
import type { RpcError } from '../../../cloudfunctions/platform/contract'

/** What opens an anonymous case; in the page's memory only. */
interface Keys {
  readonly caseNumber: string
  readonly secret: string
}

export interface Following {
  readonly view?: CaseView
  readonly error?: RpcError
  readonly busy: boolean
  readonly open: (keys: Keys) => Promise<void>
  /** Reads the open case again. Nothing is asked by itself: attempts are counted. */
  readonly refresh: () => Promise<void>
  readonly send: SendAct
  readonly print: PrintPaper
  readonly close: () => void
}

/** One anonymous case, while this page is open. */
export function useFollowing(): Following {
  const [keys, setKeys] = useState<Keys>()
  const [view, setView] = useState<CaseView>()
  const [error, setError] = useState<RpcError>()
  const [busy, setBusy] = useState(false)

  const open = async (wanted: Keys) => {
    if (busy) return
    setBusy(true)
    const reply = await call('cases.follow', wanted)
    setBusy(false)
    setError(reply.ok ? undefined : reply.error)
    if (!reply.ok) return
    setKeys(wanted)
    setView(reply.data)
  }
  return {
    ...(view ? { view } : {}),
    ...(error ? { error } : {}),
    busy,
    open,
    refresh: async () => {
      if (keys) await open(keys)
    },
    send: (act, data, idempotencyKey) =>
      call('cases.actFollowing', { caseNumber: '', secret: '', ...keys, act, data }, { idempotencyKey }),
    print: (print) => call('cases.printFollowing', { caseNumber: '', secret: '', ...keys, print }),
    close: () => {
      setKeys(undefined)
      setView(undefined)
      setError(undefined)
    },
  }
}
