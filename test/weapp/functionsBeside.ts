import { fork } from 'node:child_process'
import path from 'node:path'
import type { CallFunction } from './host'

type Answer = { ready?: true; id?: number; result?: unknown }

/** Starts the real functions beside this process; see functionsProcess. @param person who calls; absent for nobody */
export async function functionsBeside(person?: string): Promise<{ callFunction: CallFunction; close: () => void }> {
  const child = fork(path.join(__dirname, 'functionsProcess.ts'), person ? [person] : [], {
    execArgv: ['--import', 'tsx'],
    stdio: 'inherit',
  })
  const waiting = new Map<number, (result: unknown) => void>()
  let calls = 0
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the functions ended with ${code}`)))
    child.on('message', ({ ready, id, result }: Answer) => {
      if (ready) resolve()
      if (id !== undefined) waiting.get(id)?.(result)
    })
  })
  return {
    callFunction: (name, event) =>
      new Promise((resolve) => {
        calls += 1
        waiting.set(calls, resolve)
        child.send({ id: calls, name, event })
      }),
    close: () => child.disconnect(),
  }
}
