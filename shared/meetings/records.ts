/** A plain table as it comes from a CSV or sheet: what the file readers of this folder take. */

/** One record; `values` by folded heading ("ballots issued" for `ballots_issued`), empty cells absent. */
export interface InputRecord {
  /** Line of the file, from 1, the header being a line as well. */
  readonly line: number
  readonly values: ReadonlyMap<string, string>
}

export interface InputTable {
  /** Folded headings (searchKey) in order. */
  readonly headings: readonly string[]
  readonly records: readonly InputRecord[]
}

/** One reason for refusing a file. `line` null where it is no line's fault. */
export interface FileRefusal<Code extends string> {
  readonly line: number | null
  readonly code: Code
  readonly message: string
}
