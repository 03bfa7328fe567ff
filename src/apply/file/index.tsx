import { useState } from 'react'
import { Button, EmptyState, Page } from '@/components'
import { filingMessages } from '@/messages'
import { switchToTab, usePageParams } from '@/platform'
import { deviceDay, discardDraft } from '@/state/drafts'
import { formOn } from '../../../domain/kernel/service'
import { serviceById } from '../../../domain/services/registry'
import { FilingPage } from './FilingPage'

/** Files any service of the registry: `?service=` names it, `?uscc=` the merchant whose page the person came from. */
export default function FilePage() {
  const { service: id = '', uscc } = usePageParams()
  // A form that was emptied starts from the beginning, merchant included.
  const [beginning, setBeginning] = useState(0)
  const service = serviceById(id)
  const version = service && formOn(service, deviceDay())
  if (!service || !version) {
    const words = filingMessages.unknownService
    return (
      <Page title={words.page}>
        <EmptyState title={words.title} text={words.text}>
          <Button onPress={() => switchToTab('pages/home/index')}>{words.toServices}</Button>
        </EmptyState>
      </Page>
    )
  }
  const discard = () => {
    discardDraft(service.id)
    setBeginning(beginning + 1)
  }
  return (
    <FilingPage
      key={`${service.id}:${beginning}`}
      service={service}
      form={version.value}
      uscc={uscc}
      onDiscard={discard}
    />
  )
}
