import type { Call } from '../client'
import type { Kit } from '../kit'
import { sampleFile } from '../samples'

/** Every endpoint of the contract, with a sound call to it that has not been made yet. */
export const endpoints: readonly { readonly name: string; readonly make: (kit: Kit) => Promise<Call> }[] = [
  { name: 'cases', make: async (kit) => ({ method: 'POST', target: '/v1/cases', body: kit.samples.filing() }) },
  {
    name: 'acts',
    make: async (kit) => {
      const filing = kit.samples.filing()
      await kit.call({ method: 'POST', target: '/v1/cases', body: filing })
      return { method: 'POST', target: `/v1/cases/${filing.caseNumber}/acts`, body: kit.samples.act() }
    },
  },
  {
    name: 'evidence',
    make: async () => {
      const { bytes, sha256 } = sampleFile()
      return { method: 'PUT', target: `/v1/evidence/${sha256}`, body: bytes, type: 'image/png' }
    },
  },
  { name: 'events', make: async () => ({ method: 'GET', target: '/v1/events?after=0&limit=1' }) },
  { name: 'directory', make: async () => ({ method: 'GET', target: '/v1/directory/changes?after=0&limit=1' }) },
]
