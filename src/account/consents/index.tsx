import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { Button, Card, Citation, Notice, Page, Switch } from '@/components'
import { instantWords, privacyMessages } from '@/messages'
import {
  type Consent,
  noteConsent,
  openPage,
  openPlatformSettings,
  permit,
  privacy,
  showToast,
  switchToTab,
} from '@/platform'
import { forgetDraftCopies } from '@/state/drafts'
import { laws } from '../../../domain/kernel/law'
import { type PurposeId, purposeIds } from '../../../domain/privacy'

const words = privacyMessages.consents
const { pipl } = laws
const basis = [pipl.article(14), pipl.article(15), pipl.article(16)]

/** 授权管理: every purpose a person was asked about, each to be taken back as easily as it was given (PIPL art. 15). */
export default function ConsentsPage() {
  const consents = useStore(privacy, (state) => state.consents)
  const [busy, setBusy] = useState<PurposeId>()
  const [problem, setProblem] = useState<string>()

  const turn = async (purpose: PurposeId, on: boolean) => {
    setProblem(undefined)
    // switched on with the same words as where it is used
    if (on) return void (purpose === 'messages' ? noteConsent(purpose, true) : await permit(purpose))
    if (purpose === 'drafts') {
      setBusy(purpose)
      const gone = await forgetDraftCopies()
      setBusy(undefined)
      if (!gone) return setProblem(words.failed)
      showToast(words.draftsGone)
    }
    noteConsent(purpose, false)
  }

  return (
    <Page title={words.title}>
      <Notice>{words.lead}</Notice>
      {problem && (
        <Notice tone='danger' live>
          {problem}
        </Notice>
      )}
      <Card>
        {purposeIds.map((purpose) => {
          const { name, why, without } = privacyMessages.purposes[purpose]
          const consent = consents[purpose]
          return (
            <Switch
              key={purpose}
              label={name}
              text={`${why}。${consent?.agreed ? '' : without}${said(consent)}`}
              on={consent?.agreed === true}
              busy={busy === purpose}
              onTurn={(on) => void turn(purpose, on)}
            />
          )
        })}
      </Card>
      <Card title={words.contact}>
        <View>{words.contactText}</View>
        <Button kind='secondary' block onPress={() => switchToTab('pages/me/index')}>
          {words.toMe}
        </Button>
      </Card>
      {process.env.TARO_ENV === 'weapp' && (
        <Card title={words.system}>
          <View>{words.systemText}</View>
          <Button kind='secondary' block onPress={openPlatformSettings}>
            {words.system}
          </Button>
        </Card>
      )}
      <Card title={privacyMessages.basisTitle}>
        {basis.map((citation) => (
          <Citation key={`${citation.law} ${citation.article}`} citation={citation} />
        ))}
        <Button kind='quiet' onPress={() => openPage('pages/privacy/index')}>
          {privacyMessages.title}
        </Button>
      </Card>
    </Page>
  )
}

function said(consent: Consent | undefined): string {
  if (!consent) return ''
  return consent.agreed ? words.on(instantWords(consent.at)) : words.off(instantWords(consent.at))
}
