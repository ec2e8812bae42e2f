/** The steps that can be undone, by name: the latest first, each taken back after those above it. */
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { UndoStep } from '#shared/safekeeping/undo-contract.ts'
import { shortMoment } from '#shared/text/moment.ts'
import { undoText as say } from '#shared/text/undo.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { Card } from '#renderer/ui/page.tsx'

const COLUMNS: readonly Column<UndoStep>[] = [
  {
    key: 'at',
    title: say.column.at,
    width: 150,
    value: ({ at }) => shortMoment(at),
    compare: (left, right) => left.step - right.step,
  },
  { key: 'actor', title: say.column.actor, width: 180, value: ({ actor }) => actor },
  { key: 'name', title: say.column.name, width: 600, value: ({ name }) => name },
]

export function UndoSteps(): ReactElement {
  const campaignId = useCampaignId()
  const { data } = useSuspenseQuery(
    api.safekeeping.undoSteps.queryOptions({ input: { campaignId } }),
  )
  const hint = data.final === null ? say.panelHint : say.since(data.final.name, data.final.instead)
  return (
    <Card title={say.panel}>
      <p className="sg-quiet">{hint}</p>
      <DataTable
        label={say.panel}
        rows={data.done}
        columns={COLUMNS}
        rowKey={({ step }) => String(step)}
        height="whole"
        empty={{ title: say.nothingToUndo, hint: say.panelHint }}
      />
    </Card>
  )
}
