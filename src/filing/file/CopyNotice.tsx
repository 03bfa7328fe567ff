import { View } from '@tarojs/components'
import { Button, Notice } from '@/components'
import { filingMessages, instantWords } from '@/messages'
import { switchToTab } from '@/platform'
import type { DraftCopy } from './useDraftCopy'

const words = filingMessages.copies

/** What became of the draft on the person's other phone, wherever in the form they are. */
export function CopyNotice({ copy: { taken, gone, undo, keepHere } }: { readonly copy: DraftCopy }) {
  if (gone)
    return (
      <Notice tone='warning' live title={words.gone.title}>
        <View>{words.gone.text}</View>
        <View className='wet-beside'>
          <Button kind='quiet' onPress={() => switchToTab('pages/cases/index')}>
            {words.gone.toCases}
          </Button>
          <Button kind='quiet' onPress={keepHere}>
            {words.gone.keep}
          </Button>
        </View>
      </Notice>
    )
  if (undo)
    return (
      <Notice>
        <View>{words.undone}</View>
        <Button kind='quiet' onPress={undo}>
          {words.undo}
        </Button>
      </Notice>
    )
  return taken ? <Notice live>{words.taken(taken.device, instantWords(taken.savedAt))}</Notice> : null
}
