import { View } from '@tarojs/components'
import { Button, Heading, Pressable } from '@/components'
import { lookupMessages } from '@/messages'
import { pastedText, showToast } from '@/platform'

interface RecentWordsProps {
  readonly recent: { readonly words: readonly string[]; clear(): void }
  readonly onChoose: (words: string) => void
}

/** Ways to begin without typing: paste, or look up again what was looked up before on this phone. */
export function RecentWords({ recent, onChoose }: RecentWordsProps) {
  const paste = async () => {
    const text = await pastedText()
    if (text) onChoose(text)
    else showToast(lookupMessages.pasteEmpty)
  }
  return (
    <>
      <View>
        <Button kind='secondary' onPress={() => void paste()}>
          {lookupMessages.paste}
        </Button>
      </View>
      {recent.words.length > 0 && (
        <View className='lookup-recent'>
          <View className='lookup-recent__head'>
            <Heading level={2}>{lookupMessages.recent}</Heading>
            <Button kind='quiet' onPress={recent.clear}>
              {lookupMessages.clearRecent}
            </Button>
          </View>
          <View className='lookup-recent__words'>
            {recent.words.map((words) => (
              <Pressable key={words} className='lookup-recent__word' onPress={() => onChoose(words)}>
                {words}
              </Pressable>
            ))}
          </View>
          <View className='lookup-note'>{lookupMessages.recentKept}</View>
        </View>
      )}
    </>
  )
}
