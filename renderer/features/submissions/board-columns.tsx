/** The columns of the board: quota, dossier and one column for each milestone of the plan. */
import type { ReactElement } from 'react'
import type { CampaignBoard } from '#shared/appraisal/board.ts'
import type { UnitLine } from '#shared/appraisal/status-report.ts'
import type { DossierReturn } from '#shared/submissions/returns-contract.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { usedLabel } from '#shared/text/campaigns.ts'
import { shortMoment } from '#shared/text/moment.ts'
import { boardText as say, submissionsPageText } from '#shared/text/submissions-page.ts'
import type { Column } from '#renderer/ui/data-table.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { isIncomplete } from './board-filters.ts'
import { ReturnTag } from './return-tag.tsx'
import { TimelinessTag } from './timeliness-tag.tsx'

/** What is missing, in words: components, then how many nominees lack a report of their own. */
export function missingWords({ dossier }: UnitLine): string {
  if (dossier === null) return ''
  const reports = dossier.missingReportOf.length
  return [
    ...dossier.missing,
    ...(reports > 0 && dossier.missing.length === 0 ? [say.missingReports(reports)] : []),
  ].join(', ')
}

/** What else is to be known of a unit's files. */
export const noteWords = (unit: UnitLine): readonly string[] => [
  ...unit.samePersonInOtherUnit.map(({ name, otherUnit }) => say.same(name, otherUnit)),
  ...unit.perhapsSamePerson.map(({ name, otherUnit }) => say.perhaps(name, otherUnit)),
  ...(unit.duplicateRowsInFile > 0 ? [say.duplicates(unit.duplicateRowsInFile)] : []),
  ...(unit.ownAuthorityRows > 0 ? [say.own(unit.ownAuthorityRows)] : []),
  ...(unit.extendedTo === null ? [] : [say.extended(formatDay(unit.extendedTo))]),
]

const QUOTA: Column<UnitLine> = {
  key: 'quota',
  title: say.column.used,
  width: 130,
  value: ({ used, quota }) => usedLabel(used.total, quota),
  compare: (left, right) => left.over - right.over || left.used.total - right.used.total,
  render: ({ used, quota, quotaLabel, overLabel }) => (
    <>
      <span className="sg-strong">{usedLabel(used.total, quota)}</span>
      {typeof quota === 'number' ? null : <div className="sg-quiet">{quotaLabel}</div>}
      {overLabel === null ? null : (
        <div>
          <StatusTag tone="bad">{overLabel}</StatusTag>
        </div>
      )}
    </>
  ),
}

/** Dossiers that are out for completion, by the unit that has them. */
export type Returned = ReadonlyMap<string, readonly DossierReturn[]>

function Returns({
  sent = [],
  asOf,
}: {
  readonly sent: readonly DossierReturn[] | undefined
  readonly asOf: string
}): ReactElement {
  return (
    <>
      {sent.map((one) => (
        <div key={one.id} title={one.reason}>
          <ReturnTag sent={one} asOf={asOf} />
        </div>
      ))}
    </>
  )
}

/** Where the plan asks for no paper, nothing can be complete. */
const DossierTag = (unit: {
  readonly dossier: NonNullable<UnitLine['dossier']>
  readonly incomplete: boolean
}): ReactElement =>
  unit.dossier.required === 0 ? (
    <StatusTag tone="info">{say.noneRequired}</StatusTag>
  ) : (
    <StatusTag tone={unit.incomplete ? 'warn' : 'good'}>
      {unit.dossier.label}
      {unit.incomplete ? '' : ` ${say.enough}`}
    </StatusTag>
  )

const dossierColumn = (returned: Returned, asOf: string): Column<UnitLine> => ({
  key: 'dossier',
  title: say.column.dossier,
  width: 190,
  value: ({ dossier }) => dossier?.label ?? null,
  compare: (left, right) => (left.dossier?.present ?? -1) - (right.dossier?.present ?? -1),
  render: (unit) =>
    unit.dossier === null ? (
      <Returns sent={returned.get(unit.unitId)} asOf={asOf} />
    ) : (
      <>
        <DossierTag dossier={unit.dossier} incomplete={isIncomplete(unit)} />
        {isIncomplete(unit) ? <div className="sg-quiet">{missingWords(unit)}</div> : null}
        {unit.dossier.supplements.map((supplement) => (
          <div key={`${supplement.component} ${supplement.receivedAt}`} className="sg-quiet">
            {supplement.component}: {supplement.label}
          </div>
        ))}
        <Returns sent={returned.get(unit.unitId)} asOf={asOf} />
      </>
    ),
})

const milestoneColumn = (id: string, title: string): Column<UnitLine> => {
  const lineOf = ({ milestones }: UnitLine) => milestones.find((line) => line.id === id)
  return {
    key: `milestone-${id}`,
    title,
    width: 160,
    value: (unit) => lineOf(unit)?.timelinessLabel ?? null,
    compare: (left, right) =>
      (lineOf(left)?.receivedAt ?? '').localeCompare(lineOf(right)?.receivedAt ?? ''),
    render: (unit) => {
      const line = lineOf(unit)
      if (line === undefined) return null
      return (
        <>
          <TimelinessTag
            state={line.timeliness}
            label={line.timeliness === 'no-deadline' ? say.received : line.timelinessLabel}
          />
          {line.receivedAt === null ? null : (
            <div className="sg-quiet">{shortMoment(line.receivedAt)}</div>
          )}
        </>
      )
    },
  }
}

const REGISTRATION_TONES = {
  registered: 'good',
  'registered-late': 'bad',
  'not-registered': 'bad',
  pending: 'wait',
} as const

const REGISTRATION: Column<UnitLine> = {
  key: 'registration',
  title: say.column.registration,
  width: 150,
  value: ({ registration }) => registration?.label ?? null,
  render: ({ registration }) =>
    registration === null ? null : (
      <StatusTag tone={REGISTRATION_TONES[registration.state]}>{registration.label}</StatusTag>
    ),
}

/** The columns that this campaign needs. `returned`: what units have to hand in again, by unit. */
export function boardColumns(
  status: CampaignBoard,
  returned: Returned,
): readonly Column<UnitLine>[] {
  const registers = status.units.some(({ registration }) => registration !== null)
  return [
    {
      key: 'unit',
      title: submissionsPageText.columnUnit,
      width: 230,
      value: ({ unit }) => unit,
      render: ({ unit }) => <span className="sg-strong">{unit}</span>,
      fixed: true,
    },
    QUOTA,
    ...(registers ? [REGISTRATION] : []),
    dossierColumn(returned, status.asOf),
    ...status.deadlines.map(({ id, artefact }) => milestoneColumn(id, artefact)),
    {
      key: 'note',
      title: say.column.note,
      width: 250,
      value: (unit) => noteWords(unit).join('; '),
      render: (unit) => (
        <>
          {noteWords(unit).map((note) => (
            <div key={note}>{note}</div>
          ))}
        </>
      ),
    },
  ]
}
