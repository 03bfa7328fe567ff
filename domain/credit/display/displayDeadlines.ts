import { addDays, chinaCalendar, dueDate, type PlainDate, workingDays } from '../../kernel/calendar'
import { laws, since } from '../../kernel/law'

/** 网络交易监督管理办法 art. 12: ten working days. */
const shopLength = since('2021-05-01', workingDays(10), laws.onlineTrade.article(12))
/** 市场主体登记管理条例实施细则 art. 64: fifteen days. */
const LICENCE_DAYS = 15

/** When what a merchant shows has to be brought up to date after its registration changed. @param changedOn day of the change */
export function displayDeadlines(changedOn: PlainDate): { readonly shop: PlainDate; readonly licence: PlainDate } {
  return {
    shop: dueDate(changedOn, shopLength[0].value, chinaCalendar).latest,
    licence: addDays(changedOn, LICENCE_DAYS),
  }
}
