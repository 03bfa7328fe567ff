import { View } from '@tarojs/components'
import { Card } from '@/components'
import { casesMessages } from '@/messages'
import type { CaseView } from './useLiveCase'

const words = casesMessages.group

/** How many others complain of the same: counts only. Agreeing to be heard together is an act like any other. */
export function GroupCard({ group }: { readonly group: NonNullable<CaseView['group']> }) {
  return (
    <Card title={words.title}>
      <View>{group.others > 0 ? words.others(group.others, group.joined) : words.alone}</View>
      <View className='wet-soft'>{group.in ? words.in : words.out}</View>
    </Card>
  )
}
