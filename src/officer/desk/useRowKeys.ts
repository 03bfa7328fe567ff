import { useEffect, useRef } from 'react'
import { focusOn, onKeys, usePageHide, usePageShow } from '@/platform'

/** The element of a row, for the keyboard. */
export function rowId(key: string): string {
  return `queue-${key}`
}

/** J and K, or the arrows, move the focus from row to row; Enter opens the one that has it, as every button does. */
export function useRowKeys(keys: readonly string[]): void {
  const rows = useRef(keys)
  const at = useRef(-1)
  const visible = useRef(true)
  if (rows.current.join() !== keys.join()) at.current = -1
  rows.current = keys
  usePageShow(() => {
    visible.current = true
  })
  usePageHide(() => {
    visible.current = false
  })
  useEffect(
    () =>
      onKeys((key) => {
        const step = key === 'j' || key === 'ArrowDown' ? 1 : key === 'k' || key === 'ArrowUp' ? -1 : 0
        if (step === 0 || !visible.current || rows.current.length === 0) return false
        at.current = Math.min(rows.current.length - 1, Math.max(0, at.current + step))
        focusOn(rowId(rows.current[at.current] ?? ''))
        return true
      }),
    [],
  )
}
