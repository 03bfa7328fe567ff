import { View } from '@tarojs/components'
import { Button, Card, Citation, Notice } from '@/components'
import { dayWords, displayMessages } from '@/messages'
import { openPage, type ProcedureOutput } from '@/platform'
import type { PlainDate } from '../../../domain/kernel/calendar'
import './check.scss'

type Compared = ProcedureOutput<'credit.checkDisplay'>

const words = displayMessages.check

/** What differs first, then what was not found, then what agrees. */
export function Comparison({ compared }: { readonly compared: Compared }) {
  const { uscc, name, asOf, items, basis } = compared
  const of = (result: Compared['items'][number]['result']) => items.filter((item) => item.result === result)
  const [differing, missing, same] = [of('differs'), of('missing'), of('same')]
  return (
    <Card title={name}>
      <View className='wet-soft'>{words.asOf(dayWords(asOf as PlainDate))}</View>
      {differing.length === 0 && same.length > 0 && <Notice tone='success'>{words.allSame}</Notice>}
      <Group title={words.differing} items={differing} />
      <Group title={words.missing} items={missing} />
      <Group title={words.same} items={same} />
      <View className='wet-soft'>{words.note}</View>
      <View>
        {words.basis}
        <Citation citation={basis} />
      </View>
      <View>
        <Button kind='secondary' onPress={() => openPage('credit/merchant/index', { uscc })}>
          {words.file}
        </Button>
      </View>
    </Card>
  )
}

function Group({ title, items }: { readonly title: string; readonly items: Compared['items'] }) {
  if (items.length === 0) return null
  return (
    <View className='check-group'>
      <View className='check-group__title'>{title}</View>
      {items.map(({ label, shown, registered, result }) => (
        <View key={label} className='check-group__item'>
          <View className='check-group__label'>{label}</View>
          {shown !== undefined && result !== 'same' && <View>{words.shown(shown)}</View>}
          <View>{words.registered(registered)}</View>
        </View>
      ))}
    </View>
  )
}
