import { longDate, type PlainDate } from '../../kernel/calendar'
import { type MerchantSnapshot, type PledgeOnRecord, pledgesInForce } from '../../kernel/merchant'
import { formatAmount } from '../../kernel/money'
import type { PublicRecord } from '../publicBlock'

/**
 * Pledges of equity in the company as its registrar has registered them (公示条例 art. 6(3)), the newest first. One that
 * ended is not shown, and neither is one that stands among the publications already.
 *
 * @param published texts of what is published otherwise
 */
export function equityPledges(
  snapshot: MerchantSnapshot,
  today: PlainDate,
  published: readonly string[],
): readonly PublicRecord[] {
  return pledgesInForce(snapshot, 'equity', today)
    .filter(({ certificate }) => !published.includes(certificate))
    .map((pledge) => record(pledge, snapshot.registrar))
    .sort((one, other) => ((one.on ?? '') < (other.on ?? '') ? 1 : -1))
}

function record(pledge: PledgeOnRecord, registrar: string): PublicRecord {
  const { certificate, pledgor, pledgee, amount, registeredOn, state } = pledge
  return {
    id: `equity-pledge-${certificate}`,
    title: state === 'changed' ? '股权出质变更登记' : '股权出质设立登记',
    tone: 'neutral',
    on: registeredOn,
    rows: [
      { label: '登记机关', text: registrar },
      { label: '登记日期', text: longDate(registeredOn as PlainDate) },
      { label: '登记编号', text: certificate },
      { label: '出质人', text: pledgor },
      { label: '质权人', text: pledgee },
      { label: '出质股权数额', text: formatAmount(amount, 'wan') },
      { label: '状态', text: '有效' },
    ],
  }
}
