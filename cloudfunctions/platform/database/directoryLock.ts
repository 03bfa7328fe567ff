import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Holds a folder for one process. The embedded engine has no lock of its own, and two processes on one folder silently lose
 * each other's rows. The lock is a file with the holder's process id; a file left by a process that is gone is taken over.
 *
 * @throws Error when a living process holds the folder
 */
export function lockDirectory(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'lock.pid')
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = openSync(file, 'wx')
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = Number(readFileSync(file, 'utf8'))
      if (holder !== process.pid && isAlive(holder))
        throw new Error(`data folder ${folder} is in use by process ${holder}`)
      rmSync(file, { force: true })
    }
  }
  throw new Error(`data folder ${folder} is being taken by another process`)
}

function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
