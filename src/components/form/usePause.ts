import { useEffect, useRef } from 'react'

/** A person who has stopped typing this long may be told what is wrong; milliseconds. */
export const typingPause = 400

/** Calls `settled` once after the last `typed`, or at once when the field is left. */
export function usePause(settled: () => void): { typed(): void; left(): void } {
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const latest = useRef(settled)
  latest.current = settled
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    typed: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => latest.current(), typingPause)
    },
    left: () => {
      clearTimeout(timer.current)
      latest.current()
    },
  }
}
