import { actOnTime, deliver, endPlaces, forgetDue, periodCounts, pullEvents, remind, tendDesk } from '../cases'
import { hideExpired, syncDirectory, tellFollowers } from '../credit'
import { syncArticles } from '../knowledge'
import { tendNames } from '../names'
import { countLevels } from '../operations'
import {
  callerFromEnvironment,
  currentPlatform,
  drain,
  failureClass,
  knockWaiting,
  type Platform,
  sealLogs,
} from '../platform'
import { forgetOld } from './forgetOld'
import { notePart } from './notePart'

/** One beat of the timer: drain the outbox, pull both feeds, forget what has had its time. Clients cannot trigger it. */
export async function main(_event: unknown) {
  const caller = callerFromEnvironment()
  if (caller.source !== 'timer')
    return { ok: false, error: { code: 'not-allowed', message: 'only the timer may call this' } }
  const platform = await currentPlatform()
  return { ok: true, data: await beat(platform) }
}

/** What each part of a beat did; a part that failed does not stop the others. */
async function beat(platform: Platform) {
  const part = async <T>(name: string, run: () => Promise<T>): Promise<T | 'failed'> => {
    try {
      const done = await run()
      await notePart(platform, name)
      return done
    } catch (error) {
      const reason = failureClass(error)
      await notePart(platform, name, reason)
      // the regulator being away is normal; the class name says enough, the message may not be ours
      platform.log.info('scheduler', {
        name,
        status: 'failed',
        reason,
      })
      return 'failed'
    }
  }
  return {
    delivered: await part('outbox', () => drain(platform, (row) => deliver(platform, row))),
    names: await part('names', () => tendNames(platform)),
    events: await part('events', () => pullEvents(platform)),
    desk: await part('desk', () => tendDesk(platform)),
    onTime: await part('on-time', () => actOnTime(platform)),
    places: await part('places', () => endPlaces(platform)),
    articles: await part('articles', () => syncArticles(platform)),
    directory: await part('directory', () => syncDirectory(platform)),
    // the nightly job: at every beat, because the first one of a new day must not be missed
    hidden: await part('hide', () => hideExpired(platform)),
    followed: await part('follow', () => tellFollowers(platform)),
    // after the directory: who has filed elsewhere is not reminded
    reminded: await part('remind', () => remind(platform)),
    // after everything that tells somebody something
    knocked: await part('knock', () => knockWaiting(platform)),
    forgotten: await part('forget', () => forgetOld(platform)),
    // personal data whose time is over
    erased: await part('erase', () => forgetDue(platform)),
    counted: await part('levels', () => countLevels(platform, (query) => periodCounts(platform, query))),
    // last: what this beat did is in it
    sealed: await part('seal', () => sealLogs(platform)),
  }
}
