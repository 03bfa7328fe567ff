import { useEffect, useState } from 'react'

export type Verifier = typeof import('../../../domain/kernel/evidence/receipt')

/**
 * The code that checks signatures. It counts with BigInt, which engines before iOS 14 lack: there it cannot even be loaded,
 * and the page says so instead of failing. Loaded when the page opens, so that checking itself needs no network.
 */
export function useVerifier(): Verifier | 'loading' | 'unsupported' {
  const [verifier, setVerifier] = useState<Verifier | 'loading' | 'unsupported'>('loading')
  useEffect(() => {
    let here = true
    import('../../../domain/kernel/evidence/receipt').then(
      (loaded) => here && setVerifier(loaded),
      () => here && setVerifier('unsupported'),
    )
    return () => {
      here = false
    }
  }, [])
  return verifier
}
