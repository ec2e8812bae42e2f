/** Cụm, khối thi đua: a cluster of a year, its points and ranking, and whom it endorses. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import type { ClusterRow, ClusterYear } from '#shared/appraisal/clusters-contract.ts'
import { clustersText as say } from '#shared/text/clusters-page.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { saveFile } from '#renderer/api/save-file.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { ClusterHead } from './cluster-head.tsx'
import { ClusterTable } from './cluster-table.tsx'
import { EndorseDialog } from './endorse-dialog.tsx'
import { EndorsementsCard } from './endorsements-card.tsx'
import { GuidanceCard } from './guidance-card.tsx'
import { ImportScores } from './import-scores.tsx'
import { MembersForm } from './members-form.tsx'
import { OfficeForm } from './office-form.tsx'
import { TermsDialog } from './terms-dialog.tsx'
import { UnitSheetsDrawer } from './unit-sheets-drawer.tsx'
import './clusters.css'

type Dialog = 'members' | 'office' | 'terms' | 'import' | 'endorse'

interface ShownProps {
  readonly clusters: ClusterYear
  readonly row: ClusterRow
  readonly onDialog: (dialog: Dialog, units?: readonly string[]) => void
}

/** One cluster: who leads it, its table, what it decided. */
function Shown({ clusters, row, onDialog }: ShownProps): ReactElement {
  const campaignId = useCampaignId()
  const [open, setOpen] = useState<string | null>(null)
  const { year } = clusters
  const blank = useMutation(api.appraisal.clusterSheetFile.mutationOptions({ onSuccess: saveFile }))
  const ranking = useMutation(api.reports.paper.mutationOptions({ onSuccess: saveFile }))
  return (
    <>
      <ClusterHead row={row} onEdit={() => onDialog('office')} />
      <ClusterTable
        row={row}
        onOpen={setOpen}
        onMembers={(units) => onDialog('members', units)}
        tools={
          <>
            <Button
              disabled={row.terms.rubric === null || row.rows.length === 0}
              title={row.terms.rubric === null ? say.noRubric : undefined}
              loading={blank.isPending}
              onClick={() => blank.mutate({ campaignId, year, cluster: row.cluster })}
            >
              {say.blankSheets}
            </Button>
            <Permitted to="appraisal.importClusterScores">
              <Button icon={<Icon name="upload" />} onClick={() => onDialog('import')}>
                {say.importFile}
              </Button>
            </Permitted>
            <Button
              loading={ranking.isPending}
              disabled={row.rows.length === 0}
              onClick={() =>
                ranking.mutate({
                  campaignId,
                  paper: 'cluster-ranking',
                  year,
                  cluster: row.cluster,
                })
              }
            >
              {say.ranking}
            </Button>
          </>
        }
      />
      <EndorsementsCard year={year} row={row} onEndorse={() => onDialog('endorse')} />
      {open === null ? null : (
        <UnitSheetsDrawer year={year} row={row} unitId={open} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

interface LooseProps {
  readonly clusters: ClusterYear
  readonly onMembers: (units: readonly string[]) => void
}

/** Units that take part and are in no cluster of the year. */
function Loose({ clusters, onMembers }: LooseProps): ReactElement {
  const { loose } = clusters
  return (
    <Alert
      type="info"
      showIcon
      title={say.loose(loose.length)}
      action={
        <Permitted to="appraisal.setClusterMembers">
          <Button size="small" onClick={() => onMembers(loose.map(({ unitId }) => unitId))}>
            {say.members}
          </Button>
        </Permitted>
      }
    />
  )
}

interface OpenDialogProps {
  readonly dialog: Dialog
  readonly clusters: ClusterYear
  readonly row: ClusterRow | null
  readonly units: readonly string[]
  readonly onClose: () => void
}

function OpenDialog(props: OpenDialogProps): ReactElement | null {
  const { dialog, clusters, row, units, onClose } = props
  const { year } = clusters
  if (dialog === 'members')
    return (
      <MembersForm
        clusters={clusters}
        start={{ unitIds: units, cluster: row?.cluster ?? '' }}
        onClose={onClose}
      />
    )
  if (dialog === 'import') return <ImportScores year={year} onClose={onClose} />
  if (row === null) return null
  switch (dialog) {
    case 'office':
      return <OfficeForm year={year} row={row} onClose={onClose} />
    case 'terms':
      return <TermsDialog clusters={clusters} row={row} onClose={onClose} />
    case 'endorse':
      return <EndorseDialog year={year} row={row} onClose={onClose} />
  }
}

const firstOf = ({ clusters }: ClusterYear): ClusterRow | null =>
  clusters.find(({ rows }) => rows.length > 0) ?? clusters[0] ?? null

export function ClustersTab(): ReactElement {
  const campaignId = useCampaignId()
  const [year, setYear] = useState<number | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const [units, setUnits] = useState<readonly string[]>([])
  const list = useQuery(
    api.appraisal.clusters.queryOptions({
      input: { campaignId, ...(year === null ? {} : { year }) },
    }),
  )
  if (list.error !== null)
    return <FailureAlert failure={failureOf(list.error)} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <Waiting />
  const clusters = list.data
  const row = clusters.clusters.find(({ cluster }) => cluster === chosen) ?? firstOf(clusters)
  const years = [
    ...new Set([...clusters.years, clusters.ownYear - 1, clusters.ownYear + 1]),
  ].toSorted((left, right) => right - left)
  const close = (): void => setDialog(null)
  const openDialog = (next: Dialog, chosenUnits: readonly string[] = []): void => {
    setUnits(chosenUnits)
    setDialog(next)
  }
  const members = (
    <Permitted to="appraisal.setClusterMembers">
      <Button onClick={() => openDialog('members')}>{say.members}</Button>
    </Permitted>
  )
  return (
    <div className="sg-stack">
      <div className="sg-toolbar">
        <Select
          aria-label={say.year}
          className="sg-filter"
          value={clusters.year}
          options={years.map((value) => ({
            value,
            label: say.yearIs(value, value === clusters.ownYear),
          }))}
          onChange={setYear}
        />
        {row === null ? null : (
          <Select
            aria-label={say.cluster}
            className="cl-choice"
            value={row.cluster}
            options={clusters.clusters.map(({ cluster, rows }) => ({
              value: cluster,
              label: say.clusterChoice(cluster, rows.length),
            }))}
            onChange={setChosen}
          />
        )}
        {members}
        {row === null ? null : (
          <Permitted to="appraisal.setClusterTerms">
            <Button onClick={() => openDialog('terms')}>{say.terms}</Button>
          </Permitted>
        )}
      </div>
      {clusters.loose.length === 0 || row === null ? null : (
        <Loose clusters={clusters} onMembers={(loose) => openDialog('members', loose)} />
      )}
      {row === null ? (
        <div className="sg-card">
          <EmptyState title={say.emptyTitle} hint={say.emptyHint} actions={members} />
        </div>
      ) : (
        <Shown key={row.cluster} clusters={clusters} row={row} onDialog={openDialog} />
      )}
      {clusters.guidance.length === 0 ? null : <GuidanceCard guidance={clusters.guidance} />}
      {dialog === null ? null : (
        <OpenDialog dialog={dialog} clusters={clusters} row={row} units={units} onClose={close} />
      )}
    </div>
  )
}
