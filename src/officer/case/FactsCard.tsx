import { View } from '@tarojs/components'
import { Button, Card, ClockBar, Tag, type TagTone } from '@/components'
import { instantWords, officerMessages } from '@/messages'
import type { DeskCase } from './deskCase'

const words = officerMessages.case
const tones: Readonly<Record<DeskCase['tone'], TagTone>> = {
  open: 'brand',
  waiting: 'attention',
  good: 'good',
  bad: 'bad',
  closed: 'neutral',
}

interface FactsCardProps {
  readonly desk: DeskCase
  readonly busy: boolean
  readonly onRefresh: () => Promise<void>
}

/** Where the case stands, in as few lines as it takes: the conversation comes next. */
export function FactsCard({ desk, busy, onRefresh }: FactsCardProps) {
  const { title, stateLabel, tone, parkName, receivedAt, officer, breach, satisfaction, caseNumber } = desk
  return (
    <Card title={title} aside={<Tag tone={tones[tone]}>{stateLabel}</Tag>}>
      <View>{breach ? officerMessages.desk.promised(breach.text) : officerMessages.desk.notOurs}</View>
      <View className='wet-beside wet-beside--apart'>
        <View className='wet-soft'>
          {[
            caseNumber,
            parkName,
            officerMessages.desk.received(instantWords(receivedAt)),
            officer ? words.by(officer.name) : words.nobody,
            ...(satisfaction === undefined ? [] : [words.rated(satisfaction)]),
          ].join(' · ')}
        </View>
        <Button kind='quiet' busy={busy} onPress={() => void onRefresh()}>
          {words.refresh}
        </Button>
      </View>
    </Card>
  )
}

/** Which of our promises run, and how much of each is used. */
export function PromisesCard({ desk }: { readonly desk: DeskCase }) {
  const running = desk.clock.filter(({ status }) => status !== 'met' && status !== 'late')
  if (running.length === 0) return null
  return (
    <Card title={words.levels}>
      <View className='wet-soft'>{words.levelsNote}</View>
      {running.map((reading) => (
        <ClockBar key={reading.period} reading={reading} today={desk.today} />
      ))}
    </Card>
  )
}
