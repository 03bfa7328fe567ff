import { currentPlatform } from '../platform'
import { takePush } from './takePush'

/** Takes the regulator's signed push of events. 204 when taken, 401 with a problem code when it is not believed. */
export async function main(event: unknown) {
  return takePush(await currentPlatform(), event, process.env)
}
