/**
 * The list that goes with a decision (danh sách kèm theo quyết định), and the forwarding list for the
 * province, as models: every number on them is counted here from the lines, never typed.
 * Layout: domain M2 and the paragraph variant of real decisions; counts padded as in the decrees' papers.
 */
import { identityKey, searchKey } from '#shared/kernel/fold.ts'
import { formatDong } from '#shared/kernel/money.ts'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { signatureBlock, withHonorific, writeReference } from '#shared/kernel/paper-blocks.ts'
import type { PaperReference, SignatureBlock, Signer } from '#shared/kernel/paper-blocks.ts'
import { capitalised, papersText } from '#shared/text/papers.ts'

const text = papersText.annex

/** One nominee as snapshotted when the decision was made. `money` in whole đồng, null: not known yet. */
export interface AnnexLine {
  readonly kind: NomineeKind
  readonly honorific: string | null
  readonly name: string
  readonly position: string | null
  readonly workplace: string | null
  readonly unit: string
  /** The award as printed: "Giấy khen của Chủ tịch UBND thành phố Bắc Kạn". */
  readonly award: string
  readonly money: number | null
}

/** "DANH SÁCH", or "Phụ lục" with its number; offices differ, so it is a setting. */
export type AnnexHeading =
  { readonly kind: 'list' } | { readonly kind: 'appendix'; readonly number: string | null }

/** What stands in the column Đơn vị: the sending unit, where the nominee works, or both. */
export type PlaceColumn = 'unit' | 'workplace' | 'both'

export interface AnnexInput {
  readonly heading: AnnexHeading
  /** null: made from the kinds and the award of the lines. */
  readonly title: string | null
  readonly reference: PaperReference
  /** In the order in which they are to stand; they are grouped by kind here. */
  readonly lines: readonly AnnexLine[]
  readonly layout: 'table' | 'paragraphs'
  readonly purpose: 'award' | 'forward'
  readonly showMoney: boolean
  readonly place: PlaceColumn
  readonly signer: Signer | null
  /** The lines under "Nơi nhận:", empty: none printed. */
  readonly recipients: readonly string[]
}

/** One printed line. `paragraph` is the same line as a sentence, with its closing mark. */
export interface AnnexEntry {
  readonly number: number
  /** With its honorific or rank. */
  readonly name: string
  readonly honorific: string | null
  readonly ownName: string
  readonly position: string | null
  readonly unit: string
  readonly money: number | null
  readonly paragraph: string
}

export interface AnnexGroup {
  readonly kind: NomineeKind
  /** "I. TẬP THỂ (02)" */
  readonly heading: string
  readonly entries: readonly AnnexEntry[]
}

export interface DecisionAnnex {
  readonly heading: string
  readonly title: string
  readonly reference: string
  readonly layout: 'table' | 'paragraphs'
  readonly showMoney: boolean
  readonly groups: readonly AnnexGroup[]
  /** "02 tập thể, 01 cá nhân" */
  readonly counts: string
  /** Whole đồng over all lines, 0 on a list without money; null: not known of every line. */
  readonly moneyTotal: number | null
  /** "(Danh sách có 02 tập thể, 01 cá nhân)./." */
  readonly closing: string
  readonly signature: SignatureBlock | null
  readonly recipients: readonly string[]
}

const NUMERALS = ['I', 'II', 'III', 'IV'] as const

const ofKind = <Line extends { readonly kind: NomineeKind }>(
  lines: readonly Line[],
  kind: NomineeKind,
): readonly Line[] => lines.filter((line) => line.kind === kind)

const kindsOf = (lines: readonly { readonly kind: NomineeKind }[]): readonly NomineeKind[] =>
  NOMINEE_KINDS.filter((kind) => ofKind(lines, kind).length > 0)

/**
 * "02 tập thể, 09 cá nhân": padded counts of the kinds that occur, in the order of the groups;
 * words for an empty list.
 */
export function countsInWords(lines: readonly { readonly kind: NomineeKind }[]): string {
  const kinds = kindsOf(lines)
  if (kinds.length === 0) return text.nobody
  return kinds.map((kind) => text.count(ofKind(lines, kind).length, kind)).join(', ')
}

/** Whole đồng over all lines; null if the money of any is not known: no paper states part of a sum. */
export const totalMoney = (lines: readonly { readonly money: number | null }[]): number | null =>
  lines.reduce<number | null>(
    (sum, { money }) => (sum === null || money === null ? null : sum + money),
    0,
  )

/** "Tập thể, cá nhân được tặng Giấy khen …": the kinds and the award that the lines really have. */
export function annexTitle(lines: readonly AnnexLine[], purpose: AnnexInput['purpose']): string {
  const kinds = capitalised(kindsOf(lines).map(papersText.kind).join(', '))
  const awards = [...new Set(lines.map((line) => line.award))].join('; ')
  return purpose === 'award' ? text.awarded(kinds, awards) : text.forwarded(kinds, awards)
}

function placeOf(line: AnnexLine, column: PlaceColumn): string {
  if (line.workplace === null || line.workplace === '' || column === 'unit') return line.unit
  if (column === 'workplace') return line.workplace
  const [workplace, unit] = [searchKey(line.workplace), searchKey(line.unit)]
  if (workplace.includes(unit)) return line.workplace
  return unit.includes(workplace) ? line.unit : `${line.workplace}, ${line.unit}`
}

/** "Ông A, Trưởng khoa, Trung tâm Y tế": a part that the name already says is not said twice. */
function sentence(entry: Omit<AnnexEntry, 'paragraph'>, showMoney: boolean): string {
  const said = searchKey(`${entry.name} ${entry.position ?? ''}`)
  return [
    entry.name,
    ...(entry.position === null ? [] : [entry.position]),
    ...(said.includes(searchKey(entry.unit)) ? [] : [entry.unit]),
    ...(showMoney && entry.money !== null ? [text.prize(formatDong(entry.money))] : []),
  ].join(', ')
}

/**
 * The list of a decision from its snapshotted lines: grouped TẬP THỂ, CÁ NHÂN, HỘ GIA ĐÌNH, DOANH
 * NGHIỆP with numbering restarted in each, headings numbered without gaps, counts and total made
 * from the lines themselves. The order within a group is the order given.
 * In the paragraph variant each line ends in ";" and the last in "./.".
 */
export function buildAnnex(input: AnnexInput): DecisionAnnex {
  const kinds = kindsOf(input.lines)
  const groups = kinds.map((kind, index): AnnexGroup => {
    const lines = ofKind(input.lines, kind)
    return {
      kind,
      heading: text.group(NUMERALS[index] ?? '', kind, lines.length),
      entries: lines.map((line, position): AnnexEntry => {
        const entry = {
          number: position + 1,
          name: withHonorific(line.honorific, line.name),
          honorific: line.honorific === '' ? null : line.honorific,
          ownName: line.name,
          position: line.position === '' ? null : line.position,
          unit: placeOf(line, input.place),
          money: input.showMoney ? line.money : null,
        }
        const last = index === kinds.length - 1 && position === lines.length - 1
        const words = `${entry.number}. ${sentence(entry, input.showMoney)}`
        return { ...entry, paragraph: words + (last ? papersText.end : ';') }
      }),
    }
  })
  const counts = countsInWords(input.lines)
  return {
    heading: input.heading.kind === 'list' ? text.list : text.appendix(input.heading.number),
    title: input.title ?? annexTitle(input.lines, input.purpose),
    reference: writeReference(input.reference),
    layout: input.layout,
    showMoney: input.showMoney,
    groups,
    counts,
    moneyTotal: input.showMoney ? totalMoney(input.lines) : 0,
    closing: text.closing(counts),
    signature: input.signer === null ? null : signatureBlock(input.signer),
    recipients: input.recipients,
  }
}

/**
 * Nominees that stand in both lists: the same kind, unit and folded name. Nobody may be on a city
 * annex and on the forwarding list for one achievement; the caller blocks the export if any are.
 */
export function namedInBoth(
  left: readonly AnnexLine[],
  right: readonly AnnexLine[],
): readonly AnnexLine[] {
  const key = (line: AnnexLine): string =>
    [line.kind, identityKey(line.unit), identityKey(line.name)].join('|')
  const known = new Set(right.map(key))
  return left.filter((line) => known.has(key(line)))
}
