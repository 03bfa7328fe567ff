import type { Instant } from '../kernel/calendar'
import type { EventFacts } from './announcement'

interface CalendarEntry extends Pick<EventFacts, 'startsAt' | 'endsAt' | 'place'> {
  /** the announcement's own id: importing twice is one entry */
  readonly id: string
  readonly title: string
  readonly summary: string
  /** when the file is made */
  readonly at: Instant
}

/** Longest line in octets before it is folded (RFC 5545 §3.1). */
const LONGEST = 75

/**
 * An event as a calendar file: RFC 5545 with UTC times, CRLF, escaped text and folded lines. Read by the calendars of phones
 * and computers alike.
 */
export function calendarFile({ id, title, summary, place, startsAt, endsAt, at }: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wang-E-Tong//announcements//ZH',
    'BEGIN:VEVENT',
    `UID:${id}@wang-e-tong`,
    `DTSTAMP:${stamp(at)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(summary)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** `20261205T010000Z` */
function stamp(at: Instant): string {
  return `${at.slice(0, 19).replace(/[-:]/g, '')}Z`
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n')
}

/** Between characters, never inside one: a line counts octets of UTF-8. */
function folded(line: string): string {
  let whole = ''
  let octets = 0
  for (const character of line) {
    const size = sizeOf(character)
    if (octets + size > LONGEST) {
      whole += '\r\n '
      octets = 1
    }
    whole += character
    octets += size
  }
  return whole
}

/** Octets of one character in UTF-8. */
function sizeOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
