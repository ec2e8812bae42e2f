/** An office's own templates and certificate forms over the contract. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { fileSchema, procedure, reading } from '#shared/kernel/contract-base.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { certificateFormSchema, type CertificatePage, type KeptForm } from './certificate-form.ts'
import type { TemplateData, TemplateFinding } from './template-fields.ts'

const text = z.string().trim().min(1)
const one = { id: idSchema }
const decision = { campaignId: idSchema, award: text, decisionId: text.optional() }
const filling = { ...one, ...decision }

export interface OfficeTemplate {
  readonly id: string
  /** The file's name without its ending. */
  readonly name: string
  readonly type: 'xlsx' | 'docx'
  readonly addedAt: string
  readonly addedBy: string
  /** The known placeholders in it, as written. */
  readonly fields: readonly string[]
  /** What keeps it from being used; empty where nothing does. */
  readonly findings: readonly TemplateFinding[]
}

/** A filled template as the independent reader sees it. */
export interface TemplatePreview {
  readonly name: string
  readonly sheets: readonly {
    readonly name: string | null
    /** Rows that hold something, each as wide as the sheet. */
    readonly rows: readonly (readonly string[])[]
    /** Rows that are not shown here. */
    readonly more: number
  }[]
}

export const templatesContract = {
  list: reading.output(type<readonly OfficeTemplate[]>()),
  /** Keeps a file to be filled; one of the same name and kind takes the place of the earlier. */
  add: procedure.input(z.strictObject({ file: fileSchema })).output(type<OfficeTemplate>()),
  remove: procedure.input(z.strictObject(one)).output(type<readonly OfficeTemplate[]>()),
  /** The file as the office gave it. */
  file: reading.input(z.strictObject(one)).output(fileSchema),
  /** A template to begin with. */
  starter: reading.input(z.strictObject({ type: z.enum(['xlsx', 'docx']) })).output(fileSchema),
  /** What the template holds once it is filled for a decision. */
  preview: reading.input(z.strictObject(filling)).output(type<TemplatePreview>()),
  /** The template filled for a decision. */
  fill: reading.input(z.strictObject(filling)).output(fileSchema),
}

export const certificatesContract = {
  forms: reading.output(type<readonly KeptForm[]>()),
  /** Adds a form, or changes the one with this id. */
  saveForm: procedure
    .input(z.strictObject({ id: idSchema.optional(), form: certificateFormSchema }))
    .output(type<KeptForm>()),
  removeForm: procedure.input(z.strictObject(one)).output(type<readonly KeptForm[]>()),
  /** A picture of the form to place the fields over; it is never printed. */
  setScan: procedure
    .input(z.strictObject({ ...one, file: fileSchema.nullable() }))
    .output(type<KeptForm>()),
  scan: reading.input(z.strictObject(one)).output(fileSchema.nullable()),
  /** What a decision gives to a form while it is being laid out. */
  fields: reading.input(z.strictObject(decision)).output(type<TemplateData>()),
  /** A certificate for each line of a decision that the form is for. */
  pages: reading.input(z.strictObject(filling)).output(type<readonly CertificatePage[]>()),
}
