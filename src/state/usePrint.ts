import { useState } from 'react'
import { openPrint } from '@/platform'
import type { RpcReply } from '../../cloudfunctions/platform/contract'

/** A paper that was made: where it lies for a while. */
export type PaperReply = RpcReply<{ readonly url: string; readonly name: string }>

export interface Printing {
  /** The paper that is being made. */
  readonly busy?: string | undefined
  /** Why the last one was not made, or not opened. */
  readonly failure?: string | undefined
  readonly print: (paper: string, ask: () => Promise<PaperReply>) => Promise<void>
}

/**
 * Prints a paper when it is asked for and opens it.
 *
 * @param words `failed` stands before the server's own words
 */
export function usePrint({ notOpened, failed }: { readonly notOpened: string; readonly failed?: string }): Printing {
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<string>()
  const print = async (paper: string, ask: () => Promise<PaperReply>) => {
    if (busy !== undefined) return
    setBusy(paper)
    setFailure(undefined)
    const reply = await ask()
    const opened = reply.ok && (await openPrint(reply.data))
    setBusy(undefined)
    if (!reply.ok) setFailure(failed ? `${failed}：${reply.error.message}` : reply.error.message)
    else if (!opened) setFailure(notOpened)
  }
  return { busy, failure, print }
}
