/**
 * How an office wants its papers, as data of each campaign: heading, signer, recipients, the column
 * Đơn vị, spelling, order and orientation. Nothing of it changes who gets what.
 */
import { z } from 'zod'
import { comparePersonalNames } from '#shared/kernel/fold.ts'
import {
  abbreviationSchema,
  expandAbbreviations,
  respell,
  spellingSchema,
} from '#shared/kernel/house-style.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

const text = z.string().trim().min(1)

/** Who signs, and in what right: TM., KT., TUQ. */
export const signerSchema = z.strictObject({
  onBehalfOf: text.nullable(),
  inPlaceOf: z.strictObject({ form: z.enum(['KT', 'TL', 'TUQ']), title: text }).nullable(),
  title: text,
  name: text.nullable(),
})
export type SignerInput = z.infer<typeof signerSchema>

export const paperSettingsSchema = z.strictObject({
  /** "DANH SÁCH", or "Phụ lục" with its number. */
  heading: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('list') }),
    z.strictObject({ kind: z.literal('appendix'), number: text.nullable() }),
  ]),
  /** Signs what has no signer of its own; null leaves the block to the plan's chair. */
  signer: signerSchema.nullable(),
  /** The lines under "Nơi nhận:" of a decision; empty: the usual ones. */
  recipients: z.array(text),
  /** What the column Đơn vị shows: the sending unit, where the nominee works, or both. */
  place: z.enum(['unit', 'workplace', 'both']),
  /** uỷ or ủy; names of persons stay as they are. */
  spelling: spellingSchema,
  /** "UBND" → "Ủy ban nhân dân". */
  expandAbbreviations: z.boolean(),
  /** What this office writes out in its own way ("TP" → "thành phố"); before the usual ones. */
  abbreviations: z.array(abbreviationSchema).max(200),
  /** Ông, Bà and ranks as they came; ranks and degrees alone ("Đại tá"); or the bare name. */
  honorific: z.enum(['as-written', 'ranks', 'none']),
  /** As the council voted, by unit as the catalogue has them, or by given name. */
  order: z.enum(['council', 'unit', 'given-name']),
  orientation: z.enum(['portrait', 'landscape']),
})
export type PaperSettings = z.infer<typeof paperSettingsSchema>

export const DEFAULT_PAPER_SETTINGS: PaperSettings = {
  heading: { kind: 'list' },
  signer: null,
  recipients: [],
  place: 'unit',
  spelling: 'as-written',
  expandAbbreviations: false,
  abbreviations: [],
  honorific: 'as-written',
  order: 'council',
  orientation: 'portrait',
}

interface Printable {
  readonly kind: NomineeKind
  readonly honorific: string | null
  readonly name: string
  readonly position: string | null
  readonly workplace: string | null
  readonly unit: string
}

/** A text as the house writes it. */
export const inHouseStyle = (words: string, settings: PaperSettings): string =>
  respell(
    settings.expandAbbreviations ? expandAbbreviations(words, settings.abbreviations) : words,
    settings.spelling,
  )

/** Ways of addressing anybody; what is not among them is a rank, a degree or a title. */
const ADDRESSES = new Set(['ông', 'bà', 'anh', 'chị', 'đ/c', 'đồng chí'])

/** "Ông", "Đại tá": as the office wants them before a name; null: the bare name. */
function styledHonorific(honorific: string | null, style: PaperSettings['honorific']) {
  if (honorific === null || style === 'as-written') return honorific
  if (style === 'none') return null
  // "Ông, Đại tá" and "Đ/c Đại tá" keep the rank.
  const ranks = honorific
    .normalize('NFC')
    .replace(/^(?:đồng chí|đ\/c|ông|bà|anh|chị)(?![\p{L}])[\s,.:]*/iu, '')
    .trim()
  return ranks === '' || ADDRESSES.has(ranks.toLocaleLowerCase('vi')) ? null : ranks
}

/** A line in house style; the name of a person or of a household itself is never touched. */
export function styledLine<Line extends Printable>(line: Line, settings: PaperSettings): Line {
  const style = (words: string): string => inHouseStyle(words, settings)
  const ownName = line.kind === 'individual' || line.kind === 'household'
  return {
    ...line,
    honorific: styledHonorific(line.honorific, settings.honorific),
    name: ownName ? line.name : style(line.name),
    position: line.position === null ? null : style(line.position),
    workplace: line.workplace === null ? null : style(line.workplace),
    unit: style(line.unit),
  }
}

/**
 * Lines in the order of the settings; equal ones keep the order given. `units`: the units' names in
 * the catalogue's order; one that is not there goes last.
 */
export function orderedLines<Line extends Printable>(
  lines: readonly Line[],
  order: PaperSettings['order'],
  units: readonly string[],
): readonly Line[] {
  if (order === 'council') return lines
  if (order === 'given-name')
    return lines.toSorted((left, right) => comparePersonalNames(left.name, right.name))
  const rank = new Map(units.map((unit, index) => [unit, index]))
  const of = (line: Line): number => rank.get(line.unit) ?? units.length
  return lines.toSorted((left, right) => of(left) - of(right))
}
