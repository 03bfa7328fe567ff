import { isPlainDate } from '../../../domain/kernel/calendar'
import type { Answer, Incoming } from '../http/exchange'
import type { Office } from '../office'
import { type Move, nextDueDay } from '../sandboxClock'
import { messagePage } from './page'

/** POST /console/clock: one of 1 day, 7 days, the next due day, a day that was typed, back to the real date. */
export async function moveClock(office: Office, { body }: Incoming): Promise<Answer> {
  const typed = new URLSearchParams(body.toString('utf8'))
  const moved = await move(office, typed.get('move'), typed.get('day') ?? '')
  if (!moved.ok) return messagePage(office, 409, '时间没有变', moved.message)
  office.revision.changed()
  return { status: 303, headers: { location: ownPath(typed.get('back')) } }
}

async function move({ clock, database }: Office, to: string | null, typedDay: string): Promise<Move> {
  switch (to) {
    case '1':
    case '7':
      return clock.shiftTo(clock.offsetDays() + Number(to))
    case 'real':
      return clock.shiftTo(0)
    case 'day':
      if (!isPlainDate(typedDay)) return { ok: false, message: '请填写要到的日期。' }
      if (typedDay < clock.today()) return { ok: false, message: '只能往后走；要回去请点“回到真实日期”。' }
      return clock.goTo(typedDay)
    case 'next': {
      const day = await nextDueDay(database, clock.today())
      return day ? clock.goTo(day) : { ok: false, message: '今天以后没有正在计算的期限。' }
    }
    default:
      return { ok: false, message: '没有这个操作。' }
  }
}

/** A path of the console, never an address elsewhere. */
function ownPath(back: string | null): string {
  return back && /^\/console(?:[/?][\x21-\x5b\x5d-\x7e]*)?$/.test(back) ? back : '/console'
}
