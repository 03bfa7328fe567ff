import { View } from '@tarojs/components'
import { Button, Card } from '@/components'
import { lookupMessages } from '@/messages'
import { openPage, openService } from '@/platform'
import { city } from '../../../config/city'
import { laws } from '../../../domain/kernel/law'
import { catalogue } from '../../../domain/services/catalogue'

const shown = 4

/** Services and legal texts that the words are about: both are on the phone, so they are there at once and without a network. */
export function FoundHere({ words }: { readonly words: string }) {
  const services = aboutServices(words)
  const texts = aboutLaws(words)
  return (
    <>
      {services.length > 0 && (
        <Card title={lookupMessages.foundServices}>
          <View className='lookup-here'>
            {services.map(({ id, title, forMerchant, claim }) => (
              <Button
                key={id}
                kind='quiet'
                onPress={() => (forMerchant && !claim ? openPage('apply/merchants/index') : openService(id))}
              >
                {title}
              </Button>
            ))}
          </View>
        </Card>
      )}
      {texts.length > 0 && (
        <Card title={lookupMessages.foundLaws}>
          <View className='lookup-here'>
            {texts.map(({ id, title }) => (
              <Button key={id} kind='quiet' onPress={() => openPage('pages/laws/index', { words })}>
                {lookupMessages.lawTitle(title)}
              </Button>
            ))}
          </View>
        </Card>
      )}
    </>
  )
}

/** Two characters in common are no coincidence in a title of six. */
function aboutServices(words: string) {
  if (words.length < 2) return []
  return catalogue
    .filter(({ id }) => !city.servicesOff.includes(id))
    .filter(({ title, summary }) => title.includes(words) || summary.includes(words) || words.includes(title))
    .slice(0, shown)
}

function aboutLaws(words: string) {
  if (words.length < 2) return []
  return Object.values(laws)
    .filter(({ title, number }) => title.includes(words) || (number !== '' && words.includes(number)))
    .slice(0, shown)
}
