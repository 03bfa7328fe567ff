import { addDays, addMonths, daysBetween, isPlainDate, longDate, type PlainDate } from '../kernel/calendar'
import { type PledgeOnRecord, pledgesInForce } from '../kernel/merchant'
import type { Known, Reminder } from '../kernel/service'
import { markLife } from './registerMarks'

/** Days before the end of a registered term on which both sides are told. Our own practice. */
const beforeTheEnd = [90, 30, 7] as const

/** What both sides of a pledge are told on a day: to extend, to renew the marks. Publishing belongs to 即时公示. */
export function pledgeReminders({ merchant }: Known, today: PlainDate): readonly Reminder[] {
  if (!merchant) return []
  const pledges = pledgesInForce(merchant, 'trademark', today)
  return [
    ...pledges.flatMap((pledge) => ending(pledge, today)),
    ...(merchant.trademarks ?? []).flatMap((mark): readonly Reminder[] => {
      const { number, name, validUntil } = mark
      const pledged = pledges.filter(({ marks }) => marks.includes(number))
      if (pledged.length === 0) return []
      if (!isPlainDate(validUntil) || markLife(mark, today) === 'ended' || addMonths(validUntil, -12) > today) return []
      return [
        {
          id: `renew:${number}:${validUntil}`,
          subject: number,
          title: `出质的商标“${name}”该续展了`,
          text: `注册号${number}在${longDate(validUntil)}期满，现在可以续展。失效的商标会让质权落空。`,
          handedOut: certificatesOf(pledged),
        },
      ]
    }),
  ]
}

/** The newest reminder whose day has come, told once. */
function ending(pledge: PledgeOnRecord, today: PlainDate): readonly Reminder[] {
  const { certificate, until } = pledge
  if (!isPlainDate(until)) return []
  const due = beforeTheEnd.filter((before) => addDays(until, -before) <= today)
  const nearest = due[due.length - 1]
  if (nearest === undefined) return []
  return [
    {
      id: `ends:${certificate}:${nearest}`,
      subject: certificate,
      title: '商标质权快到期了',
      text: `登记证${certificate}的期限到${longDate(until)}，还有${daysBetween(today, until)}天。要继续担保的，请双方到期前办延期；已还清的，办注销。`,
      handedOut: certificatesOf([pledge]),
    },
  ]
}

/** The numbers the certificates of these pledges have and had: both sides' filing of the pledge is found by one of them. */
function certificatesOf(pledges: readonly PledgeOnRecord[]): Reminder['handedOut'] {
  return {
    field: 'certificate',
    values: pledges.flatMap(({ certificate, formerCertificates = [] }) => [certificate, ...formerCertificates]),
  }
}
