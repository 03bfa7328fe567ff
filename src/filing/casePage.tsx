import { useEffect } from 'react'
import { ErrorState, Notice, Page, SignInState, Skeleton } from '@/components'
import { casesMessages, instantWords } from '@/messages'
import { replaceWithCase, stopPullDown, usePageParams, usePullDown } from '@/platform'
import { parseCaseNumber } from '../../domain/kernel/case'
import type { PublicService } from '../../domain/kernel/service'
import { cardById } from '../../domain/services/catalogue'
import { CaseContent } from './case/CaseContent'
import { TalkCard, writingAct } from './case/TalkCard'
import { useLiveCase } from './case/useLiveCase'
import { useTalk } from './case/useTalk'
import { useTyped } from './case/useTyped'
import { pageOver, useService } from './packageServices'

/** The page of one case over the services of one package. */
export const casePage = (services: readonly PublicService[]) => pageOver(services, CasePage)

/** One case of the person's own: `?n=` is its number. A case of another package's service is shown by that package. */
function CasePage() {
  const { n = '' } = usePageParams()
  const number = parseCaseNumber(n) ?? n
  const { view, copyAt, error, refresh } = useLiveCase(number)
  const here = useService(view?.service)
  // officers answer here: a case that stays with us for another reason has no conversation
  const service = here?.liaison ? here : undefined
  const live = useTalk(service && number, () => void refresh())
  const typing = useTyped(number)
  const refreshAll = async () => void (await Promise.all([refresh(), live.refresh()]))
  usePullDown(() => void refreshAll().finally(stopPullDown))
  // a service of this package would be here: the catalogue can only name another one
  const elsewhere = view !== undefined && !here && cardById(view.service) !== undefined
  useEffect(() => {
    if (elsewhere && view) replaceWithCase(number, view.service)
  }, [elsewhere, view, number])
  const notSignedIn = error?.code === 'not-signed-in'
  // What the server denies is not shown from a copy either.
  const denied = error?.code === 'not-found' || error?.code === 'not-allowed'
  const shown = denied || notSignedIn || elsewhere ? undefined : view

  return (
    <Page title={view?.serviceTitle ?? casesMessages.page}>
      {notSignedIn && <SignInState title={casesMessages.signIn} onSignedIn={() => void refresh()} />}
      {((!view && !error) || elsewhere) && <Skeleton />}
      {!shown && !elsewhere && error && !notSignedIn && (
        <ErrorState message={denied ? casesMessages.notFound : error.message} onRetry={() => void refresh()} />
      )}
      {shown && (
        <>
          {copyAt && error && <Notice tone='warning'>{casesMessages.stale(instantWords(copyAt))}</Notice>}
          {!copyAt && error && <Notice tone='warning'>{error.message}</Notice>}
          {service ? (
            <CaseContent
              // what may be done now is what the newer of the two says
              view={{ ...shown, acts: live.talk?.acts ?? shown.acts, state: live.talk?.state ?? shown.state }}
              onActed={refreshAll}
              talk={<TalkCard live={live} service={service} typing={typing} onSent={refreshAll} />}
              writing={live.talk && writingAct(service, live.talk)?.act}
              typing={typing}
            />
          ) : (
            <CaseContent view={shown} onActed={refresh} />
          )}
        </>
      )}
    </Page>
  )
}
