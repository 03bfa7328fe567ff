import type { PropsWithChildren } from 'react'
import { quietTabLinks, showPresses, startPrivacyGate } from '@/platform'
import { startOutbox } from '@/state/outbox'
import './app.scss'

quietTabLinks()
showPresses()
startOutbox()
startPrivacyGate()

/** The root of every page. State lives in stores, so there is nothing to wrap. */
export default function App({ children }: PropsWithChildren) {
  return children
}
