import { merchantByUscc } from '../directory/merchants'
import type { Office } from '../office'
import { filingOf, merchantOf } from './filing'
import { openCase } from './openCase'
import { performAct } from './performAct'

/** More decisions in a row than any workflow has: a table that decides for ever is a mistake in the table. */
const MOST = 5

/** Takes the decisions that need no officer, as the service's own rules say: published at once, registered on the spot. */
export async function decideAlone(office: Office, caseNumber: string): Promise<void> {
  for (let count = 0; count < MOST; count += 1) {
    const opened = await openCase(office.database, caseNumber)
    const uscc = opened && merchantOf(opened)
    const merchant = uscc ? await merchantByUscc(office, uscc) : undefined
    const decision = opened?.service.atRegulator?.decidesAlone?.(filingOf(opened, office), merchant)
    if (!opened || !decision) return
    const { act, data } = decision
    const performed = await performAct(office, { caseNumber, act, data, arrivals: opened.arrivals })
    if (!performed.ok) return
  }
}
