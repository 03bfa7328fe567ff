import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar, Button, Card, DefinitionRows, Icon, Notice, Page } from '@/components'
import { ConfirmRow } from '@/components/form'
import { filingMessages, followMessages, instantWords } from '@/messages'
import { copyText, replacePage, showToast, switchToTab, useLeaveWarning } from '@/platform'
import type { Filing } from '@/state/drafts'
import { say } from '../../../domain/kernel/case'
import { useService } from '../packageServices'

interface AnonymousReceiptProps {
  readonly filing: Filing
  /** The query code, in memory only. */
  readonly secret: string
}

const words = filingMessages.receipt
const own = followMessages.receipt

/** The receipt of a filing without a person: number and query code, said once. It is left only after they have been kept. */
export function AnonymousReceipt({ filing, secret }: AnonymousReceiptProps) {
  const [saved, setSaved] = useState(false)
  const [asked, setAsked] = useState(false)
  useLeaveWarning(saved ? undefined : own.leave)
  const service = useService(filing.service)
  const leave = (go: () => void) => () => {
    if (saved) go()
    else setAsked(true)
  }
  const home = leave(() => switchToTab('pages/home/index'))
  const number = filing.caseNumber
  return (
    <Page
      title={words.page}
      onBack={home}
      actions={
        <ActionBar>
          <Button block disabled={!saved} onPress={leave(() => replacePage('dispute/follow/index', { n: number }))}>
            {own.seeCase}
          </Button>
          <Button kind='quiet' block disabled={!saved} onPress={home}>
            {words.home}
          </Button>
        </ActionBar>
      }
    >
      <Card className='wet-receipt'>
        <Icon name='check' className='wet-receipt__icon' />
        <View className='wet-receipt__title'>{words.title}</View>
        <View className='wet-soft'>{words.number}</View>
        <View className='wet-receipt__number'>{number}</View>
        <View className='wet-soft'>{own.secret}</View>
        <View className='wet-receipt__number'>{secret}</View>
        <Button kind='secondary' block onPress={() => void copy(own.both(number, secret), own.bothCopied)}>
          {own.copyBoth}
        </Button>
        <View className='wet-beside'>
          <Button kind='quiet' onPress={() => void copy(number, words.copied)}>
            {words.copy}
          </Button>
          <Button kind='quiet' onPress={() => void copy(secret, own.secretCopied)}>
            {own.copySecret}
          </Button>
        </View>
      </Card>
      <Notice tone='warning' title={own.once}>
        {own.why}
      </Notice>
      {asked && !saved && (
        <Notice tone='danger' live>
          {own.saveFirst}
        </Notice>
      )}
      <Card>
        <ConfirmRow sentence={own.saved} confirmed={saved} onChange={setSaved} />
      </Card>
      <Card title={words.next}>
        <DefinitionRows rows={[{ label: words.received, text: instantWords(filing.receivedAt) }]} />
        <View>{filing.receivedMoment}</View>
        {service && <View>{say(service.workflow.submitted.applicant, {})}</View>}
        <View className='wet-soft'>{own.follow}</View>
      </Card>
    </Page>
  )
}

async function copy(text: string, done: string): Promise<void> {
  if (await copyText(text)) showToast(done)
}
