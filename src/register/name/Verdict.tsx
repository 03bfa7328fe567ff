import { View } from '@tarojs/components'
import { accessible, Card, Citation, Tag, type TagTone } from '@/components'
import { registerMessages } from '@/messages'
import { deviceDay } from '@/state/drafts'
import { checkName, type EntityKind, type NameOutcome, type NameParts } from '../../../domain/registration'

const words = registerMessages.name

const tones: Readonly<Record<NameOutcome, TagTone>> = {
  passes: 'good',
  manualReview: 'brand',
  needsApproval: 'attention',
  rejected: 'bad',
}
const groups = ['rejected', 'needsApproval', 'manualReview'] as const

interface VerdictProps {
  readonly parts: NameParts | undefined
  readonly kind: EntityKind
}

/** The whole name and what the rules say about it while it is typed, the three kinds of objection apart. */
export function Verdict({ parts, kind }: VerdictProps) {
  if (!parts)
    return (
      <Card title={words.yours}>
        <View className='wet-soft'>{words.empty}</View>
      </Card>
    )
  const { name, outcome, reasons } = checkName(parts, { kind }, deviceDay())
  return (
    <Card title={words.yours} aside={<Tag tone={tones[outcome]}>{words.outcome[outcome]}</Tag>}>
      <View {...accessible({ live: 'polite' })}>
        <View className='register-name'>{name}</View>
      </View>
      {groups.map((group) => {
        const mine = reasons.filter((reason) => reason.outcome === group)
        if (mine.length === 0) return null
        return (
          <View key={group}>
            <Tag tone={tones[group]}>{words.group[group]}</Tag>
            {mine.map(({ rule, message, fix, basis }) => (
              <View key={rule} className='register-reason'>
                <View>{message}</View>
                {fix && <View className='wet-soft'>{words.fix(fix)}</View>}
                <Citation citation={basis} />
              </View>
            ))}
          </View>
        )
      })}
      <View className='wet-soft'>{words.disclaimer}</View>
    </Card>
  )
}
