import { displayPaper as paperOf } from '../../domain/credit'
import { isUscc } from '../../domain/kernel/identifiers'
import { procedure, publishPrint, refuse } from '../platform'
import { creditContract } from './contract'
import { servedSnapshot } from './servedSnapshot'

/** The merchant's display card on paper: public facts only, so anyone may print it. */
export const displayPaper = procedure(creditContract['credit.displayPaper'], 'print', async (context, { uscc }) => {
  const snapshot = isUscc(uscc) ? await servedSnapshot(context.query, uscc) : undefined
  if (!snapshot) return refuse('not-found', '没有查到这家商户，请核对信用代码')
  return publishPrint(context, paperOf(snapshot, context.today), `亮照卡-${snapshot.name}`)
})
