import { View } from '@tarojs/components'
import { Button, Card } from '@/components'
import { casesMessages } from '@/messages'
import { openCase, openService } from '@/platform'
import { city } from '../../../config/city'
import { sharesStory } from '../../../domain/kernel/service'
import { useServices } from '../packageServices'
import type { CaseView } from './useLiveCase'

interface StoryCardProps {
  readonly caseNumber: string
  readonly service: string
  /** Absent right after filing. */
  readonly state?: string
  readonly links?: CaseView['links']
}

const words = casesMessages.story

/**
 * The same story elsewhere: the person's own cases that tell it too, and what else can be filed about it, beginning with what
 * this case says. A story that is both a dispute and a violation is two cases (Order 121 art. 9).
 */
export function StoryCard({ caseNumber, service: id, state, links = [] }: StoryCardProps) {
  // services that tell one story are in one package
  const services = useServices()
  const service = services.find((one) => one.id === id)
  const others = services.filter(
    (other) =>
      service &&
      other.id !== id &&
      sharesStory(other, service) &&
      !city.servicesOff.includes(other.id) &&
      !links.some((linked) => linked.service === other.id),
  )
  const anew = service !== undefined && state !== undefined && (service.again?.includes(state) ?? false)
  if (links.length === 0 && others.length === 0 && !anew) return null
  const begin = (next: string) => openService(next, { from: caseNumber })
  return (
    <Card title={words.title}>
      {links.map((linked) => (
        <Button
          key={linked.caseNumber}
          block
          kind='secondary'
          onPress={() => openCase(linked.caseNumber, linked.service)}
        >
          {words.linked(linked.serviceTitle, linked.caseNumber, linked.stateLabel)}
        </Button>
      ))}
      {anew && (
        <Button block kind='secondary' onPress={() => begin(id)}>
          {words.anew}
        </Button>
      )}
      {others.map((other) => (
        <View key={other.id}>
          <View className='wet-soft'>{other.summary}</View>
          <Button block kind='quiet' onPress={() => begin(other.id)}>
            {words.also(other.title)}
          </Button>
        </View>
      ))}
    </Card>
  )
}
