import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { ActionBar, Button, Card, DefinitionRows, ErrorState, Icon, Page, Skeleton } from '@/components'
import { filingMessages, instantWords, proofMessages } from '@/messages'
import { copyText, openPage, replaceWithCase, showToast, switchToTab, usePageParams } from '@/platform'
import { useRead } from '@/state'
import { lastFiling } from '@/state/drafts'
import { say } from '../../domain/kernel/case'
import type { PublicService } from '../../domain/kernel/service'
import { StoryCard } from './case/StoryCard'
import { pageOver, useService } from './packageServices'
import { AnonymousReceipt } from './receipt/AnonymousReceipt'
import { KeepContact } from './receipt/KeepContact'
import './receipt/receipt.scss'

const words = filingMessages.receipt

/** The receipt page over the services of one package. */
export const receiptPage = (services: readonly PublicService[]) => pageOver(services, ReceiptPage)

/** 提交成功: the number, the moment that starts the clock, and what happens next. `?n=` is the case number. */
function ReceiptPage() {
  const { n = '' } = usePageParams()
  const [filing] = useState(() => lastFiling(n))
  // After a reload the phone has forgotten the filing; the case has not.
  const { data, error, loading, reload } = useRead(
    filing || !n ? undefined : { procedure: 'cases.get', input: { caseNumber: n } },
  )
  const receipt = filing ?? data
  useEffect(() => {
    if (!n) switchToTab('pages/cases/index')
  }, [n])
  if (filing?.secret) return <AnonymousReceipt filing={filing} secret={filing.secret} />

  return (
    <Page
      title={words.page}
      onBack={() => switchToTab('pages/home/index')}
      actions={
        <ActionBar>
          <Button block onPress={() => replaceWithCase(n, receipt?.service)}>
            {words.seeCase}
          </Button>
          <Button kind='quiet' block onPress={() => switchToTab('pages/home/index')}>
            {words.home}
          </Button>
        </ActionBar>
      }
    >
      {loading && !receipt && <Skeleton cards={2} />}
      {error && !receipt && <ErrorState message={`${error.message} ${words.unread}`} onRetry={() => void reload()} />}
      {receipt && (
        <>
          <Card className='wet-receipt'>
            <Icon name='check' className='wet-receipt__icon' />
            <View className='wet-receipt__title'>{words.title}</View>
            <View className='wet-soft'>{words.number}</View>
            <View className='wet-receipt__number'>{n}</View>
            <View className='wet-beside'>
              <Button kind='secondary' onPress={() => void copy(n)}>
                {words.copy}
              </Button>
              <Button kind='secondary' onPress={() => openPage('proof/receipt/index', { n })}>
                {proofMessages.open}
              </Button>
            </View>
          </Card>
          <Card title={words.next}>
            <DefinitionRows rows={[{ label: words.received, text: instantWords(receipt.receivedAt) }]} />
            <View>{receipt.receivedMoment}</View>
            <NextSentence service={receipt.service} />
            <View className='wet-soft'>{words.follow}</View>
          </Card>
          {!filing?.linkedTo && <StoryCard caseNumber={n} service={receipt.service} links={data?.links} />}
          {filing?.contact && <KeepContact contact={filing.contact} />}
        </>
      )}
    </Page>
  )
}

function NextSentence({ service: id }: { readonly service: string }) {
  const service = useService(id)
  return service ? <View>{say(service.workflow.submitted.applicant, {})}</View> : null
}

async function copy(caseNumber: string): Promise<void> {
  if (await copyText(caseNumber)) showToast(words.copied)
}
