import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import {
  accessible,
  Button,
  Card,
  Citation,
  ClockBar,
  Heading,
  Icon,
  Notice,
  Tag,
  type TagTone,
  Timeline,
} from '@/components'
import type { SendAct } from '@/components/act'
import { Evidence } from '@/components/talk'
import { casesMessages, consultMessages, instantWords, jointMessages } from '@/messages'
import { call, copyText, showToast } from '@/platform'
import { seenFrom } from '../../../domain/kernel/case'
import { Acts } from './Acts'
import { FiledDocument } from './FiledDocument'
import { GroupCard } from './GroupCard'
import { LetterCard } from './LetterCard'
import { LicenceCard } from './LicenceCard'
import { type PrintPaper, PrintsCard } from './PrintsCard'
import { ProofCard } from './ProofCard'
import { ProposalsCard } from './ProposalsCard'
import { StoryCard } from './StoryCard'
import type { CaseView } from './useLiveCase'
import type { useTyped } from './useTyped'
import './case.scss'

const tones: Readonly<Record<CaseView['state']['tone'], TagTone>> = {
  open: 'brand',
  waiting: 'attention',
  good: 'good',
  bad: 'bad',
  closed: 'neutral',
}

interface CaseContentProps {
  readonly view: CaseView
  readonly onActed: () => Promise<void>
  /** How acts are sent when the reader is not the owner but holds the query code. */
  readonly send?: SendAct
  /** The same for papers. */
  readonly print?: PrintPaper
  /** The conversation with officers, where they handle the case: it tells what happened in place of the timeline. */
  readonly talk?: ReactNode
  /** The act that the conversation's own field does. */
  readonly writing?: string | undefined
  readonly typing?: ReturnType<typeof useTyped>
}

/** Where a case stands: a sentence, who has to move, until when; then what can be done, and everything that has happened. */
export function CaseContent({ view, onActed, send, print, talk, writing, typing }: CaseContentProps) {
  const { state, clock, today, timeline, nextSteps, side } = view
  const waitsFor = seenFrom(side, state.waitingFor)
  const byOfficers = view.bridge.state === 'none'
  const acts = { view, onActed, send, typing, except: writing === undefined ? [] : [writing] }
  return (
    <>
      <Card>
        <View className='wet-state-line' {...accessible({ live: 'polite' })}>
          <View className='wet-state-line__tag'>
            <Tag tone={tones[state.tone]}>{state.label}</Tag>
          </View>
          <Heading level={2}>{state.meaning}</Heading>
          <View className={`wet-state-line__who wet-state-line__who--${waitsFor}`}>
            {casesMessages.waiting[waitsFor]}
          </View>
        </View>
        <View className='wet-case-facts'>
          <View>{view.title}</View>
          <View className='wet-case-facts__number'>
            <View>
              {casesMessages.number} {view.caseNumber}
            </View>
            <Button kind='quiet' label={`${casesMessages.copy}${casesMessages.number}`} onPress={() => void copy(view)}>
              {casesMessages.copy}
            </Button>
          </View>
          <View>{casesMessages.received(instantWords(view.receivedAt))}</View>
          <Bridge bridge={view.bridge} />
        </View>
      </Card>
      {view.governing && (
        <Notice title={jointMessages.governing}>
          <View>{view.governing.text}</View>
          <Citation citation={view.governing.basis} />
        </Notice>
      )}
      <ProposalsCard view={view} onActed={onActed} />
      {view.licence && <LicenceCard licence={view.licence} />}
      {talk}
      {view.group && <GroupCard group={view.group} />}
      <Acts kind='forward' {...acts} />
      {clock.length > 0 && (
        <Card title={byOfficers ? consultMessages.levels : casesMessages.clock}>
          {byOfficers && <View className='wet-soft'>{consultMessages.levelsNote}</View>}
          {clock.map((reading) => (
            <View key={reading.period} className='wet-clock-slot'>
              <ClockBar reading={reading} today={today} side={side} />
            </View>
          ))}
        </Card>
      )}
      {nextSteps.length > 0 && (
        <Card title={casesMessages.nextSteps}>
          {nextSteps.map((step) => (
            <View key={step.title} className='wet-next-step'>
              <Heading level={3}>{step.title}</Heading>
              <View>{step.text}</View>
              <Citation citation={step.basis} />
            </View>
          ))}
        </Card>
      )}
      {view.letter && <LetterCard letter={view.letter} />}
      {/* only the one who filed it is told of other cases */}
      {view.links && <StoryCard {...view} state={state.id} />}
      {!talk && (
        <Card title={casesMessages.timeline}>
          <Timeline
            together={view.participant === true}
            entries={timeline}
            side={side}
            files={(files) => (
              <Evidence
                files={files}
                linkOf={(fileId) => call('files.link', { caseNumber: view.caseNumber, fileId })}
              />
            )}
          />
        </Card>
      )}
      {view.forgotten && view.forgotten.length > 0 && <Notice>{casesMessages.forgotten(view.forgotten)}</Notice>}
      <FiledDocument view={view} />
      <PrintsCard caseNumber={view.caseNumber} prints={view.prints} print={print} />
      {/* receipt and archive are the owner's */}
      {!send && <ProofCard caseNumber={view.caseNumber} />}
      <Acts kind='final' {...acts} />
    </>
  )
}

/** How far the hand-over to the regulator has come; the person's clock started at filing, whatever this says. */
function Bridge({ bridge }: { readonly bridge: CaseView['bridge'] }) {
  const words = casesMessages.bridge
  if (bridge.state === 'none') return null
  const text =
    bridge.state === 'delivered'
      ? bridge.deliveredAt
        ? words.delivered(instantWords(bridge.deliveredAt))
        : words.deliveredAtUnknown
      : words[bridge.state]
  return (
    <View className={`wet-bridge wet-bridge--${bridge.state}`} {...accessible({ role: 'status' })}>
      <Icon name={bridge.state === 'delivered' ? 'check' : bridge.state === 'waiting' ? 'clock' : 'alert'} />
      <View>{text}</View>
    </View>
  )
}

async function copy({ caseNumber }: CaseView): Promise<void> {
  if (await copyText(caseNumber)) showToast(casesMessages.copied)
}
