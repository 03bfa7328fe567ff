import { View } from '@tarojs/components'
import { Icon, Pressable } from '@/components'
import { inboxMessages, instantWords } from '@/messages'
import { openCase, type ProcedureOutput } from '@/platform'

type Item = ProcedureOutput<'account.inbox'>['items'][number]

const icons = { waits: 'alert', progress: 'bell', due: 'clock' } as const

/** One notice: what it is about by picture and word, what happened, when; a tap opens its case. */
export function InboxItem({ item }: { readonly item: Item }) {
  const { caseNumber, service, kind, read } = item
  const content = (
    <>
      <View className={`inbox-item__badge inbox-item__badge--${kind}`}>
        <Icon name={icons[kind]} />
      </View>
      <View className='inbox-item__words'>
        <View className='inbox-item__head'>
          {!read && <View className='inbox-item__unread'>{inboxMessages.unread}</View>}
          <View className='inbox-item__title'>{item.title}</View>
        </View>
        <View className='inbox-item__text'>{item.text}</View>
        <View className='wet-soft'>
          {inboxMessages.kinds[kind].name} · {instantWords(item.at)}
        </View>
      </View>
      {caseNumber && <Icon name='arrow' />}
    </>
  )
  if (!caseNumber) return <View className='inbox-item'>{content}</View>
  return (
    <Pressable className='inbox-item' onPress={() => openCase(caseNumber, service)}>
      {content}
    </Pressable>
  )
}
