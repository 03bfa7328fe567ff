import { useEffect, useRef, useState } from 'react'
import type { ProcedureOutput } from '@/platform'
import { useRead } from '@/state'
import { carryInto, draftOf, hasOwnAnswers } from '@/state/drafts'
import { type Answers, type Form, isBlank, normaliseAnswers } from '../../../domain/kernel/form'
import { isUscc } from '../../../domain/kernel/identifiers'
import type { PublicService } from '../../../domain/kernel/service'

/** How the merchant whose page the person came from got into the draft. */
export type MerchantPrefill =
  | { readonly state: 'none' | 'reading' | 'kept' }
  | { readonly state: 'carried'; readonly name: string }
  /** The draft is about another merchant: the person decides. */
  | { readonly state: 'other'; readonly name: string; readonly replace: () => void; readonly keep: () => void }
  | { readonly state: 'unread'; readonly retry: () => void }

/**
 * Reads the merchant of `uscc` and fills in what the service takes from it, and from the record the person came from; never
 * over something the person wrote.
 */
export function useMerchantPrefill(
  service: PublicService,
  form: Form,
  uscc: string | undefined,
  published: string | undefined,
): MerchantPrefill {
  const wanted = service.prefill && isUscc(uscc) ? uscc : undefined
  const { data, error, reload } = useRead(
    wanted ? { procedure: 'credit.merchant', input: { uscc: wanted }, copyKey: `merchant:${wanted}` } : undefined,
  )
  const [prefill, setPrefill] = useState<MerchantPrefill>({ state: wanted ? 'reading' : 'none' })

  // Once a visit: the fresh answer after a kept copy must not argue with what the person has typed meanwhile.
  const done = useRef(false)
  useEffect(() => {
    const draft = draftOf(service.id)
    if (!data || !draft || !service.prefill || done.current) return
    done.current = true
    const carried = {
      ...service.prefill({ uscc: data.uscc, name: data.name, address: data.address }),
      ...recordAnswers(service, data, published),
    }
    const carry = (replace: boolean) => {
      carryInto(service.id, carried, 'merchant', replace)
      setPrefill({ state: 'carried', name: data.name })
    }
    if (!differs(normaliseAnswers(form, draft.answers), carried)) carry(false)
    else if (!hasOwnAnswers(draft)) carry(true)
    else {
      const keep = () => setPrefill({ state: 'kept' })
      setPrefill({ state: 'other', name: data.name, replace: () => carry(true), keep })
    }
  }, [data, service, form, published])

  if (wanted && !data && error) return { state: 'unread', retry: () => void reload() }
  return prefill
}

function recordAnswers(
  { aboutRecords }: PublicService,
  { blocks }: ProcedureOutput<'credit.merchant'>,
  published: string | undefined,
): Answers {
  if (!aboutRecords || published === undefined) return {}
  const [blockId, ...id] = published.split(':')
  const block = blocks.find((candidate) => candidate.id === blockId)
  const record = block?.records.find((candidate) => candidate.id === id.join(':'))
  if (!block || !record) return {}
  const { title, source } = block
  return aboutRecords.begin({
    block: title,
    publisher: source,
    id: record.id,
    title: record.title,
    ...(record.on === undefined ? {} : { on: record.on }),
  })
}

function differs(answers: Answers, carried: Answers): boolean {
  return Object.entries(carried).some(([key, value]) => !isBlank(answers[key]) && answers[key] !== value)
}
