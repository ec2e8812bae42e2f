/** What a correction changes in the list of a decision, line by line, made from the two lists. */
import { NOMINEE_KINDS, type NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { DecisionLine } from './contract.ts'

export interface LineDifference {
  readonly nominationId: string
  readonly kind: NomineeKind
  /** The number of the line within its kind, in the list that has it (the old one where both do). */
  readonly number: number
  /** null: the line is added. */
  readonly before: DecisionLine | null
  /** null: the line is taken out. */
  readonly after: DecisionLine | null
}

const FIELDS = ['honorific', 'name', 'position', 'workplace', 'unit', 'money'] as const

const same = (left: DecisionLine, right: DecisionLine): boolean =>
  FIELDS.every((field) => left[field] === right[field])

const numberIn = (lines: readonly DecisionLine[], line: DecisionLine): number =>
  lines.filter((one) => one.kind === line.kind).indexOf(line) + 1

/** Changed, removed and added lines, in the order of the kinds and of the lists. */
export function lineDifferences(
  before: readonly DecisionLine[],
  after: readonly DecisionLine[],
): readonly LineDifference[] {
  const later = new Map(after.map((line) => [line.nominationId, line]))
  const earlier = new Set(before.map((line) => line.nominationId))
  const found = [
    ...before.flatMap((line): readonly LineDifference[] => {
      const now = later.get(line.nominationId) ?? null
      if (now !== null && same(line, now)) return []
      const { nominationId, kind } = line
      return [{ nominationId, kind, number: numberIn(before, line), before: line, after: now }]
    }),
    ...after
      .filter((line) => !earlier.has(line.nominationId))
      .map((line) => ({
        nominationId: line.nominationId,
        kind: line.kind,
        number: numberIn(after, line),
        before: null,
        after: line,
      })),
  ]
  return found.toSorted(
    (left, right) => NOMINEE_KINDS.indexOf(left.kind) - NOMINEE_KINDS.indexOf(right.kind),
  )
}
