import { View } from '@tarojs/components'
import { componentMessages } from '@/messages'
import { Button } from './Button'
import { Heading } from './Heading'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './Question.scss'

interface QuestionProps {
  readonly title: string
  readonly options: readonly { readonly id: string; readonly label: string; readonly hint?: string }[]
  readonly number: number
  readonly onChoose: (option: string) => void
  /** Absent on the first question. */
  readonly onPrevious?: () => void
}

/** One plain question of a decision tree; a tap on a choice is the answer and leads on. */
export function Question({ title, options, number, onChoose, onPrevious }: QuestionProps) {
  return (
    <>
      <View className='wet-question'>
        <View className='wet-soft'>{componentMessages.question.number(number)}</View>
        <Heading level={2}>{title}</Heading>
      </View>
      {options.map(({ id, label, hint }) => (
        <Pressable key={id} className='wet-answer' onPress={() => onChoose(id)}>
          <View className='wet-answer__words'>
            <View className='wet-answer__label'>{label}</View>
            {hint && <View className='wet-soft'>{hint}</View>}
          </View>
          <Icon name='arrow' className='wet-answer__arrow' />
        </Pressable>
      ))}
      {onPrevious && (
        <Button kind='quiet' onPress={onPrevious}>
          {componentMessages.question.previous}
        </Button>
      )}
    </>
  )
}
