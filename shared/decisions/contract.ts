/** Decisions, their annexes and money over the contract. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { daySchema } from '#shared/kernel/day-schema.ts'
import { fileSchema, procedure, reading } from '#shared/kernel/contract-base.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import {
  paperSettingsSchema,
  signerSchema,
  type PaperSettings,
  type SignerInput,
} from './paper-settings.ts'
import type { LineDifference } from './line-differences.ts'
import { certificatesContract, templatesContract } from './office-papers-contract.ts'
import { baseSalaryEntrySchema, type BaseSalaryTable } from '#shared/campaigns/money.ts'

const campaign = { campaignId: idSchema }
const text = z.string().trim().min(1)

/** A line as it will be printed, whatever happens to names and units later. */
export interface DecisionLine {
  readonly nominationId: string
  readonly kind: NomineeKind
  readonly honorific: string | null
  readonly name: string
  readonly position: string | null
  readonly workplace: string | null
  readonly unit: string
  /** Whole đồng; null where no base salary is known for the day. */
  readonly money: number | null
}

export interface DecisionRow {
  readonly id: string
  readonly award: string
  readonly awardName: string
  /**
   * How many decisions on the same award are in force before it: 0 for the first; 1, 2… for what later
   * meetings gave (bổ sung).
   */
  readonly supplement: number
  /** `award`: this office decides; `forward`: proposed to a higher level. */
  readonly purpose: 'award' | 'forward'
  readonly number: string | null
  readonly day: string | null
  readonly state: 'draft' | 'issued' | 'corrected' | 'withdrawn'
  readonly signer: SignerInput | null
  readonly baseSalary: number | null
  readonly lines: readonly DecisionLine[]
  readonly total: number | null
  /** "17 tập thể, 19 cá nhân" */
  readonly counts: string
}

/** A decision or a document that corrects or withdraws one, as it was issued. */
export interface DecisionDocument {
  readonly id: string
  readonly award: string
  readonly awardName: string
  readonly kind: 'decision' | 'correction' | 'withdrawal'
  readonly number: string | null
  readonly day: string | null
  readonly state: DecisionRow['state']
  /** The document that this one corrects or withdraws. */
  readonly changesId: string | null
  readonly reason: string | null
  /** What it changes in the list; empty for a decision. */
  readonly differences: readonly LineDifference[]
}

/** A line of an issued decision set right; what is left out stays as it is. */
export const lineCorrectionSchema = z.strictObject({
  nominationId: idSchema,
  remove: z.boolean().optional(),
  honorific: text.nullable().optional(),
  name: text.optional(),
  position: text.nullable().optional(),
  workplace: text.nullable().optional(),
  unit: text.optional(),
})
export type LineCorrection = z.infer<typeof lineCorrectionSchema>

/** A row's id, where the award has several decisions; left out: the first of the award. */
const which = { decisionId: text.optional() }
const change = { ...campaign, ...which, award: text, number: text, day: daySchema, reason: text }

export const decisionsContract = {
  /** The dated table of base salaries. */
  baseSalaries: reading.output(type<BaseSalaryTable>()),
  /** Adds or confirms a level of the base salary. */
  setBaseSalary: procedure.input(baseSalaryEntrySchema).output(type<BaseSalaryTable>()),
  /**
   * Of each award that the council gave or forwards its decisions in force, then at the most one draft:
   * of everything, or of what was given since (bổ sung).
   */
  list: reading.input(z.strictObject(campaign)).output(type<readonly DecisionRow[]>()),
  /** Sets number, day and signer of the award's draft; the day decides the base salary. */
  update: procedure
    .input(
      z.strictObject({
        ...campaign,
        award: text,
        number: text.nullable().optional(),
        day: daySchema.nullable().optional(),
        signer: signerSchema.optional(),
      }),
    )
    .output(type<DecisionRow>()),
  /** Issues the award's draft: its lines are frozen. */
  issue: procedure
    .input(z.strictObject({ ...campaign, award: text, number: text, day: daySchema }))
    .output(type<DecisionRow>()),
  /**
   * Corrects an issued decision by a document of its own (đính chính). `addMissing` takes in what the
   * council gave since.
   */
  correct: procedure
    .input(
      z.strictObject({
        ...change,
        lines: z.array(lineCorrectionSchema).default([]),
        addMissing: z.boolean().default(false),
      }),
    )
    .output(type<DecisionRow>()),
  /** Withdraws an issued decision by a document of its own (hủy bỏ). */
  withdraw: procedure.input(z.strictObject(change)).output(type<DecisionDocument>()),
  /** What `addMissing` would take into an issued decision; empty for a draft. */
  missing: reading
    .input(z.strictObject({ ...campaign, ...which, award: text }))
    .output(type<readonly DecisionLine[]>()),
  /** Every document issued so far, in the order of issue. */
  history: reading.input(z.strictObject(campaign)).output(type<readonly DecisionDocument[]>()),
  /** The document that corrects or withdraws a decision, as a Word paper. */
  changePaper: reading
    .input(z.strictObject({ ...campaign, decisionId: idSchema }))
    .output(fileSchema),
  /** How the office wants its papers. */
  paperSettings: reading.input(z.strictObject(campaign)).output(type<PaperSettings>()),
  /** Changes the parts that are given. */
  setPaperSettings: procedure
    .input(z.strictObject({ ...campaign, ...paperSettingsSchema.partial().shape }))
    .output(type<PaperSettings>()),
  /** The annex as a workbook. */
  annex: reading
    .input(
      z.strictObject({
        ...campaign,
        ...which,
        award: text,
        layout: z.enum(['table', 'paragraphs']).default('table'),
        /** `tcvn3`: in .VnTime, for programs that print certificates and know nothing newer. */
        encoding: z.enum(['unicode', 'tcvn3']).default('unicode'),
      }),
    )
    .output(fileSchema),
  /** Files of the office's own, filled with a decision. */
  templates: templatesContract,
  /** Certificates printed into the office's pre-printed forms. */
  certificates: certificatesContract,
}
