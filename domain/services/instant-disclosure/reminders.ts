import { addDays, chinaCalendar, dueDate, longDate, type PlainDate } from '../../kernel/calendar'
import type { MerchantSnapshot } from '../../kernel/merchant'
import type { Known, Reminder } from '../../kernel/service'
import { pledgesToPublish } from './pledges'
import { timeToPublish } from './timeToPublish'

/** A permit that is older is not asked about: the register may have had it for years before somebody claimed the merchant. */
const DAYS_BACK = 60

type Licence = MerchantSnapshot['licences'][number]

/** What the register knows of and the enterprise has not published: pledges of marks and permits. */
export function reminders(known: Known, today: PlainDate): readonly Reminder[] {
  return [
    ...pledgesToPublish(known, today).map(({ certificate, registeredOn }) => ({
      id: `pledge:${certificate}`,
      subject: '',
      title: '商标质权登记了，还没有公示',
      text: `登记证${certificate}，${untilWords(registeredOn as PlainDate, today)}到“我的商户”打开“企业即时信息公示”，内容已经填好，核对后提交。`,
    })),
    ...unpublishedPermits(known, today),
  ]
}

/** Until when to publish what happened on a day; a day that has passed is no reason not to. */
function untilWords(happenedOn: PlainDate, today: PlainDate): string {
  const { latest } = dueDate(happenedOn, timeToPublish, chinaCalendar)
  return today <= latest ? `请在${longDate(latest)}前公示。` : `${longDate(latest)}已过，仍应尽快公示。`
}

/**
 * A permit the register has learned of and the enterprise has not published: told once, with the last of the twenty working
 * days (企业信息公示暂行条例 art. 10(3)). The day it came into force stands for the day it was granted, which the register
 * does not say.
 */
function unpublishedPermits(known: Known, today: PlainDate): readonly Reminder[] {
  return (known.merchant?.licences ?? [])
    .filter(({ validFrom }) => validFrom <= today && addDays(validFrom as PlainDate, DAYS_BACK) >= today)
    .filter((licence) => !isPublished(licence, known))
    .map(({ id, title, validFrom }) => {
      return {
        id: `permit:${id}`,
        subject: '',
        title: `取得${title}，还没有公示`,
        text: `${title}从${longDate(validFrom as PlainDate)}起有效，企业取得行政许可应当在20个工作日内公示。${untilWords(validFrom as PlainDate, today)}已经公示的，不用理会。`,
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
