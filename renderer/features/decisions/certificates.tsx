/** Giấy khen, phôi: the office's pre-printed forms, and certificates printed into them. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { startForm } from '#shared/decisions/certificate-form.ts'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import { decisionName } from '#shared/text/decisions-page.ts'
import { officePapersText } from '#shared/text/office-papers-page.ts'
import { api } from '#renderer/api/queries.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { CertificateDesk } from './certificate-desk.tsx'
import { placeOf } from './decision-place.ts'

const say = officePapersText.certificates
const STARTS = ['individual', 'collective'] as const

export function Certificates({ rows }: { readonly rows: readonly DecisionRow[] }): ReactElement {
  const { data: forms } = useSuspenseQuery(api.decisions.certificates.forms.queryOptions({}))
  const [chosen, setChosen] = useState<string | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  const add = useMutation(
    api.decisions.certificates.saveForm.mutationOptions({
      onSuccess: ({ id }) => setChosen(id),
    }),
  )
  const decision = rows.find((row) => placeOf(row) === wanted) ?? rows[0] ?? null
  const kept = forms.find(({ id }) => id === chosen) ?? forms[0]
  const buttons = STARTS.map((kind) => (
    <Permitted key={kind} to="decisions.certificates.saveForm">
      <Button
        icon={<Icon name="plus" />}
        loading={add.isPending}
        onClick={() => add.mutate({ form: startForm(kind, say.newName[kind]) })}
      >
        {say.addFor[kind]}
      </Button>
    </Permitted>
  ))
  if (kept === undefined)
    return <EmptyState title={say.empty} hint={say.emptyHint} actions={<>{buttons}</>} />
  return (
    <div className="sg-stack">
      <div className="sg-actions">
        <Segmented
          aria-label={say.forms}
          value={kept.id}
          options={forms.map(({ id, form }) => ({ value: id, label: form.name }))}
          onChange={setChosen}
        />
        {decision !== null && (
          <Select
            aria-label={officePapersText.award}
            className="dc-award"
            value={placeOf(decision)}
            options={rows.map((row) => ({ value: placeOf(row), label: decisionName(row) }))}
            onChange={setWanted}
          />
        )}
        {buttons}
      </div>
      <CertificateDesk key={kept.id} kept={kept} decision={decision} />
    </div>
  )
}
