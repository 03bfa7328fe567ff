import type { ReportCheck } from '../../annual-report'
import { chinaCalendar, dueDate, isPlainDate, longDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import type { Disclosure } from './form'
import { timeToPublish } from './timeToPublish'

const { companyLaw, pipl, publicityReg } = laws

const late: ReportCheck<Disclosure> = {
  id: 'disclosure.late',
  severity: 'advice',
  basis: publicityReg.article(10),
  field: 'happenedOn',
  test({ happenedOn }, { today }) {
    if (!isPlainDate(happenedOn)) return undefined
    const { latest } = dueDate(happenedOn, timeToPublish, chinaCalendar)
    return (
      today > latest && {
        message: `应当在${longDate(latest)}前公示，现在已经超过。`,
        wayOut: '超过了仍应公示；被责令后还不公示的，会被列入经营异常名录。',
      }
    )
  },
}

const paidWithinSubscribed: ReportCheck<Disclosure> = {
  id: 'disclosure.paid',
  severity: 'blocks',
  basis: companyLaw.article(47),
  field: 'paid',
  test: ({ subscribed, paid }) =>
    subscribed !== undefined && paid !== undefined && paid > subscribed && { message: '实缴额比认缴额多，请核对。' },
}

/** The same event told twice; a correction of it is another matter, so it blocks nothing. */
const told: ReportCheck<Disclosure> = {
  id: 'disclosure.told',
  severity: 'advice',
  basis: publicityReg.article(10),
  field: 'event',
  test: ({ event, happenedOn }, { known }) =>
    event !== undefined &&
    (known?.earlier ?? []).some(({ answers }) => answers.event === event && answers.happenedOn === happenedOn) && {
      message: '同一天的同一种内容已经公示过，请确认不是同一件事。',
    },
}

const personal: ReportCheck<Disclosure> = {
  id: 'disclosure.personal',
  severity: 'blocks',
  basis: pipl.article(6),
  field: 'content',
  test: ({ content = '' }) =>
    /(?:^|\D)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/.test(content) && {
      message: '内容里像是有身份证号或手机号，会被公开，请删去。',
    },
}

export const checks = [late, paidWithinSubscribed, told, personal] as readonly Check[]
