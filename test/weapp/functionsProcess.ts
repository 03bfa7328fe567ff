/** The real functions as a process of their own, for tests whose environment (jsdom) is no place for a database. */
import { realFunctions } from './realFunctions'

async function serve(): Promise<void> {
  const { callFunction, platform } = await realFunctions(process.argv[2])
  process.on('message', async ({ id, name, event }: { id: number; name: string; event: unknown }) => {
    const result = await Promise.resolve(callFunction(name, event)).catch((error: Error) => ({ failed: error.message }))
    process.send?.({ id, result })
  })
  process.on('disconnect', () => void platform.close().then(() => process.exit(0)))
  process.send?.({ ready: true })
}

void serve()
