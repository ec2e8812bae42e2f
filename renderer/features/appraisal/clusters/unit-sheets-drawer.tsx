/** One unit of a cluster: points by criterion and stage, entering them, leaving it out of the ranking. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState, type ReactElement } from 'react'
import type { ClusterRow, UnitSheets } from '#shared/appraisal/clusters-contract.ts'
import { CLUSTER_STAGES, type ClusterStage } from '#shared/appraisal/clusters/sheet.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { formatHundredths } from '#shared/kernel/exact.ts'
import { clusterFileText } from '#shared/text/clusters.ts'
import { clustersText as say } from '#shared/text/clusters-page.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { SheetForm } from './sheet-form.tsx'

const stages = clusterFileText.stages

function SheetsTable({
  unit,
  row,
}: {
  readonly unit: UnitSheets
  readonly row: ClusterRow
}): ReactElement {
  const { rubric } = unit.terms
  const sheetOf = new Map(unit.sheets.map((sheet) => [sheet.stage, sheet]))
  const nameOf = (id: string | null): string | null =>
    row.rows.find(({ unitId }) => unitId === id)?.unit ?? null
  const points = (hundredths: number | undefined): string =>
    hundredths === undefined ? '' : formatHundredths([hundredths, 1])
  return (
    <table className="sg-plain-table pt-grid" aria-label={say.sheets}>
      <thead>
        <tr>
          <th scope="col">{say.criterion}</th>
          <th scope="col" className="sg-number">
            {say.max}
          </th>
          {CLUSTER_STAGES.map((stage) => (
            <th key={stage} scope="col" className="sg-number">
              {stages[stage]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" colSpan={2} className="sg-quiet">
            {say.facts}
          </th>
          {CLUSTER_STAGES.map((stage) => {
            const sheet = sheetOf.get(stage)
            return (
              <td key={stage} className="sg-number sg-quiet">
                {sheet === undefined
                  ? say.notScored
                  : say.factsOf(formatDay(sheet.day), sheet.author, nameOf(sheet.byUnitId))}
              </td>
            )
          })}
        </tr>
        {(rubric?.groups ?? []).flatMap((group) => [
          <tr key={group.id} className="pt-group">
            <th scope="rowgroup" colSpan={2 + CLUSTER_STAGES.length}>
              {group.id}. {group.title}
            </th>
          </tr>,
          ...group.criteria.map((one) => (
            <tr key={`${group.id} ${one.id}`}>
              <th scope="row">{one.title}</th>
              <td className="sg-number">{one.max === null ? '' : points(one.max)}</td>
              {CLUSTER_STAGES.map((stage) => (
                <td key={stage} className="sg-number">
                  {points(sheetOf.get(stage)?.scores[one.id])}
                </td>
              ))}
            </tr>
          )),
        ])}
        <tr>
          <th scope="row" colSpan={2} className="sg-strong">
            {say.total}
          </th>
          {CLUSTER_STAGES.map((stage) => {
            const total = sheetOf.get(stage)?.total?.total ?? null
            return (
              <td key={stage} className="sg-number sg-strong">
                {total === null ? '' : formatHundredths(total)}
              </td>
            )
          })}
        </tr>
      </tbody>
    </table>
  )
}

export interface UnitSheetsDrawerProps {
  readonly year: number
  readonly row: ClusterRow
  readonly unitId: string
  readonly onClose: () => void
}

export function UnitSheetsDrawer(props: UnitSheetsDrawerProps): ReactElement {
  const { year, row, unitId, onClose } = props
  const campaignId = useCampaignId()
  const [stage, setStage] = useState<ClusterStage | null>(null)
  const [excluding, setExcluding] = useState(false)
  const found = useQuery(
    api.appraisal.clusterSheets.queryOptions({ input: { campaignId, year, unitId } }),
  )
  const exclude = useMutation(
    api.appraisal.excludeFromRanking.mutationOptions({
      onSuccess: () => setExcluding(false),
    }),
  )
  const member = row.rows.find((one) => one.unitId === unitId)
  const unit = found.data
  return (
    <Drawer open size={880} title={member?.unit ?? ''} onClose={onClose}>
      {found.error === null ? null : (
        <FailureAlert failure={failureOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {unit === undefined ? (
        <Waiting />
      ) : (
        <div className="sg-stack">
          <div className="sg-actions">
            <Permitted to="appraisal.setClusterSheet">
              {CLUSTER_STAGES.map((one) => (
                <Button
                  key={one}
                  disabled={unit.terms.rubric === null}
                  title={unit.terms.rubric === null ? say.noRubric : undefined}
                  onClick={() => setStage(one)}
                >
                  {unit.sheets.some((sheet) => sheet.stage === one)
                    ? say.edit(stages[one])
                    : say.enter(stages[one])}
                </Button>
              ))}
            </Permitted>
            <Permitted to="appraisal.excludeFromRanking">
              {member?.excluded == null ? (
                <Button onClick={() => setExcluding(true)}>{say.exclude}</Button>
              ) : (
                <Button
                  loading={exclude.isPending}
                  onClick={() => exclude.mutate({ campaignId, year, unitId, reason: null })}
                >
                  {say.include}
                </Button>
              )}
            </Permitted>
          </div>
          <SheetsTable unit={unit} row={row} />
          {stage === null ? null : (
            <SheetForm
              key={stage}
              unit={unit}
              row={row}
              stage={stage}
              onClose={() => setStage(null)}
            />
          )}
        </div>
      )}
      <ReasonDialog
        open={excluding}
        title={say.excludeTitle(member?.unit ?? '')}
        action={say.excludeOk}
        busy={exclude.isPending}
        onConfirm={(reason) => exclude.mutate({ campaignId, year, unitId, reason })}
        onCancel={() => setExcluding(false)}
      />
    </Drawer>
  )
}
