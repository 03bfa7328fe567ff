import { View } from '@tarojs/components'
import { memo } from 'react'
import { Heading } from '@/components'
import { followMessages, homeMessages, knowledgeMessages, merchantsMessages, newsMessages } from '@/messages'
import { openPage, openService } from '@/platform'
import { city } from '../../../config/city'
import { catalogue } from '../../../domain/services/catalogue'
import { dueOf, type Merchants } from './dueOf'
import { EntryCard } from './EntryCard'

const audiences = ['consumer', 'merchant', 'everyone'] as const
const familyIcons = { registration: 'stamp', credit: 'shield', pledge: 'yuan' } as const

interface ServiceCardsProps {
  readonly merchants: Merchants | undefined
}

/**
 * Every service of the catalogue that this city offers, by whom it is for. Services of one family stand behind one entry;
 * what else is filed in a merchant's name stands with the merchant.
 */
export const ServiceCards = memo(function ServiceCards({ merchants }: ServiceCardsProps) {
  const inCity = catalogue.filter(({ id, announced }) => !city.servicesOff.includes(id) && !announced)
  const offered = inCity.filter(({ forMerchant }) => !forMerchant)
  return (
    <>
      {audiences.map((audience) => {
        const mine = offered.filter((service) => service.audience === audience)
        const families = new Set(inCity.flatMap((one) => (one.audience === audience && one.family) || []))
        return (
          <View key={audience} className='home-section'>
            <Heading level={2}>{homeMessages.audience[audience]}</Heading>
            <View className='home-tiles'>
              {audience === 'merchant' && <MerchantsEntry merchants={merchants} />}
              {mine
                .filter(({ family }) => !family)
                .map(({ id, title, summary, icon }) => (
                  <EntryCard
                    key={id}
                    icon={icon ?? 'document'}
                    title={title}
                    text={summary}
                    onPress={() => openService(id)}
                  />
                ))}
              {[...families].map((family) => (
                <EntryCard
                  key={family}
                  icon={familyIcons[family]}
                  title={homeMessages.families[family].title}
                  text={homeMessages.families[family].text}
                  onPress={() => openPage('apply/family/index', { family })}
                />
              ))}
              {audience === 'consumer' && (
                <EntryCard
                  icon='info'
                  title={homeMessages.door.title}
                  text={homeMessages.door.text}
                  onPress={() => openPage('dispute/door/index')}
                />
              )}
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
                  icon='book'
                  title={knowledgeMessages.entry}
                  text={knowledgeMessages.entryText}
                  onPress={() => openPage('consult/knowledge/index')}
                />
              )}
            </View>
          </View>
        )
      })}
    </>
  )
})

/** 我的商户, with how much there is to file. */
function MerchantsEntry({ merchants = [] }: { readonly merchants: Merchants | undefined }) {
  const words = merchantsMessages
  const due = dueOf(merchants).length
  return (
    <EntryCard
      icon='shop'
      title={words.home}
      text={merchants[0] ? words.homeNames(merchants[0].name, merchants.length) : words.homeNone}
      waits={due > 0 ? words.homeDue(due) : undefined}
      onPress={() => openPage('apply/merchants/index')}
    />
  )
}
