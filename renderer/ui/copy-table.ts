/** Tables to the clipboard as Excel takes them: cells between tabs, rows between line ends. */

/** A cell as Excel reads it back: quoted where it holds a tab, a quote or a line end. */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value)
  return /["\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows of values as tab-separated text. */
export const toTsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => row.map(cell).join('\t')).join('\r\n')

/** Puts text on the clipboard. False where the browser does not let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
