/** Inputs of the state of a campaign, for tests: the whole Bắc Kạn campaign, and small ones. */
import fs from 'node:fs'
import path from 'node:path'
import type { StatusInput, StatusNomination, StatusUnit } from '#shared/appraisal/status-input.ts'
import { parsePlan } from '#shared/campaigns/parse-plan.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { identityKey } from '#shared/kernel/fold.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8')
export const readJson = (file: string): unknown => JSON.parse(read(file))

/** A built-in plan. Throws with its problems if it does not parse. */
export function builtInPlan(id: string): Plan {
  const reading = parsePlan(readJson(`resources/plans/${id}.json`))
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.plan
}

/** Records of a comma-separated file with quotes, by heading. */
export function csvRecords(file: string): readonly Readonly<Record<string, string>>[] {
  const records: string[][] = [[]]
  let field = ''
  let quoted = false
  const text = read(file)
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
  for (const letter of text) {
    if (letter === '"') quoted = !quoted
    else if (!quoted && (letter === ',' || letter === '\n')) {
      records.at(-1)?.push(field)
      field = ''
      if (letter === '\n') records.push([])
    } else field += letter
  }
  if (field !== '') records.at(-1)?.push(field)
  const [heading = [], ...rows] = records
  return rows
    .filter((row) => row.length > 1)
    .map((row) => Object.fromEntries(heading.map((name, index) => [name, row[index] ?? ''])))
}

interface ListRow {
  readonly row: number
  readonly kind: NomineeKind
  readonly name: string
  readonly birth: string | null
  readonly position: string | null
  readonly workplace: string | null
  readonly award: string | null
}
interface List {
  readonly file: string
  readonly unit: string
  readonly rows: readonly ListRow[]
}
/** A line of the facts of receipt, with whose it is. */
type Received = Readonly<Record<string, string>> & { readonly unitId: string }
interface CatalogueUnit extends StatusUnit {
  readonly cluster: string | null
}

const FIXTURES = 'test/fixtures/bac-kan-2024'
const words = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** The whole Bắc Kạn campaign, every row of every file a nomination of its own, nothing merged. */
export function bacKanInput(at = '2024-08-13'): StatusInput {
  const catalogue = readJson(`${FIXTURES}/units.json`) as readonly CatalogueUnit[]
  const lists = readJson(`${FIXTURES}/lists.json`) as readonly List[]
  const idOf = new Map(catalogue.map((unit) => [unit.name, unit.id]))
  const received = csvRecords(`${FIXTURES}/received.csv`).map((record): Received => ({
    ...record,
    unitId: idOf.get(record['unit'] ?? '') ?? '',
  }))
  const nominations = lists.flatMap((list) =>
    list.rows.map((row, order): StatusNomination => {
      const kept = words(
        received.find((record) => record['file'] === list.file)?.['kept_within_quota'],
      )
      return {
        id: `${list.file}#${order}`,
        unitId: idOf.get(list.unit) ?? '',
        kind: row.kind,
        name: row.name,
        nameKey: identityKey(row.name),
        birth: row.birth,
        position: row.position,
        workplace: row.workplace,
        award: row.award,
        categories: null,
        sources: [{ fileId: list.file, row: row.row, order }],
        enteredAt: null,
        state: 'active',
        kept: kept.some((name) => identityKey(name) === identityKey(row.name)),
      }
    }),
  )
  const ofFile = (file: string | undefined, name: string): StatusNomination => {
    const found = nominations.find(
      ({ id, nameKey }) => id.startsWith(`${file ?? ''}#`) && nameKey === identityKey(name),
    )
    if (found === undefined) throw new Error(`no nominee ${name} in ${file ?? ''}`)
    return found
  }
  return {
    plan: builtInPlan('bac-kan-2024'),
    changes: [],
    at,
    units: catalogue.filter(({ cluster }) => cluster !== null),
    otherUnits: catalogue.filter(({ cluster }) => cluster === null),
    files: received.map((record) => ({
      id: record['file'] ?? '',
      unitId: record.unitId,
      name: record['file'] ?? '',
      receivedAt: record['received_at'] ?? '',
      purpose: 'nomination',
      replaces: (record['file'] ?? '').includes('THAY THE') ? 'earlier' : [],
    })),
    nominations,
    papers: received.flatMap((record) => {
      const receivedAt = record['received_at'] ?? ''
      const paper = (componentId: string, nominationId: string | null, moment: string) => ({
        unitId: record.unitId,
        componentId,
        nominationId,
        receivedAt: moment,
      })
      return [
        ...(record['to_trinh'] === '1' ? [paper('to-trinh', null, receivedAt)] : []),
        ...(record['bien_ban'] === '1' ? [paper('bien-ban', null, receivedAt)] : []),
        ...words(record['bao_cao_thanh_tich_of']).map((name) =>
          paper('bao-cao-thanh-tich', ofFile(record['file'], name).id, receivedAt),
        ),
        ...(record['supplement'] === 'Biên bản'
          ? [paper('bien-ban', null, record['supplement_received_at'] ?? '')]
          : []),
      ]
    }),
    milestoneReceipts: received.flatMap((record) =>
      record['result_report_received_at'] === ''
        ? []
        : {
            unitId: record.unitId,
            milestoneId: 'report',
            receivedAt: record['result_report_received_at'] ?? '',
          },
    ),
    registrations: [],
    endorsements: [],
    evidence: [],
    overrides: [],
  }
}

/** An empty campaign of one plan and these units, to be filled by the test. */
export const emptyInput = (plan: Plan, units: readonly StatusUnit[], at: string): StatusInput => ({
  plan,
  changes: [],
  at,
  units,
  otherUnits: [],
  files: [],
  nominations: [],
  papers: [],
  milestoneReceipts: [],
  registrations: [],
  endorsements: [],
  evidence: [],
  overrides: [],
})

/** One file of a unit. */
export const fileOf = (
  unitId: string,
  receivedAt: string,
  rest: Partial<StatusInput['files'][number]> = {},
): StatusInput['files'][number] => ({
  id: `${unitId}.xlsx`,
  unitId,
  name: `${unitId}.xlsx`,
  receivedAt,
  purpose: 'nomination',
  replaces: [],
  ...rest,
})

let serial = 0

/** One nominee in the file of its unit. */
export function nominee(
  unitId: string,
  name: string,
  rest: Partial<StatusNomination> = {},
): StatusNomination {
  serial += 1
  return {
    id: `n${serial}`,
    unitId,
    kind: 'individual',
    name,
    nameKey: identityKey(name),
    birth: null,
    position: null,
    workplace: null,
    award: 'giay-khen-huyen',
    categories: null,
    sources: [{ fileId: `${unitId}.xlsx`, row: serial, order: serial }],
    enteredAt: null,
    state: 'active',
    kept: false,
    ...rest,
  }
}
