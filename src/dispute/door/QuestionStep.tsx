import { View } from '@tarojs/components'
import { Button, Heading, Icon, Pressable } from '@/components'
import { doorMessages } from '@/messages'
import type { DoorQuestion } from '../../../domain/routing'

interface QuestionStepProps {
  readonly question: DoorQuestion
  readonly number: number
  readonly onChoose: (option: string) => void
  /** Absent on the first question. */
  readonly onPrevious?: () => void
}

/** One plain question; a tap on a choice is the answer and leads on. */
export function QuestionStep({ question, number, onChoose, onPrevious }: QuestionStepProps) {
  return (
    <>
      <View className='door-question'>
        <View className='wet-soft'>{doorMessages.number(number)}</View>
        <Heading level={2}>{question.title}</Heading>
      </View>
      {question.options.map(({ id, label, hint }) => (
        <Pressable key={id} className='door-choice' onPress={() => onChoose(id)}>
          <View className='door-choice__words'>
            <View className='door-choice__label'>{label}</View>
            {hint && <View className='wet-soft'>{hint}</View>}
          </View>
          <Icon name='arrow' className='door-choice__arrow' />
        </Pressable>
      ))}
      {onPrevious && (
        <Button kind='quiet' onPress={onPrevious}>
          {doorMessages.previous}
        </Button>
      )}
    </>
  )
}
