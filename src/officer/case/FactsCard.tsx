import { View } from '@tarojs/components'
import { Button, Card, ClockBar, DefinitionRows, Heading, Tag, type TagTone } from '@/components'
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

/** Where the case stands and which of our promises run. */
export function FactsCard({ desk, busy, onRefresh }: FactsCardProps) {
  const { title, stateLabel, tone, parkName, categoryLabel, receivedAt, officer, breach, satisfaction, clock } = desk
  const running = clock.filter(({ status }) => status !== 'met' && status !== 'late')
  return (
    <Card title={title} aside={<Tag tone={tones[tone]}>{stateLabel}</Tag>}>
      {breach && <View>{breach.text}</View>}
      <DefinitionRows
        rows={[
          { label: words.facts, text: `${desk.caseNumber} · ${categoryLabel} · ${parkName}` },
          { label: words.received, text: instantWords(receivedAt) },
          { label: words.officer, text: officer?.name ?? words.nobody },
          ...(satisfaction === undefined ? [] : [{ label: words.satisfaction, text: words.stars(satisfaction) }]),
        ]}
      />
      {running.length > 0 && (
        <View className='wet-part'>
          <Heading level={3}>{words.levels}</Heading>
          <View className='wet-soft'>{words.levelsNote}</View>
          {running.map((reading) => (
            <ClockBar key={reading.period} reading={reading} today={desk.today} />
          ))}
        </View>
      )}
      <Button kind='quiet' busy={busy} onPress={() => void onRefresh()}>
        {words.refresh}
      </Button>
    </Card>
  )
}
