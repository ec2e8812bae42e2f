/** A small rubric and points as a member types them. */
import type { Rubric } from '#shared/appraisal/scoring/rubric.ts'
import type { Score, ScoreSheet } from '#shared/meetings/score-sheet.ts'

export type DraftScores = ScoreSheet['scores']

/** So many hundredths of a point. */
export const points = (hundredths: number): Score => ({ mark: 'points', hundredths })

const criterion = (
  id: string,
  title: string,
  kind: 'base' | 'penalty',
  max: number | null,
  step: number | null,
) => ({ id, title, kind, max, step, evidence: null })

/** Two base criteria of 60 and 20 points, and a penalty. */
export const RUBRIC: Rubric = {
  id: 'khoi',
  version: 1,
  title: 'Bảng điểm khối',
  effectiveFrom: null,
  source: null,
  groups: [
    {
      id: 'I',
      title: 'Kết quả',
      cap: null,
      criteria: [
        criterion('nv', 'Nhiệm vụ chuyên môn', 'base', 6000, 25),
        criterion('td', 'Công tác thi đua', 'base', 2000, null),
      ],
    },
    {
      id: 'II',
      title: 'Điểm trừ',
      cap: null,
      criteria: [criterion('tru', 'Điểm trừ nộp chậm', 'penalty', null, null)],
    },
  ],
  caps: { bonus: null, penalty: null, total: null },
}
