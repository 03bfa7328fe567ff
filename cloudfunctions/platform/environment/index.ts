import { databaseOnly } from './databaseOnly'
import { everything } from './everything'
import { platformWithin } from './platformWithin'

export { outOfReach } from './databaseOnly'
export { closePlatform } from './platformWithin'

/** The platform with every part of it. */
export function currentPlatform() {
  return platformWithin(everything)
}

/** The platform of a function that reads the database and keeps a person's own things in it. */
export function readersPlatform() {
  return platformWithin(databaseOnly)
}
