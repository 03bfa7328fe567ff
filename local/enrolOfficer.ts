import { parseArgs } from 'node:util'
import { enrolOfficer } from '../cloudfunctions/officers'
import { closePlatform, currentPlatform } from '../cloudfunctions/platform'
import { city } from '../config/city'

const usage = `npm run enrol-officer -- --staff-number FZ1001 --name 姓名 --role officer|leader|bureau --park ${city.parks[0]?.id} [--park …] [--category registration …]`

/**
 * Takes an officer on: an administrator's command beside the database, never a call over the network. Prints the secret for
 * the authenticator once; it is kept sealed and cannot be shown again.
 */
async function enrol(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'staff-number': { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string', default: 'officer' },
      park: { type: 'string', multiple: true, default: [] },
      category: { type: 'string', multiple: true, default: [] },
    },
  })
  const { name, role, park, category } = values
  const staffNumber = values['staff-number']?.trim()
  if (!staffNumber || !name || !isRole(role)) throw new Error(usage)
  const unknown = park.filter((id) => !city.parks.some((known) => known.id === id))
  if (unknown.length > 0)
    throw new Error(`no such park: ${unknown.join(', ')}; there are ${city.parks.map(({ id }) => id).join(', ')}`)
  if (park.length === 0 && role !== 'bureau') throw new Error(`an officer and a leader need a park. ${usage}`)
  const platform = await currentPlatform()
  const { secret, uri } = await enrolOfficer(platform, { staffNumber, name, role, parks: park, categories: category })
  process.stdout.write(`${staffNumber} ${name}\n  secret ${secret}\n  ${uri}\nShown once. Hand it over in person.\n`)
}

function isRole(text: string): text is 'officer' | 'leader' | 'bureau' {
  return ['officer', 'leader', 'bureau'].includes(text)
}

enrol()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
  .finally(() => closePlatform().catch(() => undefined))
