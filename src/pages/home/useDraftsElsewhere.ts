import { useStore } from 'zustand'
import { privacy, usePageShow } from '@/platform'
import { useRead, useSession } from '@/state'
import { draftsElsewhere, useDrafts } from '@/state/drafts'
import { cardById } from '../../../domain/services/catalogue'

/** Drafts another phone of this person has kept in the account and this one has none of; only where they agreed to that. */
export function useDraftsElsewhere(): ReturnType<typeof draftsElsewhere> {
  const { status } = useSession()
  const agreed = useStore(privacy, ({ consents }) => consents.drafts?.agreed === true)
  const asked = status === 'signed-in' && agreed
  const { data, reload } = useRead(asked ? { procedure: 'account.drafts', input: {} } : undefined)
  usePageShow(() => void (asked && reload()))
  // a draft that was begun or taken here is shown as one of here
  useDrafts()
  return draftsElsewhere(data?.items ?? []).filter(({ service }) => cardById(service) !== undefined)
}
