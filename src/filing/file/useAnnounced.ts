import { useEffect, useRef } from 'react'
import type { ProcedureOutput } from '@/platform'
import { useRead } from '@/state'
import { carryInto } from '@/state/drafts'
import type { PublicService } from '../../../domain/kernel/service'

/** What a filing takes up, from the page of the announcement: put into the draft in place of an earlier one, once a visit. */
export function useAnnounced(
  service: PublicService,
  announcement: string | undefined,
): ProcedureOutput<'announcements.read'> | undefined {
  const field = service.takesUp?.field
  const { data } = useRead(
    field && announcement ? { procedure: 'announcements.read', input: { id: announcement } } : undefined,
  )
  const done = useRef(false)
  useEffect(() => {
    if (!data || !field || done.current) return
    done.current = true
    carryInto(service.id, { [field]: data.id }, 'announcement', true)
  }, [data, field, service])
  return data
}
