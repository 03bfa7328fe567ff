import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openapiYaml } from './openapi'

/** `npx tsx regulator/contract/writeOpenapi.ts`: writes regulator/openapi.yaml anew after a change of the messages. */
writeFileSync(join(__dirname, '..', 'openapi.yaml'), openapiYaml())
