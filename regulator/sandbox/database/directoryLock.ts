import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Holds a folder for this process until the returned function is called: PGlite has no lock of its own, and two processes on
 * one folder lose each other's rows. A lock left by a process that is gone (kill -9) is taken over; the start time of the
 * process is kept beside its id where the system tells it, because ids are used again after a restart.
 *
 * @throws Error when a living process holds the folder
 */
export function lockDirectory(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'lock.pid')
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const handle = openSync(file, 'wx')
      writeSync(handle, `${process.pid} ${startOf(process.pid)}`)
      closeSync(handle)
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const [holder, started] = readHolder(file)
      if (isAlive(holder, started)) throw new Error(`data folder ${folder} is in use by process ${holder}`)
      rmSync(file, { force: true })
    }
  }
  throw new Error(`data folder ${folder} is being taken by another process`)
}

function readHolder(file: string): [holder: number, started: string] {
  try {
    const [holder, started = ''] = readFileSync(file, 'utf8').split(' ')
    return [Number(holder), started]
  } catch {
    return [Number.NaN, ''] // released between the two calls
  }
}

function isAlive(processId: number, started: string): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false
  try {
    process.kill(processId, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const start = startOf(processId)
  return start === '' || started === '' || start === started
}

/** Start time of a process in clock ticks since boot (Linux); empty elsewhere. */
function startOf(processId: number): string {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8')
    // The command name, in parentheses, may hold spaces; field 22 is the 20th after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
