import { compareShown, displayBasis, readShown, type Shown } from '../../domain/credit'
import { parseUscc } from '../../domain/kernel/identifiers'
import { procedure, refuse } from '../platform'
import { creditContract } from './contract'
import { licenceCode } from './licenceCode'
import { servedSnapshot } from './servedSnapshot'

/**
 * Compares what a shop shows of its licence with the register (亮照亮证, 网络交易监督管理办法 art. 12). What was typed is read and
 * forgotten. A licence's QR code holds its credit code at least.
 */
export const checkDisplay = procedure(creditContract['credit.checkDisplay'], 'lookUp', async ({ query }, input) => {
  const shown = shownIn(input.text)
  const code = parseUscc(input.uscc ?? shown.uscc ?? '')
  if (!code.ok) return refuse('blocked', `没有读到统一社会信用代码：${code.message}`)
  const snapshot = await servedSnapshot(query, code.uscc)
  if (!snapshot) return refuse('not-found', '登记的商户里没有这个信用代码，请对照店里公示的执照核对')
  return {
    uscc: snapshot.uscc,
    name: snapshot.name,
    asOf: snapshot.asOf,
    basis: displayBasis,
    items: compareShown(shown, snapshot).map((item) => ({ ...item })),
  }
})

function shownIn(text: string): Shown {
  const scanned = licenceCode(text)
  return scanned ? { ...readShown(text), uscc: scanned } : readShown(text)
}
