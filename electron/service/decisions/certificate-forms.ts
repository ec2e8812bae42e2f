/** Pre-printed forms of certificates: where their texts stand, a picture of each, and its pages. */
import type { CommandScope } from '#electron/service/context.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import type { CertificateFormTable } from '#electron/store/tables/decisions.ts'
import {
  certificateFormSchema,
  type CertificateForm,
  type CertificatePage,
  type KeptForm,
} from '#shared/decisions/certificate-form.ts'
import { certificatePages, formFindings } from '#shared/decisions/certificate-pages.ts'
import type { TemplateData } from '#shared/decisions/template-fields.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { templatesText } from '#shared/text/templates.ts'
import { decisionFields } from './decision-fields.ts'
import type { OfDecision } from './decision-queries.ts'

interface OfForm {
  readonly id: string
}

const keptForm = ({
  id,
  form_json,
  scan_type,
}: Omit<CertificateFormTable, 'scan' | 'changed_at'>): KeptForm => ({
  id,
  form: certificateFormSchema.parse(JSON.parse(form_json)),
  hasScan: scan_type !== null,
})

/** In the order in which they were made. */
export async function listForms(reader: Reader): Promise<readonly KeptForm[]> {
  const rows = await reader
    .selectFrom('certificate_form')
    .select(['id', 'form_json', 'scan_type'])
    .orderBy('id')
    .execute()
  return rows.map(keptForm)
}

/** @throws Refusal FORM_UNKNOWN */
async function storedForm(reader: Reader, { id }: OfForm): Promise<KeptForm> {
  const found = (await listForms(reader)).find((form) => form.id === id)
  if (found === undefined) throw new Refusal('FORM_UNKNOWN', { form: id })
  return found
}

function requireFields(form: CertificateForm): void {
  const findings = formFindings(form)
  if (findings.length > 0)
    throw new Refusal('TEMPLATE_FIELDS', {
      name: form.name,
      findings: templatesText.findings(findings),
    })
}

/** Adds a form, or changes the one with this id. @throws Refusal FORM_UNKNOWN, TEMPLATE_FIELDS */
export async function saveForm(
  tx: Writer,
  input: { readonly id?: string | undefined; readonly form: CertificateForm },
  scope: CommandScope,
): Promise<KeptForm> {
  requireFields(input.form)
  const form_json = JSON.stringify(input.form)
  const changed_at = scope.now
  if (input.id !== undefined) {
    const { id } = await storedForm(tx, { id: input.id })
    await tx
      .updateTable('certificate_form')
      .set({ form_json, changed_at })
      .where('id', '=', id)
      .execute()
    return storedForm(tx, { id })
  }
  const id = newId()
  await tx
    .insertInto('certificate_form')
    .values({ id, form_json, scan: null, scan_type: null, changed_at })
    .execute()
  return storedForm(tx, { id })
}

/** @throws Refusal FORM_UNKNOWN */
export async function removeForm(tx: Writer, input: OfForm): Promise<readonly KeptForm[]> {
  await storedForm(tx, input)
  await tx.deleteFrom('certificate_form').where('id', '=', input.id).execute()
  return listForms(tx)
}

const SCANS: readonly (readonly [type: string, ending: string, mark: readonly number[]])[] = [
  ['image/jpeg', 'jpg', [0xff, 0xd8, 0xff]],
  ['image/png', 'png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/webp', 'webp', [0x52, 0x49, 0x46, 0x46]],
]
const LARGEST_SCAN = 8 * 1024 * 1024

export interface ReadScan extends OfForm {
  readonly scan: { readonly bytes: Uint8Array; readonly type: string } | null
}

/** The kind is told from the content, never from the name. @throws Refusal SCAN_UNREADABLE */
export async function readScan(input: {
  readonly id: string
  readonly file: File | null
}): Promise<ReadScan> {
  const { id, file } = input
  if (file === null) return { id, scan: null }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const known = SCANS.find(([, , mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (known === undefined || bytes.length > LARGEST_SCAN)
    throw new Refusal('SCAN_UNREADABLE', { file: file.name })
  return { id, scan: { bytes, type: known[0] } }
}

/** @throws Refusal FORM_UNKNOWN */
export async function setScan(
  tx: Writer,
  { id, scan }: ReadScan,
  scope: CommandScope,
): Promise<KeptForm> {
  await storedForm(tx, { id })
  await tx
    .updateTable('certificate_form')
    .set({ scan: scan?.bytes ?? null, scan_type: scan?.type ?? null, changed_at: scope.now })
    .where('id', '=', id)
    .execute()
  return storedForm(tx, { id })
}

/** The picture of a form; null where there is none. */
export async function scanFile(reader: Reader, { id }: OfForm): Promise<File | null> {
  const row = await reader
    .selectFrom('certificate_form')
    .where('id', '=', id)
    .select(['scan', 'scan_type'])
    .executeTakeFirst()
  if (row === undefined || row.scan === null || row.scan_type === null) return null
  const ending = SCANS.find(([type]) => type === row.scan_type)?.[1] ?? 'jpg'
  return new File([new Uint8Array(row.scan)], `phoi.${ending}`, { type: row.scan_type })
}

/** What a decision gives to its templates and certificates. */
export async function fieldsOfDecision(reader: Reader, input: OfDecision): Promise<TemplateData> {
  return (await decisionFields(reader, input)).data
}

/**
 * A certificate for each line that the form is for, in the order of the annex.
 * @throws Refusal FORM_UNKNOWN, FORM_NOBODY, DECISION_EMPTY, RECONCILIATION_DIFFERS
 */
export async function pagesOfForm(
  reader: Reader,
  input: OfForm & OfDecision,
): Promise<readonly CertificatePage[]> {
  const { form } = await storedForm(reader, input)
  const { decision, data } = await decisionFields(reader, input)
  const pages = certificatePages(form, data)
  if (pages.length === 0)
    throw new Refusal('FORM_NOBODY', { form: form.name, award: decision.awardName })
  return pages
}
