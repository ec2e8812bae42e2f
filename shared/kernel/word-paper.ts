/**
 * A Word paper as a model: what it says, part by part, without a word about how it is drawn. Tờ
 * trình, decision drafts, reports and letters are all built as one of these and drawn by one writer.
 */
import type { Letterhead, SignatureBlock } from './paper-blocks.ts'

export interface WordTable {
  readonly head: readonly string[]
  /** Widths in per cent. */
  readonly widths: readonly number[]
  readonly aligns: readonly ('left' | 'center' | 'right')[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * `grounds`: the "Căn cứ …" lines, printed in italics.
 * `article`: "Điều 1." in bold, then its text. `list`: dashes, ";" and "." added.
 */
export type WordPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'centred'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'grounds'; readonly lines: readonly string[] }
  | { readonly kind: 'article'; readonly title: string; readonly text: string }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly table: WordTable }

export interface WordPaper {
  readonly letterhead: Letterhead
  /** "TỜ TRÌNH"; null for a letter, which has none. */
  readonly title: string | null
  /** "Về việc …"; null where the title says it. */
  readonly subject: string | null
  /** "Kính gửi: …" */
  readonly addressee: string | null
  readonly parts: readonly WordPart[]
  /** The lines under "Nơi nhận:". */
  readonly recipients: readonly string[]
  readonly signature: SignatureBlock | null
}
