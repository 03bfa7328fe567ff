import { type Procedures, procedure, signedIn } from '../platform'
import { accountContract, noticeKinds } from './contract'

/** Consents beyond this are worth nothing: nobody is knocked that often. */
const MOST_CONSENTS = 20

const notices = procedure(accountContract['account.notices'], 'read', async (context) => {
  const { person } = signedIn(context)
  const choices = await context.query.selectFrom('notice_choice').selectAll().where('person', '=', person).execute()
  const consents = await context.query.selectFrom('knock_consent').selectAll().where('person', '=', person).execute()
  const templates = context.platform.knocker?.templates ?? {}
  return {
    kinds: noticeKinds.map((kind) => {
      const template = templates[kind]
      return {
        kind,
        quiet: choices.some((choice) => choice.kind === kind && choice.quiet),
        remaining: consents.find((consent) => consent.kind === kind)?.remaining ?? 0,
        ...(template ? { template } : {}),
      }
    }),
  }
})

const quietNotices = procedure(accountContract['account.quietNotices'], 'file', async (context, { kind, quiet }) => {
  const { person } = signedIn(context)
  await context.query
    .insertInto('notice_choice')
    .values({ person, kind, quiet })
    .onConflict((conflict) => conflict.columns(['person', 'kind']).doUpdateSet({ quiet }))
    .execute()
  return { kind, quiet }
})

const keepConsent = procedure(accountContract['account.keepConsent'], 'read', async (context, input) => {
  const { person } = signedIn(context)
  // one message a template and question, however often a kind is named
  const kinds = [...new Set(input.kinds)]
  for (const kind of kinds)
    await context.query
      .insertInto('knock_consent')
      .values({ person, kind, remaining: 1 })
      .onConflict((conflict) =>
        conflict.columns(['person', 'kind']).doUpdateSet(({ fn, val, eb }) => ({
          remaining: fn<number>('least', [val(MOST_CONSENTS), eb('knock_consent.remaining', '+', 1)]),
        })),
      )
      .execute()
  return { kept: kinds.length }
})

export const noticeProcedures: Procedures = {
  'account.notices': notices,
  'account.quietNotices': quietNotices,
  'account.keepConsent': keepConsent,
}
