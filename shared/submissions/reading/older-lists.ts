import type { FoundList } from './sheet-reading.ts'
import { bareKey, tonedWords } from './word-keys.ts'

const OF_YEAR = /\bnam (?<year>20\d\d)\b/gu
const ANY_YEAR = /(?<!\d)(?<year>20\d\d)(?!\d)/gu
/** Sheets kept to look at, whatever their year; "cũ" with its mark, for "Cù" is a family name. */
const KEPT = /\b(?:nam truoc|nam ngoai|ky truoc|dot truoc|tham khao)\b/u
const OLD = tonedWords('cũ').join(' ')

function lastYear(key: string, pattern: RegExp): number | null {
  const year = [...key.matchAll(pattern)].at(-1)?.groups?.['year']
  return year === undefined ? null : Number(year)
}

interface Dated {
  readonly list: FoundList
  readonly kept: boolean
  readonly ofSheet: number | null
  readonly year: number | null
}

function dated(list: FoundList): Dated {
  const name = (list.sheet ?? '').replace(/_/gu, ' ')
  const ofSheet = lastYear(bareKey(name), ANY_YEAR)
  return {
    list,
    kept: KEPT.test(bareKey(name)) || tonedWords(name).includes(OLD),
    ofSheet,
    year: ofSheet ?? lastYear(bareKey(list.title.text), OF_YEAR),
  }
}

/**
 * Lists of an earlier year that lie beside the one that is sent: last year's sheet left in the same
 * workbook ("Danh sách năm 2023", "Cũ"). Only where another sheet has a list of a later year, or one
 * without a year where the paper (`paperYear`) is of a later year than the sheet's name says.
 */
export function olderLists(
  all: readonly FoundList[],
  paperYear: number | null,
): ReadonlySet<FoundList> {
  const lists = all.filter(({ drafts }) => drafts.length > 0).map(dated)
  return new Set(
    lists.flatMap(({ list, kept, ofSheet, year }) => {
      const others = lists.filter((other) => other.list.sheet !== list.sheet && !other.kept)
      const beforePaper = ofSheet !== null && paperYear !== null && ofSheet < paperYear
      const older = others.some((other) =>
        other.year === null ? beforePaper : year !== null && year < other.year,
      )
      return (kept && others.length > 0) || older ? [list] : []
    }),
  )
}
