import { type ReactNode, startTransition, useEffect, useState } from 'react'

/**
 * What a browser draws after what stands above it, in small pieces between which a tap is heard: most of a page, or a whole form.
 * WeChat gets a page in one piece. Nothing may stand after it that moves when it comes.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  const [drawn, setDrawn] = useState(process.env.TARO_ENV !== 'h5')
  useEffect(() => startTransition(() => setDrawn(true)), [])
  return drawn ? children : null
}
