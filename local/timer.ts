import { main as scheduler } from '../cloudfunctions/scheduler'
import { callFunction } from './functionHost'

/** Beats once a second, one after the other. In production the platform's timer does this every 30 s. */
const EVERY_MS = 1_000

/** @returns stops the timer and waits for the beat that is under way */
export function startTimer(): () => Promise<void> {
  let stopped = false
  let next: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()
  const beat = () => {
    running = callFunction(scheduler, {}, { source: 'wx_trigger', address: '127.0.0.1' })
      // a failed beat is logged by the function; the next one tries again
      .catch(() => undefined)
      .then(() => {
        if (!stopped) next = setTimeout(beat, EVERY_MS)
      })
  }
  beat()
  return async () => {
    stopped = true
    clearTimeout(next)
    await running
  }
}
