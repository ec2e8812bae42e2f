/** The calendar as an iCalendar file (RFC 5545), for the office's own calendar program. */
import { addDays, type Day, type LocalDateTime } from '#shared/kernel/day.ts'
import { calendarText as say } from '#shared/text/calendar.ts'
import type { DueCalendar, DueEntry } from './due-calendar.ts'

/** Octets of a line before it is folded (RFC 5545, 3.1). */
const LINE = 75

/** Length of a character in UTF-8. */
function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4
}

/** Breaks a line between characters, the rest behind a space. */
function folded(line: string): string {
  let text = ''
  let length = 0
  for (const character of line) {
    const size = octets(character)
    if (length + size > LINE) {
      text += '\r\n '
      length = 1
    }
    text += character
    length += size
  }
  return text
}

/** A text as a value (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', String.raw`\;`)
    .replaceAll(',', String.raw`\,`)
    .replaceAll(/\r?\n/gu, String.raw`\n`)

const plain = (text: string): string => text.replaceAll(/[-:]/gu, '')

/** Without a time zone: the hour on the office's wall, as everywhere in the program. */
function times(day: Day, time: string | null): readonly string[] {
  if (time === null)
    return [`DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`]
  return [`DTSTART:${plain(day)}T${plain(time)}00`, 'DURATION:PT2H']
}

/** How many units are named before the rest is counted. */
const NAMED = 20

function event(entry: DueEntry, stamp: LocalDateTime): readonly string[] {
  if (entry.day === null) return []
  const names = entry.behind.slice(0, NAMED).map(({ unit }) => unit)
  const details = [
    ...(entry.clause?.wording == null
      ? []
      : [say.wording(entry.clause.wording, entry.clause.place)]),
    ...(entry.behind.length === 0
      ? []
      : [
          `${say.behind(entry.behind.length, entry.expected)}: ${say.names(names, entry.behind.length - names.length)}`,
        ]),
  ]
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id.replaceAll(/[^\w-]/gu, '-')}@so-thi-dua`,
    `DTSTAMP:${plain(stamp.slice(0, 16))}00Z`,
    ...times(entry.day, entry.time),
    `SUMMARY:${escaped(`${say.kind[entry.kind]}: ${entry.title}`)}`,
    ...(details.length === 0 ? [] : [`DESCRIPTION:${escaped(details.join('\n'))}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** Every entry with a day; `at`: when the file is made. Lines end with CR LF, UTF-8. */
export const calendarFile = ({ entries }: DueCalendar, at: LocalDateTime): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//So Thi dua//VI',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => event(entry, at)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
