import { bareKey } from './word-keys.ts'
import { isMotto, isPlaceAndDate, isSignature } from './line-marks.ts'
import { takeNumbering } from './line-numbering.ts'
import { opensTotals } from './stated-totals.ts'
import { cellLines } from './sheet-grid.ts'
import type { Cell, GridRow } from './sheet-grid.ts'
import {
  goesWithPaper,
  readLetterheadDate,
  readLetterheadNumber,
  readPaper,
  saysReplaces,
} from './submission-paper.ts'
import type { PaperReading } from './submission-paper.ts'

/** What the head of a sheet says: who sends, with which paper, under which title. */
export interface HeadFacts extends HeadLines {
  readonly papers: readonly PaperReading[]
  readonly number: string | null
  readonly date: string | null
  readonly replaces: boolean
  /** Sentences that ask for awards: "… đề nghị tặng Giấy khen cho các cá nhân sau:". */
  readonly requests: readonly string[]
  /** "Đơn vị tính: triệu đồng": what the figures of a table count in, or ''. */
  readonly measure: string
}

const LABEL =
  /^(?:tên\s+)?(?:đơn\s*vị|cơ\s*quan)(?:\s*,?\s*(?:đơn\s*vị|đề\s*nghị|trình|báo\s*cáo|lập|gửi|đăng\s*ký|nộp))*\s*:\s*(?<unit>.+)$/iu
const TITLE =
  /^(?:\d+ )?(?:danh sach|danh muc|bieu|ban (?:dang ky|tong hop|de nghi|trich ngang)|bang|tong hop|ket qua|ho so|de nghi|trich ngang|phu luc|dang ky|to trinh|bao cao|mau so|ke hoach|v v|ve viec|ds|thong bao|giay moi|bien ban|phan cong|theo doi|lich|so (?:giao|theo doi))\b|\bdanh sach (?:de nghi|(?:[a-z]+ ){0,3}cua)\b/u
const REQUEST =
  /\b(?:de nghi|trinh|xet)\b.*\b(?:tang|khen)\b.*\b(?:giay khen|bang khen|co thi dua)\b/u
/** "Đơn vị tính: triệu đồng" is neither a unit nor a title, nor is its "tính" a province. */
const MEASURE = /^(?:don vi tinh|dvt)\b/u
/** The same, and "(Đơn vị: triệu đồng)", where it names money. */
const MONEY_MEASURE = /^(?:don vi(?: tinh)?|dvt)\b.*\b(?:dong|vnd|trieu|nghin|ngan|ty)\b/u
const ADMINISTRATIVE = /^(?:mau|phu luc so)\b/u
/** "Số: 12/TTr"; "Sở Y tế" is a body. */
const NUMBERED = /^\s*(?:số(?!\p{L})|so\s*(?:[:.\d/]|$))/iu

/** A head has a few rows; a sheet without a list may have thousands, of which the first tell. */
const HEAD_ROWS = 400
const HEAD_CELLS = 60
const LONGEST_LINE = 1000

/** Some put the motto to the left: the sender is the first cell that is neither it nor a date. */
const namesSender = (cell: Cell): boolean => {
  const [line = ''] = cellLines(cell)
  return !isMotto(line) && !isPlaceAndDate(line)
}

/** A paper's motto on the line of who sends it, behind a tab or a row of spaces. */
const MOTTO_BEHIND = /(?<=\p{L})\s+(?:CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|ĐỘC\s+LẬP\s*[-–]\s*TỰ\s+DO).*$/iu

const LABEL_ALONE = /^(?:tên\s+)?(?:đơn\s*vị|cơ\s*quan)(?:\s+\p{L}+){0,4}\s*:$/iu

/** "Đơn vị:" with the name in the next cell says what "Đơn vị: Tổ 5" says in one. */
const linesWithValue = (cell: Cell, next: Cell | undefined): readonly string[] =>
  next !== undefined && LABEL_ALONE.test(cell.text.normalize('NFC'))
    ? [`${cell.text} ${next.text}`]
    : cellLines(cell)

/** Lines of a head in reading order; of a row's cells, the lower lines of one cell stay together. */
const headLines = (
  rows: readonly GridRow[],
): readonly { readonly line: string; readonly row: number; readonly first: boolean }[] =>
  rows.slice(0, HEAD_ROWS).flatMap(({ row, cells }) => {
    const sender = Math.max(0, cells.findIndex(namesSender))
    return cells.slice(0, HEAD_CELLS).flatMap((cell, index) =>
      linesWithValue(cell, cells[index + 1])
        .slice(0, HEAD_CELLS)
        .map((line) => ({
          line: line.slice(0, LONGEST_LINE).replace(MOTTO_BEHIND, ''),
          row,
          first: index === sender,
        })),
    )
  })

function joinBroken(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const open = last !== undefined && last.startsWith('(') && !last.includes(')')
    if (open) joined[joined.length - 1] = `${last} ${line}`
    else joined.push(line)
  }
  return joined
}

interface HeadLines {
  /** Lines of the sender's letterhead, upper body first. */
  readonly letterhead: readonly string[]
  /** Lines of the title. */
  readonly title: readonly string[]
  /** What "Đơn vị: …" names. */
  readonly labels: readonly string[]
}

/** Sentences of a letter, which are no part of a title. */
const SENTENCE = /^(?:kính gửi|căn cứ|thực hiện|xét|kinh gui|can cu|thuc hien)|[.;]$/iu
const LONGEST_TITLE = 250

/** Whether a line goes on with a title that has begun. */
function staysTitle(line: string, key: string, inTitle: boolean): boolean {
  if (TITLE.test(key)) return true
  return inTitle && !SENTENCE.test(line) && line.length <= LONGEST_TITLE
}

/** "TT" heads a number column; as initials it would be any body's. */
const NUMBER_COLUMN = /^s?tt$/u

const isSender = (line: string, key: string): boolean =>
  !NUMBER_COLUMN.test(key) &&
  !ADMINISTRATIVE.test(key) &&
  !NUMBERED.test(line) &&
  /\p{L}{2}/u.test(line)

const isApart = (line: string): boolean =>
  goesWithPaper(line) ||
  isMotto(line) ||
  isPlaceAndDate(line) ||
  takeNumbering(line).numbering !== null

/** Sorts a head's lines: who sends, what the list is called, "Đơn vị: …"; the paper is apart. */
function sortLines(lines: ReturnType<typeof headLines>): HeadLines {
  const letterhead: string[] = []
  const title: string[] = []
  const labels: string[] = []
  let inTitle = false
  let bracket = false
  for (const { line, first } of lines) {
    if (title.length > 0 && (isSignature(line) || opensTotals(line))) break
    const label = LABEL.exec(line)?.groups?.['unit']
    if (label !== undefined) labels.push(label)
    const bracketed: boolean = bracket || line.startsWith('(')
    bracket = bracketed && !line.includes(')')
    if (bracketed || label !== undefined) continue
    const key = bareKey(line)
    if (MEASURE.test(key)) continue
    inTitle = staysTitle(line, key, inTitle)
    if (isApart(line)) continue
    if (inTitle) title.push(line)
    else if (title.length === 0 && first && isSender(line, key)) letterhead.push(line)
  }
  return { letterhead, title, labels }
}

/** Reads the rows above a list (or a whole sheet that has none). */
export function headFacts(rows: readonly GridRow[]): HeadFacts {
  const lines = headLines(rows)
  const all = joinBroken(lines.map(({ line }) => line))
  return {
    ...sortLines(lines),
    papers: all
      .filter((line) => goesWithPaper(line) || saysReplaces(line))
      .flatMap((line) => readPaper(line) ?? []),
    number: all.map(readLetterheadNumber).find((number) => number !== null) ?? null,
    date: lines.map(({ line }) => readLetterheadDate(line)).find((date) => date !== null) ?? null,
    replaces: all.some(saysReplaces),
    requests: all.filter((line) => REQUEST.test(bareKey(line))),
    measure: all.findLast((line) => MONEY_MEASURE.test(bareKey(line))) ?? '',
  }
}

/**
 * Number and day of the paper that the list goes with: the paper named, else the letterhead's own.
 * Null where neither is known. Source: samples README, `submission`.
 */
export function submissionOf(
  heads: readonly HeadFacts[],
): { readonly number: string | null; readonly date: string | null } | null {
  const papers = heads.flatMap((head) => head.papers)
  const paper =
    papers.find(({ number }) => number !== null) ?? papers.find(({ date }) => date !== null)
  const head = heads.find(({ number }) => number !== null)
  const number = paper?.number ?? head?.number ?? null
  const sameAsHead = paper === undefined || paper.number === null || paper.number === head?.number
  const date =
    paper?.date ??
    (sameAsHead && (head !== undefined || papers.length === 0) ? (head?.date ?? null) : null)
  return number === null && date === null ? null : { number, date }
}
