import { View } from '@tarojs/components'
import { Button, Card, Citation, Notice, Page } from '@/components'
import { pledgeMessages } from '@/messages'
import { copyText, showToast } from '@/platform'
import { movablesParts, movablesRegister } from '../../../domain/pledge'
import './movables.scss'

const words = pledgeMessages.movables

/** 动产抵押: what to look at before going to the central bank's register, and its address. Nothing is filed here. */
export default function MovablesPage() {
  const copy = async () => {
    if (await copyText(movablesRegister.address)) showToast(words.copied)
  }
  return (
    <Page title={words.title}>
      <Notice tone='info'>{words.notHere}</Notice>
      {movablesParts.map(({ title, items, basis }) => (
        <Card key={title} title={title}>
          {items.map((item) => (
            <View key={item} className='wet-movables__item'>
              <View>•</View>
              <View>{item}</View>
            </View>
          ))}
          {basis.map((citation) => (
            <Citation key={`${citation.law}:${citation.article}`} citation={citation} />
          ))}
        </Card>
      ))}
      <Card title={movablesRegister.name}>
        <View className='wet-movables__address'>{movablesRegister.address}</View>
        <View className='wet-soft'>{words.external}</View>
        <Button block onPress={() => void copy()}>
          {words.copy}
        </Button>
      </Card>
    </Page>
  )
}
