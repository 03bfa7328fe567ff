import { publicFile } from '../../domain/credit'
import { isUscc } from '../../domain/kernel/identifiers'
import { procedure, refuse } from '../platform'
import { creditContract } from './contract'
import { divisionName } from './merchantCard'

/** The public file of one merchant, as the law lets everybody see it today (facts §7.1–7.6). */
export const merchant = procedure(creditContract['credit.merchant'], 'lookUp', async ({ query, today }, { uscc }) => {
  const row = isUscc(uscc)
    ? await query.selectFrom('merchant').select('snapshot').where('uscc', '=', uscc).executeTakeFirst()
    : undefined
  if (!row) return refuse('not-found', '没有查到这家商户，请核对信用代码，或改用名称查询')
  return publicFile(row.snapshot, today, divisionName(row.snapshot.division))
})
