/** Templates of the office's own: kept as they were given, looked through when they come. */
import { z } from 'zod'
import type { CommandScope, ServiceContext } from '#electron/service/context.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import type { OfficeTemplateTable } from '#electron/store/tables/decisions.ts'
import { checkTemplate } from '#electron/workbook/write/fill-template.ts'
import type { OfficeTemplate } from '#shared/decisions/office-papers-contract.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'

const checkSchema = z.object({
  fields: z.array(z.string()),
  findings: z.array(
    z.object({
      kind: z.enum(['unknown', 'mixed-groups', 'nothing']),
      placeholder: z.string().nullable(),
      place: z.string().nullable(),
      nearest: z.string().nullable(),
    }),
  ),
})

const plainName = (file: string): string => file.normalize('NFC').replace(/\.[^.]*$/u, '')

const templateOf = (row: Omit<OfficeTemplateTable, 'content'>): OfficeTemplate => ({
  id: row.id,
  name: row.name,
  type: row.type,
  addedAt: row.added_at,
  addedBy: row.added_by,
  ...checkSchema.parse(JSON.parse(row.check_json)),
})

/** In the order of their names. */
export async function listTemplates(reader: Reader): Promise<readonly OfficeTemplate[]> {
  const rows = await reader
    .selectFrom('office_template')
    .select(['id', 'name', 'type', 'check_json', 'added_at', 'added_by'])
    .orderBy('name')
    .execute()
  return rows.map(templateOf)
}

/** @throws Refusal TEMPLATE_UNKNOWN */
export async function storedTemplate(
  reader: Reader,
  { id }: { readonly id: string },
): Promise<OfficeTemplateTable> {
  const row = await reader
    .selectFrom('office_template')
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('TEMPLATE_UNKNOWN', { template: id })
  return row
}

/**
 * A template that somebody hands over is read in the reader's process first: what that one refuses
 * or dies of is never looked at here. @throws Refusal TEMPLATE_UNREADABLE
 */
export async function readTemplate(
  { file }: { readonly file: File },
  context: ServiceContext,
): Promise<Pick<OfficeTemplateTable, 'name' | 'type' | 'content' | 'check_json'>> {
  const content = new Uint8Array(await file.arrayBuffer())
  const reading = await context.files.read(content, file.name)
  if (!reading.ok) throw new Refusal('TEMPLATE_UNREADABLE', { detail: reading.error })
  const { type, fields, findings } = checkTemplate(content)
  return {
    name: plainName(file.name),
    type,
    content,
    check_json: JSON.stringify({ fields, findings }),
  }
}

/** Keeps a template; one of the same name and kind takes the place of the earlier. */
export async function addTemplate(
  tx: Writer,
  read: Awaited<ReturnType<typeof readTemplate>>,
  scope: CommandScope,
): Promise<OfficeTemplate> {
  await tx
    .deleteFrom('office_template')
    .where('name', '=', read.name)
    .where('type', '=', read.type)
    .execute()
  const row = { id: newId(), ...read, added_at: scope.now, added_by: scope.actor }
  await tx.insertInto('office_template').values(row).execute()
  return templateOf(row)
}

/** @throws Refusal TEMPLATE_UNKNOWN */
export async function removeTemplate(
  tx: Writer,
  input: { readonly id: string },
): Promise<readonly OfficeTemplate[]> {
  await storedTemplate(tx, input)
  await tx.deleteFrom('office_template').where('id', '=', input.id).execute()
  return listTemplates(tx)
}
