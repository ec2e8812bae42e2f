import type { RawSheet, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import type { CellsAhead } from './pack-workbook.ts'
import { relationsOf } from './package-relations.ts'
import type { Relation } from './package-relations.ts'
import { ReadBudget, type AheadOfSheet } from './sheet-builder.ts'
import { readSharedStrings, SharedStrings } from './xlsx-strings.ts'
import { readStyles } from './xlsx-styles.ts'
import { textBoxLines } from './xlsx-drawing.ts'
import { readXlsxSheet } from './xlsx-sheet.ts'
import { attributeOf, flagOf, scanXml } from './xml-scan.ts'
import type { ReadLimits } from './limits.ts'
import { Unreadable } from './unreadable.ts'
import type { ZipArchive } from './zip.ts'

interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly relation: string
}

function readSheetList(bytes: Uint8Array): { sheets: SheetEntry[]; date1904: boolean } {
  const sheets: SheetEntry[] = []
  let date1904 = false
  scanXml(bytes, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = flagOf(attributes, 'date1904')
      else if (name === 'sheet') {
        const state = attributeOf(attributes, 'state')
        sheets.push({
          name: attributeOf(attributes, 'name') ?? '',
          hidden: state === 'hidden' || state === 'veryHidden',
          relation: attributeOf(attributes, 'id') ?? '',
        })
      }
    },
    close: () => undefined,
    text: () => undefined,
  })
  return { sheets, date1904 }
}

/** Part of the workbook, as the package names it or where it always lies. */
export function workbookPart(zip: ZipArchive): string | null {
  const named = relationsOf(zip, '').find((relation) => relation.type === 'officeDocument')?.target
  if (named !== undefined && zip.has(named)) return named
  return zip.has('xl/workbook.xml') ? 'xl/workbook.xml' : null
}

function partOfType(zip: ZipArchive, relations: readonly Relation[], type: string, usual: string) {
  const named = relations.find((relation) => relation.type.toLowerCase() === type.toLowerCase())
  return zip.read(named !== undefined && zip.has(named.target) ? named.target : usual)
}

/**
 * Reads an .xlsx or .xlsm package: values, fonts of cells and runs, merges, hidden things. `ahead`
 * gets the cells of a long sheet while it is read. Throws `Unreadable`.
 */
export function readXlsx(
  zip: ZipArchive,
  part: string,
  limits: ReadLimits,
  ahead: CellsAhead | null = null,
): RawWorkbook {
  const list = zip.read(part)
  if (list === null) throw new Unreadable('corrupt', 'xlsx: no workbook part')
  const { sheets, date1904 } = readSheetList(list)
  const relations = relationsOf(zip, part)
  const stringBytes = partOfType(zip, relations, 'sharedStrings', 'xl/sharedStrings.xml')
  const context = {
    budget: new ReadBudget(limits),
    strings:
      stringBytes === null || stringBytes.length === 0
        ? new SharedStrings()
        : readSharedStrings(stringBytes, limits.cellCharacters),
    styles: readStyles(partOfType(zip, relations, 'styles', 'xl/styles.xml'), date1904),
  }
  const read: RawSheet[] = []
  for (const sheet of sheets) {
    const relation = relations.find((candidate) => candidate.id === sheet.relation)
    if (relation !== undefined && relation.type !== 'worksheet') continue
    const bytes = relation === undefined ? null : zip.read(relation.target)
    if (bytes === null || bytes.length === 0) {
      throw new Unreadable('corrupt', `xlsx: no part for sheet ${sheet.name}`)
    }
    const boxes = sheet.hidden || relation === undefined ? [] : textBoxLines(zip, relation.target)
    const index = read.length
    const send: AheadOfSheet | null =
      ahead === null ? null : (cells, front) => ahead(index, cells, front)
    read.push(readXlsxSheet(bytes, sheet.name, sheet.hidden, context, send, boxes))
  }
  if (read.length === 0) throw new Unreadable('corrupt', 'xlsx: no sheet')
  return { format: 'xlsx', sheets: read }
}
