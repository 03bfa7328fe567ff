import type { PropsWithChildren } from 'react'
import { quietTabLinks } from '@/platform'
import './app.scss'

quietTabLinks()

/** The root of every page. State lives in stores, so there is nothing to wrap. */
export default function App({ children }: PropsWithChildren) {
  return children
}
