/** One row a file: what was read of it, and how far it is. */
import type { ReactElement } from 'react'
import { importText as say } from '#shared/text/import-page.ts'
import type { Column } from '#renderer/ui/data-table.tsx'
import { StatusTag, type Tone } from '#renderer/ui/status-tag.tsx'
import { readingOf, unitOf, unitsOf, type ImportItem } from './import-queue.ts'

/** How far a file is, in words, with the tone of it. */
export function itemWords(item: ImportItem): { readonly tone: Tone; readonly words: string } {
  const { state } = item
  switch (state.kind) {
    case 'waiting':
      return { tone: 'wait', words: say.waiting }
    case 'reading':
      return { tone: 'wait', words: say.reading }
    case 'refused':
      return { tone: 'bad', words: state.sentence }
    case 'committing':
      return { tone: 'wait', words: say.committing }
    case 'failed':
      return { tone: 'bad', words: `${say.failed}: ${state.sentence}` }
    case 'done':
      return state.receipt.repeated
        ? { tone: 'info', words: say.repeated(state.receipt.receipt) }
        : { tone: 'good', words: say.done(state.receipt.receipt, state.receipt.added) }
    case 'read':
      if (item.sameAs !== null) return { tone: 'warn', words: say.sameAs(item.sameAs) }
      if (state.reading.rows.length === 0) return { tone: 'bad', words: say.noList }
      if ((unitOf(item) ?? unitsOf(item)) === null) return { tone: 'warn', words: say.unitMissing }
      // Doubts about the file as a whole are read where it is reviewed; nobody would open it for none.
      return state.reading.issues.length === 0
        ? { tone: 'good', words: say.ready }
        : { tone: 'warn', words: say.readyToLookAt(state.reading.issues.length) }
  }
}

function StateCell({ item }: { readonly item: ImportItem }): ReactElement {
  const { tone, words } = itemWords(item)
  const reading = readingOf(item)
  const merged = item.state.kind === 'done' ? item.state.receipt.merged : 0
  return (
    <>
      <StatusTag tone={tone}>{words}</StatusTag>
      {merged > 0 ? <div className="sg-quiet">{say.merged(merged)}</div> : null}
      {reading?.replaces === true ? <div className="sg-quiet">{say.replaces}</div> : null}
    </>
  )
}

const count = (
  key: 'imported' | 'needsDecision' | 'leftOut' | 'nonEmpty',
  width: number,
): Column<ImportItem> => ({
  key,
  title: say.column[key],
  width,
  number: true,
  value: (item) => readingOf(item)?.counts[key] ?? null,
})

const severalOf = (item: ImportItem): string | null => {
  const units = unitsOf(item)
  return units === null ? null : say.severalUnits(units.length)
}

export const IMPORT_COLUMNS: readonly Column<ImportItem>[] = [
  {
    key: 'file',
    title: say.column.file,
    width: 240,
    value: ({ file }) => file.name,
    render: ({ file }) => <span className="sg-strong sg-wrap">{file.name}</span>,
    fixed: true,
  },
  {
    key: 'unit',
    title: say.column.unit,
    width: 220,
    value: (item) => unitOf(item) ?? severalOf(item),
  },
  count('imported', 80),
  count('needsDecision', 72),
  count('leftOut', 88),
  count('nonEmpty', 104),
  {
    key: 'state',
    title: say.column.state,
    width: 290,
    value: (item) => itemWords(item).words,
    render: (item) => <StateCell item={item} />,
  },
]
