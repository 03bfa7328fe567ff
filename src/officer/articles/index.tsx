import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Citation, EmptyState, Heading, Notice, Tag } from '@/components'
import { officerMessages } from '@/messages'
import { callAsOfficer, newIdempotencyKey, openPage, type ProcedureOutput } from '@/platform'
import { OfficerPage } from '../OfficerPage'
import { useOfficerRead } from '../useOfficerRead'

type Proposal = ProcedureOutput<'knowledge.proposals'>['items'][number]

const words = officerMessages.articles

/** 知识库文章: what waits for a leader, and one's own; a leader decides. */
export default function ArticlesPage() {
  const me = useOfficerRead('officers.me', {})
  const reading = useOfficerRead('knowledge.proposals', {})
  const [said, setSaid] = useState<{ tone: 'success' | 'danger'; text: string }>()
  const leads = me.data !== undefined && me.data.role !== 'officer'
  const decide = async ({ id, version }: Proposal, decision: 'publish' | 'withdraw') => {
    const reply = await callAsOfficer('knowledge.decide', { id, version, decision }, newIdempotencyKey())
    setSaid(reply.ok ? { tone: 'success', text: words.decided } : { tone: 'danger', text: reply.error.message })
    await reading.reload()
  }
  const items = reading.data?.items ?? []
  return (
    <OfficerPage title={words.title} readings={[me, reading]} ready={reading.data !== undefined}>
      {said && (
        <Notice tone={said.tone} live>
          {said.text}
        </Notice>
      )}
      <View className='wet-beside'>
        <Button onPress={() => openPage('officer/write/index')}>{words.write}</Button>
        <Button kind='quiet' onPress={() => openPage('consult/knowledge/index')}>
          {words.read}
        </Button>
      </View>
      <Heading level={2}>{words.waiting}</Heading>
      {items.length === 0 && <EmptyState title={words.none} />}
      {items.map((item) => (
        <Card
          key={`${item.id}@${item.version}`}
          title={item.title}
          aside={<Tag tone='attention'>{item.mine ? words.mine : words.waitsForLeader}</Tag>}
        >
          <View className='wet-soft'>{`${item.categoryLabel} · ${item.author}`}</View>
          <View>{item.summary}</View>
          {item.body.map(({ heading, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity, and the text is fixed
            <View key={at}>
              {heading && <Heading level={3}>{heading}</Heading>}
              <View>{text}</View>
            </View>
          ))}
          {item.citations.map((citation) => (
            <Citation key={`${citation.law}:${citation.article}`} citation={citation} />
          ))}
          {leads && (
            <View className='wet-beside'>
              <Button kind='secondary' label={words.publishOf(item.title)} onPress={() => void decide(item, 'publish')}>
                {words.publish}
              </Button>
              <Button kind='danger' label={words.withdrawOf(item.title)} onPress={() => void decide(item, 'withdraw')}>
                {words.withdraw}
              </Button>
            </View>
          )}
        </Card>
      ))}
    </OfficerPage>
  )
}
