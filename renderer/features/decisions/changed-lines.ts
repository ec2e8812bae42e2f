/** What is typed in a correction, line by line, and the lists that follow from it. */
import type { DecisionLine, LineCorrection } from '#shared/decisions/contract.ts'

/** A line as it is being set right; empty text stands for nothing. */
export interface LineDraft {
  readonly nominationId: string
  readonly remove: boolean
  readonly honorific: string
  readonly name: string
  readonly position: string
  readonly workplace: string
  readonly unit: string
}

export const LINE_FIELDS = ['honorific', 'name', 'position', 'workplace', 'unit'] as const

/** A line of a decision as it is corrected. */
export const lineDraftOf = (line: DecisionLine): LineDraft => ({
  nominationId: line.nominationId,
  remove: false,
  honorific: line.honorific ?? '',
  name: line.name,
  position: line.position ?? '',
  workplace: line.workplace ?? '',
  unit: line.unit,
})

const typed = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The line that stands from now on; null where it is taken out. A name and a unit are never empty. */
function changedLine(line: DecisionLine, draft: LineDraft | undefined): DecisionLine | null {
  if (draft === undefined) return line
  if (draft.remove) return null
  return {
    ...line,
    honorific: typed(draft.honorific),
    name: typed(draft.name) ?? line.name,
    position: typed(draft.position),
    workplace: typed(draft.workplace),
    unit: typed(draft.unit) ?? line.unit,
  }
}

/** The list that stands from now on. */
export const changedLines = (
  lines: readonly DecisionLine[],
  drafts: readonly LineDraft[],
): readonly DecisionLine[] =>
  lines.flatMap((line) => {
    const draft = drafts.find((one) => one.nominationId === line.nominationId)
    return changedLine(line, draft) ?? []
  })

/** The drafts as the service takes them: those that change something, and of these only what changes. */
export const correctionsOf = (
  lines: readonly DecisionLine[],
  drafts: readonly LineDraft[],
): LineCorrection[] =>
  lines.flatMap((line): LineCorrection[] => {
    const { nominationId } = line
    const draft = drafts.find((one) => one.nominationId === nominationId)
    if (draft === undefined) return []
    const now = changedLine(line, draft)
    if (now === null) return [{ nominationId, remove: true }]
    if (LINE_FIELDS.every((field) => now[field] === line[field])) return []
    return [
      {
        nominationId,
        honorific: now.honorific,
        name: now.name,
        position: now.position,
        workplace: now.workplace,
        unit: now.unit,
      },
    ]
  })
