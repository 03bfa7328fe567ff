import { View } from '@tarojs/components'
import { Heading } from '@/components'
import { followMessages, homeMessages, knowledgeMessages, newsMessages } from '@/messages'
import { openPage, openService } from '@/platform'
import { city } from '../../../config/city'
import type { ServiceCard } from '../../../domain/kernel/service'
import { catalogue } from '../../../domain/services/catalogue'
import { EntryCard } from './EntryCard'
import { MerchantsEntry } from './MerchantsEntry'

const audiences = ['consumer', 'merchant', 'everyone'] as const

/**
 * Every service of the catalogue that this city offers, by whom it is for. What is filed in a merchant's name stands with the
 * merchant, and services of one family behind one entry.
 */
export function ServiceCards() {
  const offered = catalogue.filter(
    ({ id, forMerchant, announced }) => !city.servicesOff.includes(id) && !forMerchant && !announced,
  )
  return (
    <>
      {audiences.map((audience) => {
        const mine = offered.filter((service) => service.audience === audience)
        return (
          <View key={audience} className='home-section'>
            <Heading level={2}>{homeMessages.audience[audience]}</Heading>
            {audience === 'merchant' && <MerchantsEntry />}
            {mine
              .filter(({ family }) => !family)
              .map((service) => (
                <ServiceEntry key={service.id} service={service} />
              ))}
            {[...new Set(mine.flatMap(({ family }) => family ?? []))].map((family) => (
              <EntryCard
                key={family}
                icon='document'
                title={homeMessages.families[family].title}
                text={homeMessages.families[family].text}
                onPress={() => openPage('apply/family/index', { family })}
              />
            ))}
            {mine.some((service) => service.anonymous) && (
              <EntryCard
                icon='search'
                title={followMessages.entry}
                text={followMessages.entryText}
                onPress={() => openPage('dispute/follow/index')}
              />
            )}
            {audience === 'everyone' && (
              <EntryCard
                icon='bell'
                title={newsMessages.entry}
                text={newsMessages.entryText}
                onPress={() => openPage('consult/news/index')}
              />
            )}
            {audience === 'everyone' && (
              <EntryCard
                icon='info'
                title={knowledgeMessages.entry}
                text={knowledgeMessages.entryText}
                onPress={() => openPage('consult/knowledge/index')}
              />
            )}
          </View>
        )
      })}
    </>
  )
}

function ServiceEntry({ service: { id, title, summary } }: { readonly service: ServiceCard }) {
  return <EntryCard icon='document' title={title} text={summary} onPress={() => openService(id)} />
}
