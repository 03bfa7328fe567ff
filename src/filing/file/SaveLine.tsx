import { View } from '@tarojs/components'
import { accessible } from '@/components'
import { filingMessages, timeWords } from '@/messages'
import type { FilingInProgress } from './useFiling'

/** 上次保存 14:03: the person can stop at any moment and see that nothing is lost. */
export function SaveLine({ filing: { save, draft } }: { readonly filing: FilingInProgress }) {
  const words = filingMessages.saves
  const text =
    save === 'failed' || save === 'too-large'
      ? words[save]
      : draft.savedAt
        ? words.saved(timeWords(draft.savedAt))
        : save === 'pending'
          ? words.pending
          : ''
  if (!text) return null
  return (
    <View
      className={`wet-save ${save === 'failed' || save === 'too-large' ? 'wet-save--problem' : ''}`}
      {...accessible({ role: 'status' })}
    >
      {text}
    </View>
  )
}
