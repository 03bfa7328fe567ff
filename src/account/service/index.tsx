import { View } from '@tarojs/components'
import { Card, EmptyState, ErrorState, Notice, Page, Skeleton } from '@/components'
import { serviceMessages as words } from '@/messages'
import { useRead } from '@/state'
import { longDate, plainDate } from '../../../domain/kernel/calendar'
import './service.scss'

/** 服务公示: how well the promises were kept, counted from the records, good or not (trust: service levels are queries). */
export default function ServicePage() {
  const { data, error, loading, reload } = useRead({ procedure: 'operations.levels', input: {}, copyKey: 'levels' })
  const handOver = data?.levels.find(({ level }) => level === 'hand-over')
  const periods = data?.levels.filter(({ level }) => level !== 'hand-over') ?? []
  const titles = [...new Set(periods.map(({ level }) => level))]
  return (
    <Page title={words.title}>
      {!data && !error && <Skeleton cards={2} />}
      {!data && error && <ErrorState message={error.message} onRetry={() => void reload()} busy={loading} />}
      {data && !data.day && <EmptyState title={words.notYet} text={words.notYetText} />}
      {data?.day && (
        <>
          <Notice>{words.lead(longDate(plainDate(data.day)))}</Notice>
          <Card title={words.handOver}>
            <View className='wet-soft'>{words.handOverWhy}</View>
            <View>{handOver ? words.share(handOver.kept, handOver.total) : words.none}</View>
          </Card>
          {titles.map((level) => (
            <Card key={level} title={words.period(level)}>
              <View className='wet-soft'>{words.periodWhy}</View>
              {periods
                .filter((each) => each.level === level)
                .map(({ bureau, kept, total }) => (
                  <View key={bureau ?? ''} className='wet-service-row'>
                    <View>{bureau ?? words.city}</View>
                    <View>{words.share(kept, total)}</View>
                  </View>
                ))}
            </Card>
          ))}
        </>
      )}
    </Page>
  )
}
