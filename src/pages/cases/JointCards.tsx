import { View } from '@tarojs/components'
import { Card, Pressable, Tag } from '@/components'
import { jointMessages } from '@/messages'
import { openPage, servicePage } from '@/platform'
import { useRead } from '@/state'

const words = jointMessages

/** Filings several people are filling and signing, before they are cases. Nothing is shown when there are none. */
export function JointCards() {
  const { data } = useRead({ procedure: 'cases.jointList', input: {} })
  if (!data || data.items.length === 0) return null
  return (
    <Card title={words.list}>
      <View className='wet-tasks'>
        {data.items.map(({ id, service, serviceTitle, roles, signed, needed, waits }) => (
          <Pressable
            key={id}
            className='wet-joint-item'
            role='link'
            onPress={() => openPage(servicePage('joint', service), { id })}
          >
            <View className='wet-beside wet-beside--apart'>
              <View>
                {serviceTitle}
                {roles.length > 0 ? `（${roles.join('、')}）` : ''}
              </View>
              <Tag tone={waits === 'others' ? 'neutral' : 'attention'}>{words.listItem(signed, needed)}</Tag>
            </View>
            <View className='wet-soft'>{words.waits[waits]}</View>
          </Pressable>
        ))}
      </View>
    </Card>
  )
}
