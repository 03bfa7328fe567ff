import { useMemo, useState } from 'react'
import { Button, EmptyState, Later, Page } from '@/components'
import { filingMessages } from '@/messages'
import { switchToTab, usePageParams } from '@/platform'
import { deviceDay, discardDraft, draftId } from '@/state/drafts'
import { city } from '../../config/city'
import type { Form } from '../../domain/kernel/form'
import { beginningChecks, beginningForm } from '../../domain/kernel/joint'
import { formOn, type PublicService } from '../../domain/kernel/service'
import { FilingPage } from './file/FilingPage'
import { MerchantFilingPage } from './file/MerchantFilingPage'
import { pageOver, useService } from './packageServices'

/** The filing page over the services of one package. */
export const filePage = (services: readonly PublicService[]) => pageOver(services, FilePage)

/**
 * Files any service of the package: `?service=` names it, `?uscc=` the merchant whose page the person came
 * from or in whose name it is filed, `?subject=` the year of a report or the announcement it takes up, `?record=` a record
 * of its public page (block and id), `?from=` an own case whose story it tells.
 */
function FilePage() {
  const { service: id = '', uscc, subject, from, record } = usePageParams()
  // A form that was emptied starts from the beginning, merchant included.
  const [beginning, setBeginning] = useState(0)
  const service = useService(id)
  const version = useMemo(() => service && formOn(service, deviceDay(), city), [service])
  const begun = useMemo(() => service && version && together(service, version.value), [service, version])
  if (!service || !begun) {
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
      <Later>
        <MerchantFilingPage
          key={`${service.id}:${uscc}:${subject}:${beginning}`}
          service={{ ...begun.service, forMerchant }}
          form={begun.form}
          uscc={uscc}
          subject={subject}
          onDiscard={discard}
        />
      </Later>
    )
  return (
    <Later>
      <FilingPage
        key={`${service.id}:${beginning}`}
        service={begun.service}
        form={begun.form}
        uscc={uscc}
        published={record}
        from={from}
        announcement={subject}
        onDiscard={discard}
      />
    </Later>
  )
}

/** Of a filing several people make, only what whoever begins it fills; of every other, and of one made alone, the whole. */
function together(service: PublicService, form: Form): { readonly service: PublicService; readonly form: Form } {
  const { parties, checks } = service
  if (!parties) return { service, form }
  return {
    service: { ...service, checks: beginningChecks(form, parties, checks) },
    form: beginningForm(form, parties),
  }
}
