/**
 * Any write to the tables that a standing is reckoned from, sensible or not, as statements of SQL: what
 * is kept has to be true whichever feature wrote, so none is gone through.
 */
import {
  apart,
  catalogue,
  change,
  endorsement,
  evidence,
  outcome,
  override,
  petition,
  register,
  sudden,
} from './desk-writes.ts'
import { file, listing, nominate, paper, receipt, registration } from './sent-writes.ts'
import {
  FILES,
  literal,
  nominationId,
  NOMINATIONS,
  pick,
  type Drawn,
  type Ground,
  type Write,
} from './write-ground.ts'

const OF_NOMINATION = [
  'listing',
  'distinct_person',
  'evidence',
  'override',
  'petition',
  'sudden_award',
  'outcome',
  'endorsement',
] as const

/** Takes something away: a nomination with all that hangs on it, or some rows of one table. */
const takeAway: Write = (ground, { row, other, value }) => {
  const nomination = literal(nominationId(ground, row))
  if (value % 3 === 0)
    return [
      `delete from nomination where id = ${nomination}`,
      ...OF_NOMINATION.map((table) => `delete from "${table}" where nomination_id = ${nomination}`),
      `delete from distinct_person where other_id = ${nomination}`,
      `delete from paper where nomination_id = ${nomination}`,
      `delete from cluster_endorsement where nomination_id = ${nomination}`,
      `delete from nominee where id = ${literal(`${nominationId(ground, row)} p`)}`,
    ]
  const some = pick([0, 1, 2], other)
  const table = pick(
    [
      ...OF_NOMINATION,
      'paper',
      'milestone_receipt',
      'registration',
      'submission',
      'campaign_change',
      'past_award',
      'initiative',
      'unit_alias',
    ],
    other,
  )
  const gone = `delete from "${table}" where rowid % 3 = ${some}`
  if (table === 'registration')
    return [
      gone,
      'delete from voluntary_registration where registration_id not in (select id from registration)',
    ]
  if (table === 'submission')
    return [gone, 'delete from listing where submission_id not in (select id from submission)']
  return [gone]
}

const WRITES: readonly Write[] = [
  nominate,
  nominate,
  nominate,
  nominate,
  file,
  file,
  listing,
  listing,
  listing,
  paper,
  paper,
  receipt,
  registration,
  registration,
  evidence,
  evidence,
  override,
  petition,
  sudden,
  outcome,
  apart,
  endorsement,
  register,
  catalogue,
  change,
  takeAway,
]

/** The statements of one write. */
export const anyWrite = (ground: Ground, drawn: Drawn): readonly string[] =>
  pick(WRITES, drawn.kind)(ground, drawn)

/** What there is at the beginning: a file of each unit, and who is listed in it. */
export const firstWrites = (ground: Ground): readonly string[] => {
  const drawn = (row: number): Drawn => ({ kind: 0, row, other: row, value: row })
  return [
    ...Array.from({ length: FILES }, (_, row) => file(ground, drawn(row))),
    ...Array.from({ length: NOMINATIONS }, (_, row) => [
      ...nominate(ground, drawn(row)),
      ...listing(ground, drawn(row)),
    ]),
  ].flat()
}
