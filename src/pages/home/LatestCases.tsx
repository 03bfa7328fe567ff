import { View } from '@tarojs/components'
import { Button, Heading, Notice, Pressable, Skeleton, Tag, type TagTone } from '@/components'
import { componentMessages, dayWords, homeMessages, instantWords } from '@/messages'
import { openCase, type ProcedureOutput, switchToTab, usePageShow } from '@/platform'
import { useRead } from '@/state'

type CaseCard = ProcedureOutput<'cases.list'>['items'][number]

const shown = 2
const tones: Readonly<Record<CaseCard['tone'], TagTone>> = {
  open: 'brand',
  waiting: 'attention',
  good: 'good',
  bad: 'bad',
  closed: 'neutral',
}

/** The two cases that moved last. */
export function LatestCases() {
  const { data, copyAt, error, loading, reload } = useRead({
    procedure: 'cases.list',
    input: {},
    copyKey: 'cases.list',
    personal: true,
  })
  usePageShow(() => void reload())
  if (!data) return loading ? <Skeleton cards={1} /> : null
  if (data.items.length === 0) return null
  return (
    <View className='home-section'>
      <View className='home-section__head'>
        <Heading level={2}>{homeMessages.cases}</Heading>
        <Button kind='quiet' onPress={() => switchToTab('pages/cases/index')}>
          {homeMessages.allCases}
        </Button>
      </View>
      {error && copyAt && <Notice tone='warning'>{componentMessages.copyOf(instantWords(copyAt))}</Notice>}
      {data.items.slice(0, shown).map((item) => (
        <Pressable key={item.caseNumber} className='home-case' onPress={() => openCase(item.caseNumber, item.service)}>
          <View className='home-case__head'>
            <View className='home-service__title'>{item.title}</View>
            <Tag tone={tones[item.tone]}>{item.stateLabel}</Tag>
          </View>
          <View className='home-service__summary'>{homeMessages.waitingFor[item.waitingFor]}</View>
          {item.due && (
            <View className='home-service__summary'>
              {homeMessages.caseDue(item.due.title, dayWords(item.due.due.latest))}
            </View>
          )}
        </Pressable>
      ))}
    </View>
  )
}
