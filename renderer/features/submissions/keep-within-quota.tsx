/** Over its quota, a unit says whom it keeps; nobody is deleted. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState, type ReactElement } from 'react'
import type { UnitLine } from '#shared/appraisal/status-report.ts'
import { KIND_LABELS } from '#shared/text/nominees.ts'
import { unitDossierText as say } from '#shared/text/submissions-page.ts'
import type { NominationRow } from '#shared/submissions/contract.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { WritableBy } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

interface ChoiceProps {
  readonly line: UnitLine
  readonly limit: number
  readonly rows: readonly NominationRow[]
}

function Choice({ line, limit, rows }: ChoiceProps): ReactElement {
  const campaignId = useCampaignId()
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    rows.filter(({ kept }) => kept).map(({ name }) => name),
  )
  const keep = useMutation(
    api.submissions.keepWithinQuota.mutationOptions({ meta: { done: say.keepSaved } }),
  )
  return (
    <section aria-labelledby="unit-keep">
      <h2 id="unit-keep" className="sg-section">
        {say.keep}
      </h2>
      <p className="sg-clause">{say.keepHint(limit, line.overLabel ?? '')}</p>
      <WritableBy to="submissions.keepWithinQuota">
        <Checkbox.Group
          className="sg-column-choice"
          value={[...chosen]}
          onChange={(names) => setChosen(names.map(String))}
          options={rows.map(({ name, kind }) => ({
            value: name,
            label: `${name} · ${KIND_LABELS[kind]}`,
          }))}
        />
        <div className="sg-toolbar sg-above">
          {chosen.length > limit ? (
            <StatusTag tone="bad">{say.keepTooMany(chosen.length, limit)}</StatusTag>
          ) : null}
          <Button
            type="primary"
            disabled={chosen.length > limit}
            loading={keep.isPending}
            onClick={() => keep.mutate({ campaignId, unit: line.unitId, keep: [...chosen] })}
          >
            {say.keepSave}
          </Button>
        </div>
      </WritableBy>
    </section>
  )
}

export function KeepWithinQuota({ line }: { readonly line: UnitLine }): ReactElement | null {
  const campaignId = useCampaignId()
  const over = line.over > 0 && typeof line.quota === 'number'
  const { data } = useQuery(
    api.submissions.nominations.queryOptions({
      input: { campaignId, unitId: line.unitId, state: 'active', limit: 1000 },
      enabled: over,
    }),
  )
  if (!over || typeof line.quota !== 'number' || data === undefined) return null
  const key = data.rows.map(({ id, kept }) => `${id}${kept ? '+' : ''}`).join(' ')
  return <Choice key={key} line={line} limit={line.quota} rows={data.rows} />
}
