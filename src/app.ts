import type { PropsWithChildren } from 'react'
import './app.scss'

/** The root of every page. State lives in stores, so there is nothing to wrap. */
export default function App({ children }: PropsWithChildren) {
  return children
}
