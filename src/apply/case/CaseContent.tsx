import { View } from '@tarojs/components'
import { accessible, Button, Card, Citation, ClockBar, Heading, Icon, Tag, type TagTone, Timeline } from '@/components'
import { casesMessages, instantWords } from '@/messages'
import { copyText, showToast } from '@/platform'
import type { SendAct } from './ActSheet'
import { Acts } from './Acts'
import { FiledDocument } from './FiledDocument'
import { ProofCard } from './ProofCard'
import type { CaseView } from './useLiveCase'
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
}

/** Where a case stands: a sentence, who has to move, until when; then what can be done, and everything that has happened. */
export function CaseContent({ view, onActed, send }: CaseContentProps) {
  const { state, clock, today, timeline, nextSteps } = view
  return (
    <>
      <Card>
        <View className='wet-state-line' {...accessible({ live: 'polite' })}>
          <View className='wet-state-line__tag'>
            <Tag tone={tones[state.tone]}>{state.label}</Tag>
          </View>
          <Heading level={2}>{state.meaning}</Heading>
          <View className={`wet-state-line__who wet-state-line__who--${state.waitingFor}`}>
            {casesMessages.waiting[state.waitingFor]}
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
      <Acts kind='forward' view={view} onActed={onActed} send={send} />
      {clock.length > 0 && (
        <Card title={casesMessages.clock}>
          {clock.map((reading) => (
            <View key={reading.period} className='wet-clock-slot'>
              <ClockBar reading={reading} today={today} />
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
      <Card title={casesMessages.timeline}>
        <Timeline entries={timeline} />
      </Card>
      <FiledDocument view={view} />
      {/* receipt and archive are the owner's */}
      {!send && <ProofCard caseNumber={view.caseNumber} />}
      <Acts kind='final' view={view} onActed={onActed} send={send} />
    </>
  )
}

/** How far the hand-over to the regulator has come; the person's clock started at filing, whatever this says. */
function Bridge({ bridge }: { readonly bridge: CaseView['bridge'] }) {
  const words = casesMessages.bridge
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
