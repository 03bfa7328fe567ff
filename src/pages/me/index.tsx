import { useCallback } from 'react'
import { Page } from '@/components'
import { meMessages } from '@/messages'
import { usePageShow } from '@/platform'
import { session } from '@/state'
import { About } from './About'
import { KeptContact } from './KeptContact'
import { ScaleChoice } from './ScaleChoice'
import { WhoIsHere } from './WhoIsHere'
import './index.scss'

/** 我的: who is here, what was kept, how large everything is, and what happens to personal data. */
export default function MePage() {
  usePageShow(useCallback(() => void session.getState().refresh(), []))
  return (
    <Page tab title={meMessages.title}>
      <WhoIsHere />
      <KeptContact />
      <ScaleChoice />
      <About />
    </Page>
  )
}
