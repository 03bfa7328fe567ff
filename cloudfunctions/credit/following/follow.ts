import { isUscc } from '../../../domain/kernel/identifiers'
import { procedure, refuse, signedIn } from '../../platform'
import { creditContract } from '../contract'

/** Nobody follows more merchants than this with a person's interest. */
const MOST = 100

/** Follows a merchant, or no longer. Repeating either changes nothing. */
export const follow = procedure(creditContract['credit.follow'], 'file', async (context, { uscc, follows }) => {
  const { person } = signedIn(context)
  const { query, now } = context
  if (!follows) {
    await query.deleteFrom('merchant_follow').where('person', '=', person).where('uscc', '=', uscc).execute()
    return { follows: false }
  }
  const known = isUscc(uscc)
    ? await query.selectFrom('merchant').select('uscc').where('uscc', '=', uscc).executeTakeFirst()
    : undefined
  if (!known) return refuse('not-found', '没有查到这家商户，请核对信用代码')
  const { count } = await query
    .selectFrom('merchant_follow')
    .select((read) => read.fn.countAll<string | number>().as('count'))
    .where('person', '=', person)
    .where('uscc', '<>', uscc)
    .executeTakeFirstOrThrow()
  if (Number(count) >= MOST) return refuse('blocked', `最多关注${MOST}家商户，请先取消一些`)
  await query
    .insertInto('merchant_follow')
    .values({ person, uscc, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await query
    .insertInto('watched_merchant')
    .values({ uscc, shown: null, due: true })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { follows: true }
})

/** The merchants the caller follows, the newest first. */
export const following = procedure(creditContract['credit.following'], 'read', async (context) => {
  const { person } = signedIn(context)
  const rows = await context.query
    .selectFrom('merchant_follow')
    .leftJoin('merchant', 'merchant.uscc', 'merchant_follow.uscc')
    .select(['merchant_follow.uscc', 'merchant_follow.since', 'merchant.name', 'merchant.status'])
    .where('person', '=', person)
    .orderBy('since', 'desc')
    .orderBy('merchant_follow.uscc')
    .execute()
  return {
    items: rows.map(({ uscc, since, name, status }) => ({
      uscc,
      since: since.toISOString(),
      // gone from the register: still listed, so that it can be let go
      ...(name === null ? {} : { name }),
      ...(status === null ? {} : { status }),
    })),
  }
})
