import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { DocxBody } from './docx-body.ts'
import { readDocxStyles } from './docx-styles.ts'
import { readNumbering } from './docx-numbering.ts'
import type { ReadLimits } from './limits.ts'
import { relationsOf } from './package-relations.ts'
import { ReadBudget } from './sheet-builder.ts'
import { scanXml } from './xml-scan.ts'
import { Unreadable } from './unreadable.ts'
import type { ZipArchive } from './zip.ts'

/** Part of a Word document's text, or null if the package is no Word document. */
export function documentPart(zip: ZipArchive): string | null {
  const named = relationsOf(zip, '').find((relation) => relation.type === 'officeDocument')?.target
  if (named !== undefined && /word/iu.test(named) && zip.has(named)) return named
  return zip.has('word/document.xml') ? 'word/document.xml' : null
}

/**
 * Reads a .docx: every table of the body as sheet `table:N` (the letterhead table counts), and the
 * paragraphs between them as sheet `paragraphs`, one a row, empty ones counted. Throws `Unreadable`.
 */
export function readDocx(zip: ZipArchive, part: string, limits: ReadLimits): RawWorkbook {
  const bytes = zip.read(part)
  if (bytes === null) throw new Unreadable('corrupt', 'docx: no document part')
  const relations = relationsOf(zip, part)
  const partOf = (type: string): Uint8Array | null => {
    const relation = relations.find((candidate) => candidate.type === type)
    return relation === undefined ? null : zip.read(relation.target)
  }
  const styles = readDocxStyles(partOf('styles'))
  const numbering = readNumbering(partOf('numbering'))
  const body = new DocxBody(new ReadBudget(limits), styles, numbering)
  scanXml(bytes, {
    open: (name, attributes) => body.open(name, attributes),
    close: (name) => body.close(name),
    text: (text) => body.text(text),
  })
  return { format: 'docx', sheets: body.finish() }
}
