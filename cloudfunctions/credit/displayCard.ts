import { displayBasis, displayDeadlines, displayItems } from '../../domain/credit'
import { addDays, plainDate } from '../../domain/kernel/calendar'
import { isUscc } from '../../domain/kernel/identifiers'
import { procedure, refuse } from '../platform'
import { creditContract } from './contract'
import { servedSnapshot } from './servedSnapshot'

/** Changes older than this have been brought up to date long ago, or are somebody else's business. */
const REMIND_DAYS = 30

/** What a merchant has to show on its shop's home page, and what of it has to be brought up to date by when. */
export const displayCard = procedure(
  creditContract['credit.displayCard'],
  'lookUp',
  async ({ query, today }, input) => {
    const snapshot = isUscc(input.uscc) ? await servedSnapshot(query, input.uscc) : undefined
    if (!snapshot) return refuse('not-found', '没有查到这家商户，请核对信用代码')
    const changes = (snapshot.publications ?? []).filter(
      ({ kind, publishedOn }) => kind === 'change' && publishedOn >= addDays(today, -REMIND_DAYS),
    )
    return {
      uscc: snapshot.uscc,
      name: snapshot.name,
      asOf: snapshot.asOf,
      basis: displayBasis,
      items: displayItems(snapshot).map(({ label, text }) => ({ label, text })),
      updates: changes.map(({ title, publishedOn }) => {
        const { shop, licence } = displayDeadlines(plainDate(publishedOn))
        return { title, changedOn: publishedOn, shopBy: shop, licenceBy: licence }
      }),
    }
  },
)
