import { useState } from 'react'
import { Button, EmptyState, Page, PersonalState } from '@/components'
import { jointMessages } from '@/messages'
import { replaceWithCase, stopPullDown, usePageParams, usePullDown } from '@/platform'
import { usePersonalRead } from '@/state'
import { city } from '../../config/city'
import type { PlainDate } from '../../domain/kernel/calendar'
import { formOn, type PublicService } from '../../domain/kernel/service'
import { JointContent } from './joint/JointContent'
import { PartPage } from './joint/PartPage'
import { pageOver, useService } from './packageServices'

const words = jointMessages

/** The page of one joint filing over the services of one package. */
export const jointPage = (services: readonly PublicService[]) => pageOver(services, JointPage)

/** A filing several people fill and sign: `?id=` is its number. One's own part is filled on the same page. */
function JointPage() {
  const { id = '' } = usePageParams()
  const [part, setPart] = useState<string>()
  const reading = usePersonalRead({ procedure: 'cases.jointGet', input: { id } })
  const { data, reload } = reading
  usePullDown(() => void reload().finally(stopPullDown))
  const service = useService(data?.service)
  const form = service && data && formOn(service, data.today as PlainDate, city)?.value
  if (data && service?.parties && form && part !== undefined && data.parts.some((one) => one.id === part))
    return (
      <PartPage
        key={part}
        joint={data}
        service={{ ...service, parties: service.parties }}
        form={form}
        part={part}
        onStale={reload}
        onDone={async () => {
          await reload()
          setPart(undefined)
        }}
      />
    )
  return (
    <Page title={service?.title ?? words.page}>
      <PersonalState reading={reading} signIn={{ title: words.signIn }} missing={words.notFound} />
      {data?.state === 'filed' && (
        <EmptyState title={words.filed}>
          <Button onPress={() => data.caseNumber && replaceWithCase(data.caseNumber, data.service)}>
            {words.toCase}
          </Button>
        </EmptyState>
      )}
      {data?.state === 'ended' && <EmptyState title={words.ended} text={words.endedText} />}
      {data?.state === 'open' && service?.parties && form && (
        <JointContent
          joint={data}
          service={{ ...service, parties: service.parties }}
          form={form}
          onPart={setPart}
          onChanged={reload}
        />
      )}
    </Page>
  )
}
