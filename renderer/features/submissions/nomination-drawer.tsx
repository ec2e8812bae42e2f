/** One nomination: what is known of it, what is doubtful, and the decision on it. */
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Descriptions, Drawer } from 'antd'
import { useState, type ReactElement } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import type { NominationRow } from '#shared/submissions/contract.ts'
import { nominationsText as say } from '#shared/text/nominations-page.ts'
import { birthText, fullName, GENDER_LABELS, KIND_LABELS } from '#shared/text/nominees.ts'
import { uiText } from '#shared/text/ui.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { NominationForm } from './nomination-form.tsx'

export interface NominationDrawerProps {
  readonly row: NominationRow | null
  readonly plan: Plan
  readonly onClose: () => void
}

type Asked = 'count' | 'withdraw' | 'restore'

const ASKS = {
  count: { title: say.countTitle, ok: say.countOk, state: 'active' },
  withdraw: { title: say.withdrawTitle, ok: say.withdrawOk, state: 'withdrawn' },
  restore: { title: say.restoreTitle, ok: say.restoreOk, state: 'active' },
} as const

function Facts({ row, plan }: { row: NominationRow; plan: Plan }): ReactElement {
  const award = plan.awards.find(({ id }) => id === row.award)?.name ?? row.award
  const facts: readonly (readonly [string, string | null])[] = [
    [say.field.kind, KIND_LABELS[row.kind]],
    [say.field.unit, row.unit],
    [say.field.award, award ?? say.awardNone],
    [say.field.birth, birthText(row.birth)],
    [say.field.gender, row.gender === null ? null : GENDER_LABELS[row.gender]],
    [say.field.position, row.position],
    [say.field.workplace, row.workplace],
    [say.field.achievement, row.achievement],
    [say.column.receipts, row.receipts.join(', ')],
    [say.decisionNote, row.note],
  ]
  return (
    <Descriptions
      size="small"
      className="sg-facts"
      colon={false}
      column={1}
      items={facts.map(([label, value]) => ({
        key: label,
        label,
        children: value === null || value === '' ? uiText.notStated : value,
      }))}
    />
  )
}

function Content({ row, plan }: { row: NominationRow; plan: Plan }): ReactElement {
  const campaignId = useCampaignId()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [editing, setEditing] = useState(false)
  const decide = useMutation(
    api.submissions.decideNomination.mutationOptions({
      meta: { done: say.decided },
      onSuccess: () => setAsked(null),
    }),
  )
  const waits = row.state === 'needs-decision'
  return (
    <div className="sg-stack">
      {waits ? (
        <Alert
          type="warning"
          showIcon
          title={say.decide}
          description={
            <div className="sg-stack sg-tight">
              <span>{say.decideHint}</span>
              <Permitted to="submissions.decideNomination">
                <div className="sg-actions">
                  <Button type="primary" onClick={() => setAsked('count')}>
                    {say.count}
                  </Button>
                  <Button onClick={() => setAsked('withdraw')}>{say.withdraw}</Button>
                </div>
              </Permitted>
            </div>
          }
        />
      ) : null}
      {row.issues.length === 0 ? null : (
        <div>
          <h2 className="sg-section">{say.issues}</h2>
          {row.issues.map(({ code, cell, message }) => (
            <div key={`${code} ${cell ?? ''}`}>
              <StatusTag tone="warn">{cell === null ? message : `${cell}: ${message}`}</StatusTag>
            </div>
          ))}
        </div>
      )}
      <Facts row={row} plan={plan} />
      <div className="sg-actions">
        <Permitted to="submissions.editNomination">
          <Button onClick={() => setEditing(true)}>{say.editTitle}…</Button>
        </Permitted>
        <Permitted to="submissions.decideNomination">
          {row.state === 'active' ? (
            <Button danger onClick={() => setAsked('withdraw')}>
              {say.withdraw}
            </Button>
          ) : null}
          {row.state === 'withdrawn' ? (
            <Button onClick={() => setAsked('restore')}>{say.restore}</Button>
          ) : null}
        </Permitted>
      </div>
      {editing ? (
        <NominationForm row={row} plan={plan} units={[]} onClose={() => setEditing(false)} />
      ) : null}
      <ReasonDialog
        open={asked !== null}
        title={ASKS[asked ?? 'count'].title}
        action={ASKS[asked ?? 'count'].ok}
        danger={asked === 'withdraw'}
        busy={decide.isPending}
        onCancel={() => setAsked(null)}
        onConfirm={(reason) =>
          decide.mutate({
            campaignId,
            nominationId: row.id,
            state: ASKS[asked ?? 'count'].state,
            reason,
          })
        }
      >
        {asked === 'withdraw' ? <p>{say.withdrawBody(fullName(row))}</p> : null}
      </ReasonDialog>
    </div>
  )
}

export function NominationDrawer({ row, plan, onClose }: NominationDrawerProps): ReactElement {
  return (
    <Drawer
      open={row !== null}
      title={row === null ? '' : fullName(row)}
      size={560}
      onClose={onClose}
    >
      {row === null ? null : <Content key={row.id} row={row} plan={plan} />}
    </Drawer>
  )
}
