import type { Answers } from '../../domain/kernel/form'
import type { PublicService } from '../../domain/kernel/service'
import { type CallContext, refuse, signedIn } from '../platform'

/**
 * Takes a place at what a filing takes up. The announcement is locked until the filing is on disk, so that two people never
 * get the last place.
 *
 * @returns undefined for a service that takes nothing up
 */
export async function takePlace(
  context: CallContext,
  { id: service, takesUp }: PublicService,
  answers: Answers,
): Promise<{ readonly id: string; readonly title: string } | undefined> {
  if (!takesUp) return undefined
  const { person } = signedIn(context)
  const no = (message: string) => refuse('blocked', message, { fields: { [takesUp.field]: message } })
  const announced = await context.query
    .selectFrom('announcement')
    .select(['id', 'title', 'event'])
    .where('id', '=', takesUp.of(answers) ?? '')
    .where('state', '=', 'published')
    .forUpdate()
    .executeTakeFirst()
  if (!announced?.event) return no('没有找到这场活动，请从活动页打开报名')
  if (context.today > announced.event.signUpUntil) return no('报名已经截止')
  const held = await context.query
    .selectFrom('case_file')
    .select('owner')
    .where('service', '=', service)
    .where('subject', '=', announced.id)
    .where('made_for', 'is', null)
    .where('state', 'in', takesUp.holdsIn)
    .execute()
  if (held.some(({ owner }) => owner === person)) return no('您已经报过名，在“我的办件”里可以看到')
  if (held.length >= announced.event.seats) return no('名额已满')
  return { id: announced.id, title: announced.title }
}
