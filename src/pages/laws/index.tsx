import { View } from '@tarojs/components'
import { Button, Heading, Notice, Page, Tag } from '@/components'
import { dayWords, lawsMessages } from '@/messages'
import { replacePage, usePageParams } from '@/platform'
import { type Law, laws } from '../../../domain/kernel/law'
import { lawsByForce } from './lawsByForce'
import './index.scss'

/** Every instrument the product cites, with its days in force and how sure we are of its text; `?words=` shows some of them. */
export default function LawsPage() {
  const { words = '' } = usePageParams()
  const about = Object.values(laws).filter(
    ({ title, number }) => title.includes(words) || (number !== '' && words.includes(number)),
  )
  const some = words !== '' && about.length > 0
  const groups = lawsByForce(some ? about : Object.values(laws), new Date())
  return (
    <Page title={lawsMessages.title}>
      <Notice>{lawsMessages.lead}</Notice>
      {some && (
        <Button kind='quiet' onPress={() => replacePage('pages/laws/index')}>
          {lawsMessages.all}
        </Button>
      )}
      {groups.map(({ force, members }) => (
        <View key={force} className='laws-group'>
          <Heading level={2}>{lawsMessages.groups[force]}</Heading>
          {members.map((law) => (
            <LawRow key={law.id} law={law} force={force} />
          ))}
        </View>
      ))}
    </Page>
  )
}

function LawRow({ law, force }: { readonly law: Law; readonly force: keyof typeof lawsMessages.groups }) {
  const dates = {
    now: lawsMessages.inForce(dayWords(law.from)),
    coming: lawsMessages.coming(dayWords(law.from)),
    ended: lawsMessages.ended(dayWords(law.to ?? law.from)),
  }
  return (
    <View className='laws-law'>
      <View className='laws-law__title'>{law.title}</View>
      <View className='laws-law__note'>{[law.number, dates[force]].filter(Boolean).join(' · ')}</View>
      <Tag tone={law.evidence === 'verified' ? 'good' : 'attention'}>{lawsMessages.evidence[law.evidence]}</Tag>
    </View>
  )
}
