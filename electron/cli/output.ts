/** Where a command writes: one document on standard output, everything else on standard error. */

export interface Output {
  /** The command's document, as JSON where --json was asked for. */
  document(json: unknown, text: () => string): void
  /** A line for the person at the terminal; never on standard output with --json. */
  note(line: string): void
}

/** Where the text of a command line goes: standard output and standard error. */
export interface Streams {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

/** Output to these streams; with `json` the document is JSON. */
export function outputTo(streams: Streams, json: boolean): Output {
  return {
    document: (value, text) => {
      streams.out(json ? `${JSON.stringify(value, null, 1)}\n` : `${text()}\n`)
    },
    note: (line) => {
      streams.error(`${line}\n`)
    },
  }
}

/** Lines in columns, padded by what a terminal shows; the first row is the heading. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  )
  return rows
    .map((row) =>
      row
        .map(
          (cell, column) =>
            cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length)),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
