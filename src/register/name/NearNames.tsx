import { View } from '@tarojs/components'
import { accessible, Button, Card, Skeleton, Tag } from '@/components'
import { componentMessages, dayWords, registerMessages } from '@/messages'
import { openPage } from '@/platform'
import { useRead } from '@/state'
import { charactersOf, type NameParts } from '../../../domain/registration'
import { useStill } from './useStill'

const words = registerMessages.name

/** Registered names of the same industry that stand near the wished-for one, with how near and why. */
export function NearNames({ parts }: { readonly parts: NameParts }) {
  const { division, trade, industry, form } = useStill(parts)
  const asked = charactersOf(trade).length >= 2
  const { data, error, loading, reload } = useRead(
    asked ? { procedure: 'credit.nearNames', input: { division, trade, industry, form } } : undefined,
  )
  return (
    <Card title={words.near}>
      {!asked && <View className='wet-soft'>{words.nearWait}</View>}
      {asked && loading && !data && <Skeleton cards={1} />}
      {asked && error && (
        <View>
          <View>{words.nearFailed}</View>
          <Button kind='quiet' onPress={() => void reload()}>
            {componentMessages.retry}
          </Button>
        </View>
      )}
      {asked && data?.items.length === 0 && <View>{words.nearNone}</View>}
      {asked &&
        data?.items.map(({ uscc, name, division: where, status, kind, percent, reason }) => (
          <View key={uscc} className='register-near'>
            <View className='register-near__head'>
              <View>{name}</View>
              <Tag tone={kind === 'near' ? 'attention' : 'bad'}>{words.nearKinds[kind]}</Tag>
            </View>
            <View className='register-near__track' {...accessible({ hidden: true })}>
              <View className='register-near__bar' style={{ width: `${percent}%` }} />
            </View>
            <View className='wet-soft'>
              {[words.percent(percent), reason, where, words.status[status]].join(' · ')}
            </View>
            <Button kind='quiet' label={name} onPress={() => openPage('credit/merchant/index', { uscc })}>
              {words.look}
            </Button>
          </View>
        ))}
      {asked && data?.more && <View className='wet-soft'>{words.nearMore}</View>}
      {asked && data?.asOf && <View className='wet-soft'>{words.nearAsOf(dayWords(data.asOf))}</View>}
      <View className='wet-soft'>{words.disclaimer}</View>
    </Card>
  )
}
