import { View } from '@tarojs/components'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { ActionBar, Button, Card, Heading, Notice, Page } from '@/components'
import { FormField, shownFindings } from '@/components/form'
import { jointMessages } from '@/messages'
import { showToast } from '@/platform'
import {
  answerDraft,
  carryInto,
  discardDraft,
  draftOf,
  flushDrafts,
  jointDraft,
  openDraft,
  readDraft,
  useDraft,
} from '@/state/drafts'
import type { PlainDate } from '../../../domain/kernel/calendar'
import {
  type Answers,
  type Form,
  isRequired,
  normaliseAnswers,
  type Section,
  sectionFields,
  visibleSections,
} from '../../../domain/kernel/form'
import { mergePart, ownAnswers, type Parties, partFindings, partForm, sharedPart } from '../../../domain/kernel/joint'
import type { PublicService } from '../../../domain/kernel/service'
import { type JointView, jointWrite } from './jointView'
import '../file/file.scss'

interface PartPageProps {
  readonly joint: JointView
  readonly service: PublicService & { readonly parties: Parties }
  readonly form: Form
  readonly part: string
  /** Saved, or left as it was. */
  readonly onDone: () => Promise<void>
  /** What stands at the server has changed meanwhile. */
  readonly onStale: () => Promise<void>
}

const words = jointMessages
const noForm: Form = { id: 'part', version: '2026-01-01' as PlainDate, sections: [] }

/** One's own part of a joint filing. What is typed stays on the phone until it is saved for all. */
export function PartPage({ joint, service, form, part, onDone, onStale }: PartPageProps) {
  const { parties, checks } = service
  const there = joint.answers as Answers
  const asked = useMemo(() => partForm(form, parties, there, part) ?? noForm, [form, parties, there, part])
  const begun = useMemo(
    () => ({ id: `${jointDraft}${joint.id}:${part}`, service: service.id }),
    [joint.id, part, service.id],
  )
  useEffect(() => {
    const { draft } = readDraft(begun, asked)
    openDraft(begun, asked)
    // what was saved is the beginning; what was typed here since goes before it
    if (Object.keys(draft.answers).length > 0) return
    for (const [key, value] of Object.entries(ownAnswers(form, parties, there, part))) answerDraft(begun.id, key, value)
  }, [begun, asked, form, parties, there, part])
  const { draft, fills } = useDraft(begun.id)
  const answers = draft?.answers ?? {}
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const saved = joint.parts.find(({ id }) => id === part)
  // saved before with something missing: what is missing is shown at once
  const [attempted, setAttempted] = useState(saved !== undefined && saved.revision > 0 && !saved.done)
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)
  const findingsOf = useCallback(
    (own: Answers) => {
      const merged = mergePart(form, parties, there, part, own)
      return partFindings(form, checks, parties, merged, part, { today: joint.today as PlainDate })
    },
    [form, parties, there, part, checks, joint.today],
  )
  const findings = useMemo(() => findingsOf(answers), [findingsOf, answers])
  const fill = (section: Section) => (read: Readonly<Record<string, string>>) => {
    const asksFor = (key: string) => section.fields.some((field) => field.key === key)
    carryInto(begun.id, Object.fromEntries(Object.entries(read).filter(([key]) => asksFor(key))), 'picture', true)
  }
  const settle = (path: string) => setSettled((all) => (all.has(path) ? all : new Set([...all, path])))
  const heading = part === sharedPart ? words.partShared : (saved?.title ?? '')
  const signed = joint.seats.some(({ state }) => state === 'signed')

  const save = async () => {
    if (busy) return
    flushDrafts()
    setAttempted(true)
    setBusy(true)
    setFailure(undefined)
    // the screen may be a moment behind the typing; the draft is not
    const own = normaliseAnswers(asked, draftOf(begun.id)?.answers ?? {})
    const reply = await jointWrite('cases.jointFill', {
      id: joint.id,
      part,
      formVersion: form.version,
      revision: saved?.revision ?? 0,
      answers: own,
    })
    setBusy(false)
    if (!reply.ok) {
      setFailure(reply.error.message)
      // somebody was quicker: what they wrote comes in, what is typed here stays and can be saved over it
      if (reply.error.code === 'conflict') await onStale()
      return
    }
    discardDraft(begun.id)
    const missing = findingsOf(own).filter(({ severity }) => severity === 'blocks').length
    showToast(
      reply.data.voids.length > 0
        ? words.savedVoids(reply.data.voids)
        : missing > 0
          ? words.savedOpen(missing)
          : words.saved,
    )
    await onDone()
  }

  return (
    <Page
      title={service.title}
      onBack={() => void onDone()}
      actions={
        <ActionBar>
          <Button block busy={busy} onPress={() => void save()}>
            {words.save}
          </Button>
        </ActionBar>
      }
    >
      <View className='wet-step'>
        <Heading level={2}>{heading}</Heading>
        <View className='wet-soft'>{part === sharedPart ? words.sharedWhy : words.partWhy}</View>
      </View>
      {signed && <Notice tone='warning'>{words.changesVoid}</Notice>}
      {failure && (
        <Notice tone='danger' live title={words.cannotSave}>
          {failure}
        </Notice>
      )}
      {draft &&
        visibleSections(asked, answers).map((section) => (
          <Card key={section.id} {...(heading.indexOf(section.title) === 0 ? {} : { title: section.title })}>
            {section.why && <View className='wet-soft'>{section.why}</View>}
            {sectionFields(section, answers).map((field) => (
              <FormField
                key={`${field.key}:${fills[field.key] ?? 0}`}
                field={field}
                value={answers[field.key]}
                required={isRequired(field, answers)}
                findings={shownFindings(field, answers, findings, settled.has(field.key), attempted)}
                scope={begun.id}
                onChange={(change) => answerDraft(begun.id, field.key, change)}
                onSettle={() => settle(field.key)}
                onFill={fill(section)}
                inside={{ answers, findings, settled, attempted, settle }}
              />
            ))}
          </Card>
        ))}
      <Button kind='quiet' onPress={() => void onDone()}>
        {words.back}
      </Button>
    </Page>
  )
}
