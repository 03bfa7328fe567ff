import { View } from '@tarojs/components'
import { Button, Card, Tag } from '@/components'
import { inboxMessages, instantWords } from '@/messages'
import { openCase, type ProcedureOutput } from '@/platform'

export function InboxItem({ item }: { readonly item: ProcedureOutput<'account.inbox'>['items'][number] }) {
  const { caseNumber, service } = item
  return (
    <Card title={item.title} aside={!item.read && <Tag tone='brand'>{inboxMessages.unread}</Tag>}>
      <View className='inbox-when'>{instantWords(item.at)}</View>
      <View>{item.text}</View>
      {caseNumber && (
        <View>
          <Button kind='quiet' onPress={() => openCase(caseNumber, service)}>
            {inboxMessages.openCase}
          </Button>
        </View>
      )}
    </Card>
  )
}
