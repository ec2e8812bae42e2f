/**
 * Shapes of rubrics to start from; points and criteria are the council's own to set. Source: domain
 * §4, the typical khối rubrics of 100 and of 1000 points (shape only, no regulation).
 */
import { rubricSampleText as say } from '#shared/text/scoring.ts'
import type { Rubric, RubricCriterion } from './rubric.ts'

const criterion = (
  id: string,
  title: string,
  kind: RubricCriterion['kind'],
  points: number | null,
): RubricCriterion => ({
  id,
  title,
  kind,
  max: points === null ? null : points * 100,
  step: null,
  evidence: null,
})

const sample = (
  id: string,
  title: string,
  [work, party, emulation, bonus]: readonly [number, number, number, number],
): Rubric => ({
  id,
  version: 1,
  title,
  effectiveFrom: null,
  source: null,
  groups: [
    {
      id: 'I',
      title: say.work,
      cap: null,
      criteria: [criterion('I.1', say.work, 'base', work)],
    },
    {
      id: 'II',
      title: say.party,
      cap: null,
      criteria: [criterion('II.1', say.party, 'base', party)],
    },
    {
      id: 'III',
      title: say.emulation,
      cap: null,
      criteria: [criterion('III.1', say.emulation, 'base', emulation)],
    },
    {
      id: 'IV',
      title: say.extra,
      cap: null,
      criteria: [
        criterion('IV.1', say.bonus, 'bonus', bonus),
        criterion('IV.2', say.penalty, 'penalty', null),
        criterion('IV.3', say.knockOut, 'knock-out', null),
      ],
    },
  ],
  caps: { bonus: bonus * 100, penalty: null, total: null },
})

export const RUBRIC_SAMPLES: readonly Rubric[] = [
  sample('khoi-100', say.hundred, [60, 20, 15, 5]),
  sample('khoi-1000', say.thousand, [600, 200, 150, 50]),
]
