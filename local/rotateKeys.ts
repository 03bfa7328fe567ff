import { renewMarks } from '../cloudfunctions/cases'
import { closePlatform, currentPlatform, rotateKeys } from '../cloudfunctions/platform'

/**
 * `npm run rotate-keys`: seals every key and every value that stands under a master key anew under the newest one. Put the
 * new key in front of `SEALING_KEYS` (and `REPORTER_KEYS`) first, deploy, run this, then take the old one away. May be
 * stopped and run again at any time.
 */
async function run(): Promise<void> {
  const platform = await currentPlatform()
  const done = { ...(await rotateKeys(platform)), 'contact_mark.mark': await renewMarks(platform) }
  for (const [what, count] of Object.entries(done)) process.stdout.write(`${what}: ${count}\n`)
  await closePlatform()
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
