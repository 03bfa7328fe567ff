import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Button, Card, Notice } from '@/components'
import { ActSheet } from '@/components/act'
import { casesMessages, officerMessages } from '@/messages'
import { callAsOfficer, canPrint, onKeys, replacePage, usePageHide, usePageShow } from '@/platform'
import type { Answers } from '../../../domain/kernel/form'
import { liaisonServiceById } from '../../../domain/services/liaison'
import { AnswerHelp } from './AnswerHelp'
import type { DeskCase } from './deskCase'

const words = officerMessages.case

interface DeskActsProps {
  readonly desk: DeskCase
  readonly onActed: (label: string) => Promise<void>
  readonly onMoved: () => Promise<void>
}

/** The next lawful acts, and only those: the server lists them, the service's workflow says what each one asks for. */
export function DeskActs({ desk, onActed, onMoved }: DeskActsProps) {
  const [open, setOpen] = useState<string>()
  // typing survives closing the sheet; it lives as long as this page
  const [typed, setTyped] = useState<Readonly<Record<string, Answers>>>({})
  const service = liaisonServiceById(desk.service)
  const acts = service?.workflow.acts ?? {}
  const known = desk.acts.filter((act) => acts[act])
  const shown = open === undefined ? undefined : acts[open]
  const { caseNumber } = desk
  useActKeys(known, setOpen)
  return (
    <Card title={words.acts}>
      {canPrint && <View className='wet-soft wet-keys'>{words.keys}</View>}
      {desk.acts.length === 0 && <View className='wet-soft'>{words.noActs}</View>}
      {known.length < desk.acts.length && <Notice>{casesMessages.updateApp}</Notice>}
      <View className='wet-acts'>
        {known.map((act) => {
          const label = acts[act]?.label ?? act
          return (
            <Button
              key={act}
              kind={act === service?.liaison?.answer ? 'primary' : 'secondary'}
              label={casesMessages.act(label)}
              onPress={() => setOpen(act)}
            >
              {label}
            </Button>
          )
        })}
      </View>
      {open !== undefined && shown && (
        <ActSheet
          key={open}
          caseNumber={caseNumber}
          act={open}
          definition={shown}
          answers={typed[open] ?? {}}
          send={(act, data, key) => callAsOfficer('cases.deskAct', { caseNumber, act, data }, key)}
          onAnswers={(change) => setTyped((all) => ({ ...all, [open]: change(all[open] ?? {}) }))}
          onClose={() => setOpen(undefined)}
          onSent={() => {
            setTyped((all) => ({ ...all, [open]: {} }))
            setOpen(undefined)
            void onActed(shown.label)
          }}
          onMoved={onMoved}
          help={
            open === service?.liaison?.answer
              ? (acting) => <AnswerHelp desk={desk} liaison={service.liaison} acting={acting} />
              : undefined
          }
        />
      )}
    </Card>
  )
}

/** A digit opens the act of that place, U goes back to the queue: on a desk's keyboard, while nobody is typing. */
function useActKeys(acts: readonly string[], onOpen: (act: string) => void): void {
  const now = useRef({ acts, onOpen })
  now.current = { acts, onOpen }
  const visible = useRef(true)
  usePageShow(() => {
    visible.current = true
  })
  usePageHide(() => {
    visible.current = false
  })
  useEffect(
    () =>
      onKeys((key) => {
        if (!visible.current) return false
        const act = /^[1-9]$/.test(key) ? now.current.acts[Number(key) - 1] : undefined
        if (act) now.current.onOpen(act)
        else if (key === 'u') replacePage('officer/desk/index')
        else return false
        return true
      }),
    [],
  )
}
