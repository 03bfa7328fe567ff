import { fork } from 'node:child_process'
import path from 'node:path'
import type { FilledCity } from '../h5/walk/filledCity'

type Message = { ready?: true; city?: FilledCity; id?: number; result?: unknown }

/** The filled product beside this process. */
export interface CityBeside {
  readonly city: FilledCity
  /** Answers as `wx.cloud.callFunction` does, for a person of the city or for nobody. */
  readonly call: (name: string, event: unknown, person?: 'person' | 'head') => Promise<unknown>
  readonly close: () => void
}

/** Starts the product and fills it; see cityProcess. */
export async function cityBeside(): Promise<CityBeside> {
  const child = fork(path.join(__dirname, 'cityProcess.ts'), [], { execArgv: ['--import', 'tsx'], stdio: 'inherit' })
  const waiting = new Map<number, (result: unknown) => void>()
  let calls = 0
  const city = await new Promise<FilledCity>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the product ended with ${code}`)))
    child.on('message', (message: Message) => {
      if (message.ready && message.city) resolve(message.city)
      if (message.id !== undefined) waiting.get(message.id)?.(message.result)
    })
  })
  return {
    city,
    call: (name, event, person) =>
      new Promise((resolve) => {
        calls += 1
        waiting.set(calls, resolve)
        child.send({ id: calls, name, event, person })
      }),
    close: () => child.disconnect(),
  }
}
