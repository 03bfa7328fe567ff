import { createHmac } from 'node:crypto'
import { enrolOfficer, type NewOfficer, totpCode, totpStep } from '../cloudfunctions/officers'
import type { Platform } from '../cloudfunctions/platform'
import { city } from '../config/city'

/** A made-up officer of the demonstration, with the code an authenticator would show now. On one machine only. */
export interface LocalOfficer {
  readonly staffNumber: string
  readonly name: string
  readonly about: string
  readonly code: string
}

interface DemoOfficer extends NewOfficer {
  readonly about: string
}

const [firstPark, secondPark, thirdPark] = city.parks.map(({ id }) => id)

/** Enough people to see assignment, cover and escalation; the parks are the city's. */
const demoOfficers: readonly DemoOfficer[] = [
  officer('FZ1001', '陈榕生', 'officer', [firstPark], '福州软件园专管员'),
  officer('FZ1002', '林晓茉', 'officer', [firstPark, secondPark], '两个园区的专管员，管商标和年报', [
    'trademark',
    'annual-report',
  ]),
  officer('FZ1003', '黄海滨', 'officer', [secondPark], '滨海新城专管员'),
  officer('FZ1004', '郑自贸', 'officer', [thirdPark], '自贸区专管员'),
  officer('FZ2001', '吴组长', 'leader', [firstPark, secondPark, thirdPark], '组长'),
  officer('FZ9001', '市局值班', 'bureau', [], '市局，看得到所有园区'),
]

function officer(
  staffNumber: string,
  name: string,
  role: NewOfficer['role'],
  parks: readonly (string | undefined)[],
  about: string,
  categories: readonly string[] = [],
): DemoOfficer {
  return { staffNumber, name, role, parks: parks.filter((park) => park !== undefined), about, categories }
}

/** Takes the demo officers on at the first start. Their secrets follow from the data folder's own, so they survive a restart. */
export async function seedOfficers(platform: Platform, secret: Buffer): Promise<number> {
  const known = await platform.database.query.selectFrom('officer').select('staff_number').execute()
  const missing = demoOfficers.filter(
    ({ staffNumber }) => !known.some(({ staff_number }) => staff_number === staffNumber),
  )
  for (const { about: _, ...facts } of missing) await enrolOfficer(platform, facts, secretOf(facts.staffNumber, secret))
  return missing.length
}

/** The demo officers with their codes of this moment: the page shows them instead of a second device. */
export function localOfficers(secret: Buffer, at: Date): readonly LocalOfficer[] {
  return demoOfficers.map(({ staffNumber, name, about }) => ({
    staffNumber,
    name,
    about,
    code: totpCode(secretOf(staffNumber, secret), totpStep(at)),
  }))
}

function secretOf(staffNumber: string, secret: Buffer): Buffer {
  return createHmac('sha1', secret).update(`officer|${staffNumber}`).digest()
}
