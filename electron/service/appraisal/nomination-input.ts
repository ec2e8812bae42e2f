/**
 * Reads the nominations of a campaign for its state: a hundred thousand of them as quickly as SQLite
 * gives them, so arrays for rows, and each unit, file and word once however many rows name it.
 */
import type { Reader } from '#electron/store/reader.ts'
import {
  eachRow,
  sameAsBefore,
  sameAsKnown,
  textIn,
  textOrNull,
  wholeIn,
} from '#electron/store/row-arrays.ts'
import { z } from 'zod'
import { evidenceFromFigures, type EvidenceRecord } from '#shared/appraisal/evidence.ts'
import type {
  NominationSource,
  StatusInput,
  StatusNomination,
} from '#shared/appraisal/status-input.ts'
import { NOMINEE_KINDS, type NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { ofUnits, type UnitsAsked } from './units-asked.ts'

const figuresSchema = z.object({
  incomeVnd: z.int().optional(),
  households: z.int().optional(),
  workers: z.int().optional(),
})
const categoriesSchema = z.array(z.string())

/** People whom the desk said to be two, by nomination. */
async function apartOf(
  reader: Reader,
  asked: UnitsAsked,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await reader
    .selectFrom('distinct_person')
    .innerJoin('nomination', 'nomination.id', 'distinct_person.nomination_id')
    .where('nomination.campaign_id', '=', asked.campaignId)
    .where(ofUnits(asked, 'nomination.unit_id'))
    .select(['distinct_person.nomination_id', 'distinct_person.other_id'])
    .execute()
  const pairs = Map.groupBy(rows, (row) => row.nomination_id)
  return new Map([...pairs].map(([id, others]) => [id, others.map((row) => row.other_id)]))
}

function kindIn(value: unknown): NomineeKind {
  const kind = NOMINEE_KINDS.find((one) => one === value)
  if (kind === undefined) throw new TypeError('no kind of nominee')
  return kind
}

const STATES = ['active', 'needs-decision', 'withdrawn'] as const

function stateIn(value: unknown): StatusNomination['state'] {
  const state = STATES.find((one) => one === value)
  if (state === undefined) throw new TypeError('no state of a nomination')
  return state
}

const rowsOf = (reader: Reader, asked: UnitsAsked) =>
  reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .leftJoin('listing', 'listing.nomination_id', 'nomination.id')
    .where('nomination.campaign_id', '=', asked.campaignId)
    .where(ofUnits(asked, 'nomination.unit_id'))
    .orderBy('nomination.seq')
    .select([
      'nomination.id',
      'nomination.unit_id',
      'nominee.kind',
      'nominee.name',
      'nominee.name_key',
      'nominee.birth',
      'nominee.position',
      'nominee.workplace',
      'nomination.award',
      'nomination.categories_json',
      'nomination.figures_json',
      'nomination.entered_at',
      'nomination.state',
      'nomination.kept',
      'listing.submission_id',
      'listing.row',
      'listing.seq',
    ])

/** Values the lists themselves give, before what the desk entered. */
const figuresOf = (nominationId: string, json: string): readonly EvidenceRecord[] =>
  evidenceFromFigures(figuresSchema.parse(JSON.parse(json))).map((entry) => ({
    nominationId,
    ...entry,
    by: 'danh sách của đơn vị',
    at: '2000-01-01',
  }))

const UNLISTED: readonly NominationSource[] = []

/** The nominations in the order of the lists, each with its rows in the order of the files, and their figures. */
export async function nominationInput(
  reader: Reader,
  asked: UnitsAsked,
  files: StatusInput['files'],
): Promise<{
  readonly nominations: readonly StatusNomination[]
  readonly figures: readonly EvidenceRecord[]
}> {
  const apart = await apartOf(reader, asked)
  const place = new Map(files.map(({ id }, index) => [id, index]))
  const placeOf = ({ fileId }: NominationSource): number => place.get(fileId) ?? 0
  const inOrder = (left: NominationSource, right: NominationSource): number =>
    placeOf(left) - placeOf(right) || left.order - right.order
  const [unitOf, fileOf, awardOf, workplaceOf] = [
    sameAsBefore(),
    sameAsBefore(),
    sameAsBefore(),
    sameAsBefore(),
  ]
  const [birthOf, positionOf] = [sameAsKnown(), sameAsKnown()]
  const nominations: StatusNomination[] = []
  const figures: EvidenceRecord[] = []
  let last: StatusNomination | null = null
  // Sorted here and only where somebody was listed twice: SQLite would sort every row of every list.
  let rows: NominationSource[] = []
  await eachRow(reader, rowsOf(reader, asked), (row) => {
    const source: NominationSource | null =
      row[14] === null
        ? null
        : { fileId: fileOf(row[14]), row: wholeIn(row[15]), order: wholeIn(row[16]) }
    if (source !== null && last !== null && row[0] === last.id) {
      rows.push(source)
      rows.sort(inOrder)
      return
    }
    if (source !== null) rows = [source]
    const id = textIn(row[0])
    last = {
      id,
      unitId: unitOf(row[1]),
      kind: kindIn(row[2]),
      name: textIn(row[3]),
      nameKey: textIn(row[4]),
      birth: row[5] === null ? null : birthOf(row[5]),
      position: row[6] === null ? null : positionOf(row[6]),
      workplace: row[7] === null ? null : workplaceOf(row[7]),
      award: row[8] === null ? null : awardOf(row[8]),
      categories: row[9] === null ? null : categoriesSchema.parse(JSON.parse(textIn(row[9]))),
      sources: source === null ? UNLISTED : rows,
      enteredAt: textOrNull(row[11]),
      state: stateIn(row[12]),
      kept: row[13] === 1,
    }
    const apartFrom = apart.get(id)
    if (apartFrom !== undefined) last = { ...last, apartFrom }
    if (row[10] !== null) figures.push(...figuresOf(id, textIn(row[10])))
    nominations.push(last)
  })
  return { nominations, figures }
}
