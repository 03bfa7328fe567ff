import { city } from '../../config/city'
import { publicFile } from '../../domain/credit'
import { isUscc } from '../../domain/kernel/identifiers'
import { procedure, refuse } from '../platform'
import { creditContract } from './contract'
import { handledCounts } from './handledCounts'
import { divisionName } from './merchantCard'
import { noteOfficer } from './noteOfficer'
import { servedSnapshot } from './servedSnapshot'

/** The public file of one merchant, as the law lets everybody see it today (facts §7.1–7.6). */
export const merchant = procedure(creditContract['credit.merchant'], 'lookUp', async (context, { uscc }) => {
  const { query, today } = context
  const snapshot = isUscc(uscc) ? await servedSnapshot(query, uscc) : undefined
  if (!snapshot) return refuse('not-found', '没有查到这家商户，请核对信用代码，或改用名称查询')
  await noteOfficer(context, 'credit.merchant', snapshot.uscc)
  const handled = await handledCounts(query, snapshot.uscc, today)
  return publicFile(snapshot, today, divisionName(snapshot.division), handled, city.creditRules)
})
