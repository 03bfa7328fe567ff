import { View } from '@tarojs/components'
import { Card, EmptyState, Heading, Icon, Page } from '@/components'
import { homeMessages, pledgeMessages, registerMessages } from '@/messages'
import { openPage, openService, usePageParams } from '@/platform'
import { city } from '../../../config/city'
import { catalogue } from '../../../domain/services/catalogue'
import './family.scss'

/** The services of one family: `?family=registration`. What is filed in a merchant's name leads to one's merchants. */
export default function FamilyPage() {
  const { family = '' } = usePageParams()
  const known = homeMessages.families[family as keyof typeof homeMessages.families]
  const offered = catalogue.filter((card) => card.family === family && !city.servicesOff.includes(card.id))
  const inItsName = offered.filter(({ forMerchant }) => forMerchant)
  return (
    <Page title={known?.title ?? homeMessages.services}>
      {offered.length === 0 && <EmptyState title={homeMessages.familyNone} />}
      {aids(family).map(entry)}
      {offered
        .filter(({ forMerchant }) => !forMerchant)
        .map(({ id, title, summary }) => (
          <FamilyEntry key={id} title={title} text={summary} onPress={() => openService(id)} />
        ))}
      {inItsName.length > 0 && (
        <View>
          <Heading level={2}>{homeMessages.inItsName}</Heading>
          <View className='wet-soft'>{homeMessages.inItsNameWhy}</View>
        </View>
      )}
      {inItsName.map(({ id, title, summary }) => (
        <FamilyEntry key={id} title={title} text={summary} onPress={() => openPage('apply/merchants/index')} />
      ))}
      {elsewhere(family).map(entry)}
    </Page>
  )
}

interface Aid {
  readonly page: string
  readonly title: string
  readonly text: string
}

const entry = ({ page, title, text }: Aid) => (
  <FamilyEntry key={page} title={title} text={text} onPress={() => openPage(page)} />
)

interface FamilyEntryProps {
  readonly title: string
  readonly text: string
  readonly onPress: () => void
}

function FamilyEntry({ title, text, onPress }: FamilyEntryProps) {
  return (
    <Card onPress={onPress}>
      <View className='wet-family'>
        <View className='wet-family__words'>
          <View className='wet-family__title'>{title}</View>
          <View className='wet-soft'>{text}</View>
        </View>
        <Icon name='arrow' />
      </View>
    </Card>
  )
}

/** Pages that help before one of the family's services is chosen. */
function aids(family: string): readonly Aid[] {
  if (family !== 'registration') return []
  const { need, kind, name } = registerMessages.entries
  return [
    { page: 'register/need/index', ...need },
    { page: 'register/kind/index', ...kind },
    { page: 'register/name/index', ...name },
  ]
}

/** What belongs to the family and is not done here. */
function elsewhere(family: string): readonly Aid[] {
  if (family !== 'pledge') return []
  const { title, entryText } = pledgeMessages.movables
  return [{ page: 'pledge/movables/index', title, text: entryText }]
}
