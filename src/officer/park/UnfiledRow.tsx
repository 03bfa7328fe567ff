import { View } from '@tarojs/components'
import { Button, Tag } from '@/components'
import { dayWords, nudgeMessages } from '@/messages'
import { openPage, type ProcedureOutput } from '@/platform'
import { formatUscc, type Uscc } from '../../../domain/kernel/identifiers'

type Unfiled = ProcedureOutput<'cases.deskUnfiled'>['items'][number]

interface UnfiledRowProps {
  readonly item: Unfiled
  readonly busy: boolean
  readonly onRemind: () => void
}

const words = nudgeMessages

/** One merchant that has not filed: what the register says, how often it was reminded, and whether it may be again. */
export function UnfiledRow({ item, busy, onRemind }: UnfiledRowProps) {
  const { uscc, name, kind, years, claimed, reminded, right } = item
  return (
    <View className='wet-unfiled'>
      <View className='wet-beside wet-beside--apart'>
        <View className='wet-queue__title'>{name}</View>
        {!claimed && <Tag>{words.unclaimed}</Tag>}
      </View>
      <View className='wet-soft'>{`${formatUscc(uscc as Uscc)} · ${kind}`}</View>
      <View className='wet-soft'>{[words.years(years), ...remindedWords(reminded)].join(' · ')}</View>
      {claimed && <View>{rightWords(right)}</View>}
      <View className='wet-beside'>
        {claimed && right.may && (
          <Button kind='secondary' label={words.remindOf(name)} busy={busy} onPress={onRemind}>
            {words.remind}
          </Button>
        )}
        <Button kind='quiet' label={words.fileOf(name)} onPress={() => openPage('credit/merchant/index', { uscc })}>
          {words.file}
        </Button>
      </View>
    </View>
  )
}

function remindedWords(days: readonly string[]): readonly string[] {
  const last = days[days.length - 1]
  return last ? [words.reminded(days.length, dayWords(last))] : []
}

function rightWords(right: Unfiled['right']): string {
  if (right.may) return words.left(right.left)
  return right.why === 'soon' ? words.soon(dayWords(right.from ?? '')) : words.usedUp
}
