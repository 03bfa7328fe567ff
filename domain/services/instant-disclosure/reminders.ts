import { addDays, chinaCalendar, dueDate, longDate, type PlainDate } from '../../kernel/calendar'
import type { MerchantSnapshot } from '../../kernel/merchant'
import type { Known, Reminder } from '../../kernel/service'
import { timeToPublish } from './timeToPublish'

/** A permit that is older is not asked about: the register may have had it for years before somebody claimed the merchant. */
const DAYS_BACK = 60

type Licence = MerchantSnapshot['licences'][number]

/**
 * A permit the register has learned of and the enterprise has not published: told once, with the last of the twenty working
 * days (企业信息公示暂行条例 art. 10(3)). The day it came into force stands for the day it was granted, which the register
 * does not say.
 */
export function reminders(known: Known, today: PlainDate): readonly Reminder[] {
  return (known.merchant?.licences ?? [])
    .filter(({ validFrom }) => validFrom <= today && addDays(validFrom as PlainDate, DAYS_BACK) >= today)
    .filter((licence) => !isPublished(licence, known))
    .map(({ id, title, validFrom }) => {
      const { latest } = dueDate(validFrom as PlainDate, timeToPublish, chinaCalendar)
      const until = today <= latest ? `请在${longDate(latest)}前公示。` : `${longDate(latest)}已过，仍应尽快公示。`
      return {
        id: `permit:${id}`,
        subject: '',
        title: `取得${title}，还没有公示`,
        text: `${title}从${longDate(validFrom as PlainDate)}起有效，企业取得行政许可应当在20个工作日内公示。${until}已经公示的，不用理会。`,
      }
    })
}

/** By the permit's number, in what the register publishes and in what is on its way there. */
function isPublished({ number }: Licence, { merchant, earlier = [] }: Known): boolean {
  return (
    (merchant?.disclosures ?? []).some(({ rows }) => rows.some(({ text }) => text === number)) ||
    earlier.some(({ answers }) => answers.permitNumber === number)
  )
}
