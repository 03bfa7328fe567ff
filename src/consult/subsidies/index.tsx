import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, EmptyState, ErrorState, Notice, Page, SearchBox, Skeleton, Tag } from '@/components'
import { dayWords, newsMessages } from '@/messages'
import { openPage, type ProcedureOutput, usePageParams } from '@/platform'
import { useRead, useSession } from '@/state'
import { AskButtons } from '../AskButtons'
import '../consult.scss'

type Matched = ProcedureOutput<'announcements.match'>['items'][number]

const words = newsMessages.subsidies

/** 补贴自查: present subsidies held against what the register says of a merchant, each condition with its reason. `?uscc=`. */
export default function SubsidiesPage() {
  const { uscc = '' } = usePageParams()
  const [typed, setTyped] = useState(uscc)
  const [asked, setAsked] = useState(uscc)
  const signedIn = useSession().status === 'signed-in'
  const mine = useRead(signedIn ? { procedure: 'cases.merchants', input: {} } : undefined)
  const { data, error, loading, reload } = useRead(
    asked ? { procedure: 'announcements.match', input: { uscc: asked } } : undefined,
  )
  const ask = (code: string) => {
    setTyped(code)
    setAsked(code.trim())
  }
  return (
    <Page title={words.title}>
      <Notice>{words.why}</Notice>
      <SearchBox value={typed} label={words.field} maxLength={40} onChange={setTyped} onSubmit={ask} />
      {mine.data?.merchants.map((merchant) => (
        <Button key={merchant.uscc} kind='secondary' block onPress={() => ask(merchant.uscc)}>
          {merchant.name}
        </Button>
      ))}
      {loading && asked && !data && <Skeleton />}
      {error && <ErrorState message={error.message} onRetry={() => void reload()} />}
      {data && !error && (
        <>
          <View className='wet-soft'>{words.of(data.merchant.name, dayWords(data.asOf))}</View>
          {data.items.length === 0 && <EmptyState title={words.none} />}
          {data.items.map((item) => (
            <SubsidyCard key={item.id} item={item} />
          ))}
          <AskButtons />
        </>
      )}
    </Page>
  )
}

function SubsidyCard({ item: { id, title, summary, fits, reasons } }: { readonly item: Matched }) {
  return (
    <Card title={title} aside={<Tag tone={fits ? 'good' : 'neutral'}>{fits ? words.fits : words.not}</Tag>}>
      <View>{summary}</View>
      {reasons.map(({ met, text }) => (
        <View key={text} className='wet-reason'>
          <Tag tone={met ? 'good' : 'bad'}>{met ? words.met : words.unmet}</Tag>
          <View className='wet-article__text'>{text}</View>
        </View>
      ))}
      <Button kind='quiet' onPress={() => openPage('consult/notice/index', { id })}>
        {newsMessages.desk.open}
      </Button>
    </Card>
  )
}
