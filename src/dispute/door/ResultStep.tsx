import { View } from '@tarojs/components'
import { Button, Card, Citation, DefinitionRows, Heading, Tag } from '@/components'
import { doorMessages } from '@/messages'
import { openService, switchToTab } from '@/platform'
import { city } from '../../../config/city'
import { answersThatCount, type DoorAnswers, type DoorRow, doorQuestions, doorsOf } from '../../../domain/routing'
import { ChannelCard } from './ChannelCard'
import { waysOn } from './waysOn'

interface ResultStepProps {
  readonly result: DoorRow
  readonly answers: DoorAnswers
  readonly onPrevious: () => void
  readonly onAgain: () => void
}

/** Where to go and why, with the services behind the door and the official channel: no answer is a dead end. */
export function ResultStep({ result, answers, onPrevious, onAgain }: ResultStepProps) {
  const doors = doorsOf(result.door)
  const ways = waysOn(doors, city.servicesOff)
  const inTwo = doors.length > 1
  return (
    <>
      <View className='wet-question'>
        <Heading level={2}>{doorMessages.results[result.door]}</Heading>
        <View>{result.reason}</View>
        <Citation citation={result.basis} />
      </View>
      {doors.length > 0 && (
        <Card title={doorMessages.next}>
          {ways.map(({ door, services }, at) => (
            <View key={door} className='door-way'>
              {inTwo && <Tag tone='brand'>{at === 0 ? doorMessages.first : doorMessages.second}</Tag>}
              {services.map(({ id, title, summary }) => (
                <View key={id} className='door-way'>
                  <View className='wet-soft'>{summary}</View>
                  <Button block kind={at === 0 ? 'primary' : 'secondary'} onPress={() => openService(id)}>
                    {title}
                  </Button>
                </View>
              ))}
              {services.length === 0 && <View>{doorMessages.noService}</View>}
            </View>
          ))}
          {inTwo && <View className='wet-soft'>{doorMessages.bothHow}</View>}
        </Card>
      )}
      <ChannelCard
        title={ways.some(({ services }) => services.length > 0) ? doorMessages.otherWay : doorMessages.where}
        channel={result.channel}
      />
      <Card title={doorMessages.chosen}>
        <DefinitionRows rows={chosen(answers)} />
        <View className='wet-beside'>
          <Button kind='quiet' onPress={onPrevious}>
            {doorMessages.previous}
          </Button>
          <Button kind='quiet' onPress={onAgain}>
            {doorMessages.again}
          </Button>
          <Button kind='quiet' onPress={() => switchToTab('pages/home/index')}>
            {doorMessages.home}
          </Button>
        </View>
      </Card>
    </>
  )
}

function chosen(answers: DoorAnswers): { label: string; text: string }[] {
  const given = answersThatCount(answers)
  return doorQuestions.flatMap(({ id, title, options }) => {
    const option = options.find((one) => one.id === given[id])
    return option ? [{ label: title, text: option.label }] : []
  })
}
