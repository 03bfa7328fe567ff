import { currentPlatform } from '../platform'
import { takePush } from './takePush'

/** The HTTP trigger as CloudBase hands it over. */
export interface HttpEvent {
  readonly path: string
  readonly httpMethod: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly isBase64Encoded?: boolean
}

/** Takes the regulator's signed push of events. 204 when taken, 401 with a problem code when it is not believed. */
export async function main(event: HttpEvent) {
  return takePush(await currentPlatform(), event, process.env)
}
