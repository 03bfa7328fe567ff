import { platformWithin } from './currentPlatform'
import { databaseOnly } from './databaseOnly'
import { everything } from './everything'

export { closePlatform } from './currentPlatform'
export { outOfReach } from './databaseOnly'

/** The platform with every part of it. */
export function currentPlatform() {
  return platformWithin(everything)
}

/** The platform of a function that reads the database and keeps a person's own things in it. */
export function readersPlatform() {
  return platformWithin(databaseOnly)
}
