/** Scoring over the contract: rubrics in their versions, one author's sheets, the state of the scoring. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { fileSchema, procedure, reading } from '#shared/kernel/contract-base.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { aggregateMethodSchema, type AggregateMethod } from './aggregate.ts'
import { tieBreakSchema, type TieBreak } from '#shared/appraisal/scoring/ranking.ts'
import { rubricSchema, type Rubric } from '#shared/appraisal/scoring/rubric.ts'
import { scoreSchema, sheetAuthorSchema, type ScoreSheet, type SheetAuthor } from './score-sheet.ts'

const campaign = { campaignId: idSchema }

/** A rubric as it came into use. */
export interface RubricInUse {
  readonly rubric: Rubric
  /** Only read out of score files, because nobody gave one. */
  readonly implied: boolean
  readonly by: string
  readonly at: string
}

export interface ScorableRow {
  readonly id: string
  readonly unit: string
  readonly kind: NomineeKind
  readonly name: string
}

/** How far an author is: sheets with every base criterion answered, of all nominees. */
export interface AuthorProgress {
  readonly author: SheetAuthor
  readonly finished: number
  readonly started: number
}

export interface ScoringState {
  /** `files`: nothing was opened on screen, sheets are taken from files and shown at once. */
  readonly state: 'files' | 'open' | 'closed'
  readonly method: AggregateMethod
  readonly tieBreaks: readonly TieBreak[]
  readonly rubric: RubricInUse | null
  readonly nominees: readonly ScorableRow[]
  readonly authors: readonly AuthorProgress[]
  /** Who keeps out of scoring whom: confirmed conflicts, by the member's name. */
  readonly recused: readonly { readonly member: string; readonly nominationId: string }[]
}

export const scoringContract = {
  /** Every rubric of the campaign, the one in use last. */
  rubrics: reading.input(z.strictObject(campaign)).output(type<readonly RubricInUse[]>()),
  /** Brings a rubric into use as the next version; earlier versions stay. */
  setRubric: procedure
    .input(z.strictObject({ ...campaign, rubric: rubricSchema }))
    .output(type<readonly RubricInUse[]>()),
  scoring: reading.input(z.strictObject(campaign)).output(type<ScoringState>()),
  /** Opens or closes the scoring, or says how it is added up and ranked. */
  setScoring: procedure
    .input(
      z.strictObject({
        ...campaign,
        state: z.enum(['open', 'closed']).optional(),
        method: aggregateMethodSchema.optional(),
        tieBreaks: z.array(tieBreakSchema).optional(),
      }),
    )
    .output(type<ScoringState>()),
  /** One author's sheets, and nobody else's. */
  scoreSheets: reading
    .input(z.strictObject({ ...campaign, author: sheetAuthorSchema }))
    .output(type<readonly ScoreSheet[]>()),
  /** One author's sheets as typed; `checkSum` as printed on the paper, where it was typed too. */
  setScores: procedure
    .input(
      z.strictObject({
        ...campaign,
        author: sheetAuthorSchema,
        sheets: z
          .array(
            z.strictObject({
              nominationId: idSchema,
              scores: z.record(z.string(), scoreSchema),
              checkSum: z.string().trim().min(1).nullable().default(null),
            }),
          )
          .min(1),
      }),
    )
    .output(type<ScoringState>()),
  /** The sheet a member fills in on a computer or on paper, with its check sum by line. */
  scoreSheetFile: reading
    .input(z.strictObject({ ...campaign, author: sheetAuthorSchema }))
    .output(fileSchema),
}
