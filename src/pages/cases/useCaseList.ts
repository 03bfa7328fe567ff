import { useState } from 'react'
import { call, type ProcedureOutput } from '@/platform'
import { useRead } from '@/state'

export type CaseCardItem = ProcedureOutput<'cases.list'>['items'][number]

/** The list page by page: the first one kept for times without network, the others read when the end is reached. */
export function useCaseList() {
  const first = useRead({ procedure: 'cases.list', input: {}, copyKey: 'cases.list', personal: true })
  const [later, setLater] = useState<{ items: readonly CaseCardItem[]; pages: number; more: boolean }>()
  const [reading, setReading] = useState(false)
  const [moreFailed, setMoreFailed] = useState(false)
  const more = later?.more ?? first.data?.more ?? false

  const readMore = async () => {
    if (!more || reading) return
    setReading(true)
    const page = (later?.pages ?? 0) + 1
    const reply = await call('cases.list', { page })
    setReading(false)
    setMoreFailed(!reply.ok)
    if (reply.ok)
      setLater((before) => ({
        items: [...(before?.items ?? []), ...reply.data.items],
        pages: page,
        more: reply.data.more,
      }))
  }
  const reload = async () => {
    await first.reload()
    setLater(undefined)
    setMoreFailed(false)
  }
  return {
    items: first.data && withoutRepeats([...first.data.items, ...(later?.items ?? [])]),
    today: first.data?.today ?? '',
    copyAt: first.copyAt,
    error: first.error,
    loading: first.loading,
    more,
    moreFailed,
    reload,
    readMore,
  }
}

/** A case that moved between two pages stands on both. */
function withoutRepeats(items: readonly CaseCardItem[]): readonly CaseCardItem[] {
  const seen = new Set<string>()
  return items.filter(({ caseNumber }) => !seen.has(caseNumber) && seen.add(caseNumber))
}
