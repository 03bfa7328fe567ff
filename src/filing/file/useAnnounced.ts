import { useEffect, useMemo, useRef, useState } from 'react'
import type { ProcedureOutput } from '@/platform'
import { useRead } from '@/state'
import { carryInto } from '@/state/drafts'
import type { Form } from '../../../domain/kernel/form'
import { formNaming } from '../../../domain/kernel/service'
import type { FilingInProgress } from './useFiling'

/**
 * What a filing takes up, from the page of the announcement: put into the draft in place of an earlier one, once a visit; from
 * the draft where the person goes on with one. `form` says what it is called where its id would stand.
 */
export function useAnnounced(
  { service, form, answers }: FilingInProgress,
  announcement: string | undefined,
): { readonly announced?: ProcedureOutput<'announcements.read'> | undefined; readonly form: Form } {
  const field = service.takesUp?.field
  const [id] = useState(announcement ?? (field && answers[field]))
  const { data } = useRead(
    field && typeof id === 'string' ? { procedure: 'announcements.read', input: { id } } : undefined,
  )
  const done = useRef(false)
  useEffect(() => {
    if (!data || !field || done.current) return
    done.current = true
    carryInto(service.id, { [field]: data.id }, 'announcement', true)
  }, [data, field, service])
  const shown = useMemo(() => (field ? formNaming(form, field, data) : form), [form, field, data])
  return { announced: data, form: shown }
}
