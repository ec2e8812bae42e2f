/** An office's own template filled with a decision: as a file, and as an independent reader sees it. */
import type { ServiceContext } from '#electron/service/context.ts'
import type { Reader } from '#electron/store/reader.ts'
import { checkTemplate, fillTemplate } from '#electron/workbook/write/fill-template.ts'
import { writeStarterTemplate } from '#electron/workbook/write/word-papers.ts'
import type { TemplatePreview } from '#shared/decisions/office-papers-contract.ts'
import type { RawSheet } from '#shared/kernel/raw-workbook.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { paperFileName } from '#shared/text/paper-files.ts'
import { starterText, templatesText } from '#shared/text/templates.ts'
import { decisionFields } from './decision-fields.ts'
import type { OfDecision } from './decision-queries.ts'
import { storedTemplate } from './office-templates.ts'

interface Filling extends OfDecision {
  readonly id: string
}

/** @throws Refusal TEMPLATE_UNKNOWN, TEMPLATE_FIELDS, DECISION_EMPTY, RECONCILIATION_DIFFERS */
export async function filledTemplate(reader: Reader, input: Filling): Promise<File> {
  const template = await storedTemplate(reader, input)
  const { findings } = checkTemplate(template.content)
  if (findings.length > 0)
    throw new Refusal('TEMPLATE_FIELDS', {
      name: template.name,
      findings: templatesText.findings(findings),
    })
  const { decision, data } = await decisionFields(reader, input)
  const bytes = fillTemplate(template.content, data)
  return new File(
    [new Uint8Array(bytes)],
    paperFileName.filled(template.name, decision, template.type),
  )
}

/** The file as the office gave it. @throws Refusal TEMPLATE_UNKNOWN */
export async function templateFile(reader: Reader, input: { readonly id: string }): Promise<File> {
  const { name, type, content } = await storedTemplate(reader, input)
  return new File([new Uint8Array(content)], `${name}.${type}`)
}

/**
 * A template to begin with, filled with the fields an office may use. `now`: a moment, ISO text.
 */
export async function starterFile(type: 'xlsx' | 'docx', now: string): Promise<File> {
  const bytes = await writeStarterTemplate(type, { creator: starterText.creator, at: now })
  return new File([new Uint8Array(bytes)], `${starterText.file[type]}.${type}`)
}

const SHOWN_ROWS = 200

function shown(sheet: RawSheet): TemplatePreview['sheets'][number] {
  const hidden = new Set(sheet.hiddenRows)
  const cells = sheet.cells.filter(({ row }) => !hidden.has(row))
  const columns = Math.max(0, ...cells.map(({ column }) => column))
  const rows = new Map<number, string[]>()
  for (const { row, column, text } of cells) {
    const here = rows.get(row) ?? Array.from({ length: columns }, () => '')
    here[column - 1] = text
    rows.set(row, here)
  }
  return {
    name: sheet.name,
    rows: [...rows.values()].slice(0, SHOWN_ROWS),
    more: Math.max(0, rows.size - SHOWN_ROWS),
  }
}

/** The paragraphs of a Word file before its tables, as they stand on most papers. */
const paragraphsFirst = (sheets: readonly RawSheet[]): readonly RawSheet[] => [
  ...sheets.filter(({ name }) => name === 'paragraphs'),
  ...sheets.filter(({ name }) => name !== 'paragraphs'),
]

/** @throws as `filledTemplate`, and TEMPLATE_UNREADABLE where the filled file cannot be read */
export async function previewTemplate(
  reader: Reader,
  input: Filling,
  context: ServiceContext,
): Promise<TemplatePreview> {
  const file = await filledTemplate(reader, input)
  const reading = await context.files.read(new Uint8Array(await file.arrayBuffer()), file.name)
  if (!reading.ok) throw new Refusal('TEMPLATE_UNREADABLE', { detail: reading.error })
  return { name: file.name, sheets: paragraphsFirst(reading.workbook.sheets).map(shown) }
}
