import { SSF } from '@e965/xlsx'
import { addDays } from '#shared/kernel/day.ts'
import type { RawCell } from '#shared/kernel/raw-workbook.ts'

/** A number of a cell, seen through the cell's number format. */
export type NumberReading = Pick<RawCell, 'text' | 'value'>

/** How one number format shows numbers. */
export interface NumberFormat {
  readonly read: (number: number) => NumberReading
}

/** Formats that mean the system's own short date; Vietnamese Windows shows day before month. */
const SYSTEM_DATES: Readonly<Record<number, string>> = {
  14: 'dd/mm/yyyy',
  22: 'dd/mm/yyyy hh:mm',
}

/** Excel allows 255 characters; a longer one is there to keep the formatter busy. */
const LONGEST_CODE = 255

const LAST_SERIAL = 2_958_465

/** Serial number 0 of a sheet's calendar, from 1 March 1900 on. */
const EPOCH = '1899-12-30'

/**
 * ISO day of a serial number of a sheet, or null if it is none. Counts days only, so no time zone
 * can move it. 1900 had no 29 February, but the sheet's calendar does (serial 60).
 */
export function dayOfSerial(serial: number, date1904: boolean): string | null {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0)
  if (days < 1 || days > LAST_SERIAL) return null
  return addDays(EPOCH, days < 60 ? days + 1 : days)
}

/** A number as a cell without a format shows it, every digit of a whole number kept. */
export function generalText(number: number): string {
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number)
  return String(Number(number.toPrecision(15))).replace('.', ',')
}

/** Vietnamese notation of a number that the formatter wrote in English notation. */
const vietnameseNotation = (text: string): string =>
  text.replace(/[.,](?=\d)/gu, (mark) => (mark === '.' ? ',' : '.'))

const bareCode = (code: string): string =>
  code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').toLowerCase()

function dateParts(code: string): { day: boolean; time: boolean } {
  const bare = bareCode(code.split(';')[0] ?? '')
  const time = /[hs]|am\/pm/u.test(bare)
  return { day: /[yd]/u.test(bare) || (bare.includes('m') && !time), time }
}

/** "1990-03-12" as "12/03/1990". */
const isoToVietnamese = (day: string): string =>
  `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

function dateText(code: string, serial: number, day: string, date1904: boolean): string {
  if (/^dd[/]mm[/]yyyy(?:;@)?$/u.test(code)) return isoToVietnamese(day)
  // The formatter knows English month names only; a date with one is shown in figures.
  if (/mmm|ddd/iu.test(bareCode(code))) return isoToVietnamese(day)
  try {
    return String(SSF.format(code, serial, { date1904 }))
  } catch {
    return isoToVietnamese(day)
  }
}

function numberText(code: string, number: number): string {
  try {
    return vietnameseNotation(String(SSF.format(code, number)))
  } catch {
    return generalText(number)
  }
}

/**
 * The format with this id and code (`code` null: one of the built-in ones). A date format gives a
 * `day`; the text is what the sheet shows, so 'yyyy' keeps only the year and 000000000000 its zeros.
 */
export function numberFormat(id: number, code: string | null, date1904: boolean): NumberFormat {
  const builtIn: unknown = SSF.get_table()[id]
  const short = code === null || code.length <= LONGEST_CODE ? code : 'General'
  const wanted = SYSTEM_DATES[id] ?? short ?? (typeof builtIn === 'string' ? builtIn : 'General')
  if (/^(general|@|)$/iu.test(wanted)) {
    return {
      read: (number) => ({ text: generalText(number), value: { type: 'number', number } }),
    }
  }
  const parts = dateParts(wanted)
  return {
    read(number) {
      const plain = { type: 'number', number } as const
      if (parts.day) {
        const day = dayOfSerial(number, date1904)
        if (day === null) return { text: generalText(number), value: plain }
        return { text: dateText(wanted, number, day, date1904), value: { type: 'day', day } }
      }
      if (parts.time) return { text: dateText(wanted, number, '', date1904), value: plain }
      const text = numberText(wanted, number)
      return { text: text.trim() === '' ? generalText(number) : text, value: plain }
    },
  }
}
