import { View } from '@tarojs/components'
import { Button, DefinitionRows } from '@/components'
import { casesMessages } from '@/messages'
import { copyText, openPage, showToast } from '@/platform'
import type { CaseView } from './useLiveCase'

const words = casesMessages.licence

/** The licence as its holder shows it: name and code first, large enough to be read across a counter. */
export function LicenceCard({ licence }: { readonly licence: NonNullable<CaseView['licence']> }) {
  const { title, name, uscc, rows, note } = licence
  const copy = async () => {
    if (await copyText(uscc)) showToast(words.copied)
  }
  return (
    <View className='wet-licence'>
      <View className='wet-licence__title'>{title}</View>
      <View className='wet-licence__name'>{name}</View>
      <View className='wet-licence__label'>{words.uscc}</View>
      <View className='wet-licence__code'>{uscc}</View>
      <DefinitionRows rows={rows} />
      <View className='wet-beside'>
        <Button kind='secondary' onPress={() => void copy()}>
          {words.copy}
        </Button>
        <Button kind='quiet' onPress={() => openPage('credit/merchant/index', { uscc })}>
          {words.look}
        </Button>
      </View>
      <View className='wet-soft'>{note}</View>
    </View>
  )
}
