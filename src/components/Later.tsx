import { type ReactNode, startTransition, useEffect, useState } from 'react'

/**
 * What stands below the first screen. A browser draws it after what stands above, in small pieces between which a tap is heard;
 * WeChat gets a page in one piece. Nothing may stand after it that moves when it comes.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  const [drawn, setDrawn] = useState(process.env.TARO_ENV !== 'h5')
  useEffect(() => startTransition(() => setDrawn(true)), [])
  return drawn ? children : null
}
