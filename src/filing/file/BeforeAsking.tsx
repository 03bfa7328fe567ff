import { View } from '@tarojs/components'
import { Button, Card, Citation, Heading, Pressable } from '@/components'
import { consultMessages } from '@/messages'
import { openPage, openService } from '@/platform'
import { useRead } from '@/state'
import { city } from '../../../config/city'
import { servicesBehind, suggestDoor } from '../../../domain/routing'
import { catalogue } from '../../../domain/services/catalogue'
import type { FilingInProgress } from './useFiling'

/**
 * Before a question is sent: articles that may answer it, and the right door when it reads like a complaint or a tip-off
 * (Order 121 art. 44). Offers only; the filing goes on unchanged.
 */
export function BeforeAsking({ filing: { service, answers } }: { readonly filing: FilingInProgress }) {
  const question = service.asks?.(answers)?.trim()
  if (!question) return null
  return (
    <>
      <OtherDoor question={question} doors={service.doors ?? []} />
      <Suggestions question={question} />
    </>
  )
}

function Suggestions({ question }: { readonly question: string }) {
  const words = consultMessages.suggestions
  const { data } = useRead({ procedure: 'knowledge.suggest', input: { question } })
  // without an answer from the server there is nothing to offer, and nothing in the way
  if (!data || data.items.length === 0) return null
  return (
    <Card title={words.title}>
      <View className='wet-soft'>{words.why}</View>
      {data.items.map(({ id, title, summary }) => (
        <Pressable
          key={id}
          className='wet-offer'
          role='link'
          label={title}
          onPress={() => openPage('consult/article/index', { id })}
        >
          <Heading level={3}>{title}</Heading>
          <View className='wet-soft'>{summary}</View>
        </Pressable>
      ))}
      <View className='wet-soft'>{words.none}</View>
    </Card>
  )
}

function OtherDoor({ question, doors }: { readonly question: string; readonly doors: readonly string[] }) {
  const words = consultMessages.door
  const suggested = suggestDoor(question)
  if (!suggested || doors.includes(suggested.door)) return null
  const offered = servicesBehind(
    suggested.door,
    catalogue.filter(({ id }) => !city.servicesOff.includes(id)),
  )
  return (
    <Card title={words.title}>
      <View>{suggested.reason}</View>
      <View className='wet-soft'>{words.words(suggested.words)}</View>
      <Citation citation={suggested.basis} />
      {offered.map(({ id, title }) => (
        <Button key={id} block kind='secondary' onPress={() => openService(id)}>
          {words.go(title)}
        </Button>
      ))}
      <View className='wet-soft'>{words.stay}</View>
    </Card>
  )
}
