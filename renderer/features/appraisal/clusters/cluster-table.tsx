/** The units of a cluster with the points of every stage, the differences and the ranking. */
import { Button } from 'antd'
import { useState, type ReactElement, type ReactNode } from 'react'
import type { ClusterRow, MemberRow } from '#shared/appraisal/clusters-contract.ts'
import { compareFractions, formatHundredths } from '#shared/kernel/exact.ts'
import type { Fraction } from '#shared/kernel/fraction.ts'
import { clusterRemarks, clusterReportText, signedPoints } from '#shared/text/clusters.ts'
import { clustersText as say } from '#shared/text/clusters-page.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

const shown = (value: Fraction | null): string | null =>
  value === null ? null : formatHundredths(value)

const byPoints =
  (of: (row: MemberRow) => Fraction | null) =>
  (left: MemberRow, right: MemberRow): number => {
    const [one, other] = [of(left), of(right)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return compareFractions(one, other)
  }

const points = (
  key: string,
  title: string,
  of: (row: MemberRow) => Fraction | null,
  signed = false,
): Column<MemberRow> => ({
  key,
  title,
  width: 84,
  number: true,
  value: (row) => (signed ? signedPoints(of(row)) || null : shown(of(row))),
  compare: byPoints(of),
})

const leadOf = (row: ClusterRow, unitId: string): string | null => {
  if (row.leader?.unitId === unitId) return say.leads.leader
  return row.deputies.some((one) => one.unitId === unitId) ? say.leads.deputy : null
}

/** Why a row wants a look, in words; empty where all is in order. */
const wants = (one: MemberRow): readonly string[] => [
  ...(one.excluded === null ? [] : [clusterReportText.excluded(one.excluded)]),
  ...(one.knockedOutBy.length === 0 ? [] : [clusterReportText.knockedOut(one.knockedOutBy)]),
  ...one.remarks.map((remark) => clusterRemarks[remark]),
]

const endorsedOf = (row: ClusterRow, unitId: string): string | null => {
  const standing = row.endorsements.filter(
    (one) => one.unitId === unitId && one.endorsed && !one.superseded,
  )
  if (standing.length === 0) return null
  const votes = standing.flatMap(({ votesFor, votesCast }) =>
    votesFor === null || votesCast === null ? [] : [say.votes(votesFor, votesCast)],
  )
  return [say.endorsed, ...votes].join(', ')
}

const columnsOf = (row: ClusterRow): readonly Column<MemberRow>[] => [
  {
    key: 'rank',
    title: say.column.rank,
    width: 76,
    number: true,
    value: ({ rank }) => rank,
    render: ({ rank, sharing, excluded, knockedOutBy }) =>
      rank !== null ? (
        <span className="sg-strong" title={say.level(rank, sharing)}>
          {rank}
        </span>
      ) : excluded === null && knockedOutBy.length === 0 ? null : (
        say.notRanked
      ),
  },
  {
    key: 'unit',
    title: say.column.unit,
    width: 214,
    value: ({ unit }) => unit,
    render: (one) => {
      const under = [
        leadOf(row, one.unitId),
        one.was === undefined ? null : say.was(one.was),
      ].filter((part) => part !== null)
      return (
        <>
          <span className="sg-strong">{one.unit}</span>
          {under.length === 0 ? null : <div className="sg-quiet">{under.join('; ')}</div>}
        </>
      )
    },
    fixed: true,
  },
  points('self', say.column.self, ({ totals }) => totals.self),
  points('cross', say.column.cross, ({ totals }) => totals['cross-check']),
  points('crossSelf', say.column.crossSelf, ({ differences }) => differences.crossSelf, true),
  points('cluster', say.column.cluster, ({ totals }) => totals.cluster),
  points('clusterSelf', say.column.clusterSelf, ({ differences }) => differences.clusterSelf, true),
  {
    key: 'endorsed',
    title: say.column.endorsed,
    width: 130,
    value: ({ unitId }) => endorsedOf(row, unitId),
    render: ({ unitId }) => {
      const endorsed = endorsedOf(row, unitId)
      return endorsed === null ? null : <StatusTag tone="good">{endorsed}</StatusTag>
    },
  },
  {
    key: 'note',
    title: say.column.note,
    width: 200,
    value: (one) => wants(one).join('; '),
    render: (one) => {
      const found = wants(one)
      return found.length === 0 ? null : <StatusTag tone="warn">{found.join('; ')}</StatusTag>
    },
  },
]

export interface ClusterTableProps {
  readonly row: ClusterRow
  readonly tools: ReactNode
  readonly onOpen: (unitId: string) => void
  readonly onMembers: (unitIds: readonly string[]) => void
}

export function ClusterTable({ row, tools, onOpen, onMembers }: ClusterTableProps): ReactElement {
  const [selected, setSelected] = useState<readonly string[]>([])
  return (
    <DataTable
      label={say.table}
      rows={row.rows}
      columns={columnsOf(row)}
      rowKey={({ unitId }) => unitId}
      height="whole"
      onOpen={({ unitId }) => onOpen(unitId)}
      selected={selected}
      onSelect={setSelected}
      tools={
        <>
          {tools}
          {selected.length === 0 ? null : (
            <Permitted to="appraisal.setClusterMembers">
              <Button onClick={() => onMembers(selected)}>{say.members}</Button>
            </Permitted>
          )}
        </>
      }
      empty={{ title: say.noUnitsTitle, hint: say.noUnitsHint }}
    />
  )
}
