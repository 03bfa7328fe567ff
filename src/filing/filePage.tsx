import { useState } from 'react'
import { Button, EmptyState, Page } from '@/components'
import { filingMessages } from '@/messages'
import { switchToTab, usePageParams } from '@/platform'
import { deviceDay, discardDraft, draftId } from '@/state/drafts'
import { city } from '../../config/city'
import { formOn, type PublicService } from '../../domain/kernel/service'
import { FilingPage } from './file/FilingPage'
import { MerchantFilingPage } from './file/MerchantFilingPage'
import { pageOver, useService } from './packageServices'

/** The filing page over the services of one package. */
export const filePage = (services: readonly PublicService[]) => pageOver(services, FilePage)

/**
 * Files any service of the package: `?service=` names it, `?uscc=` the merchant whose page the person came
 * from or in whose name it is filed, `?subject=` the year of a report, `?from=` an own case whose story it tells.
 */
function FilePage() {
  const { service: id = '', uscc, subject, from } = usePageParams()
  // A form that was emptied starts from the beginning, merchant included.
  const [beginning, setBeginning] = useState(0)
  const service = useService(id)
  const version = service && formOn(service, deviceDay(), city)
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
  const { forMerchant } = service
  const inItsName = forMerchant !== undefined && !forMerchant.claim
  const discard = () => {
    discardDraft(draftId(service.id, inItsName && uscc ? { uscc, ...(subject ? { subject } : {}) } : undefined))
    setBeginning(beginning + 1)
  }
  if (forMerchant && inItsName)
    return (
      <MerchantFilingPage
        key={`${service.id}:${uscc}:${subject}:${beginning}`}
        service={{ ...service, forMerchant }}
        form={version.value}
        uscc={uscc}
        subject={subject}
        onDiscard={discard}
      />
    )
  return (
    <FilingPage
      key={`${service.id}:${beginning}`}
      service={service}
      form={version.value}
      uscc={uscc}
      from={from}
      onDiscard={discard}
    />
  )
}
