export { type HolidayYear, holidayYears } from './holidays'
export { endOfDay, momentText, startOfDay, workingMoment } from './moment'
export {
  type Due,
  days,
  dueDate,
  type Length,
  lengthWords,
  months,
  workingDays,
  workingDaysBetween,
} from './period'
export {
  addDays,
  addMonths,
  addYears,
  beijingDay,
  daysBetween,
  epochDay,
  fromEpochDay,
  type Instant,
  isPlainDate,
  longDate,
  type PlainDate,
  plainDate,
  weekday,
} from './plainDate'
export { chinaCalendar, type WorkCalendar, workCalendar } from './workCalendar'
