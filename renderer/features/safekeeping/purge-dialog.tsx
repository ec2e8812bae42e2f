/** Takes the personal data of a campaign away: what goes, what stays, and its name to be typed. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Form, Input, Modal } from 'antd'
import { useState, type ReactElement } from 'react'
import { formatDong } from '#shared/kernel/money.ts'
import type { KeptCampaign, PurgePreview } from '#shared/safekeeping/purge-contract.ts'
import { purgeText as say } from '#shared/text/purge.ts'
import { uiText } from '#shared/text/ui.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'

function Lists({ preview }: { readonly preview: PurgePreview }): ReactElement {
  return (
    <div className="sg-prose">
      <h3>{say.willGo}</h3>
      <ul>
        {preview.goes.map(({ what, count }) => (
          <li key={what}>
            {what} ({formatDong(count)})
          </li>
        ))}
        <li>{say.goes.audit}</li>
      </ul>
      <h3>{say.willStay}</h3>
      <ul>
        {preview.stays.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p className="sg-quiet">{say.secondFolder}</p>
    </div>
  )
}

export function PurgeDialog({
  campaign,
  onClose,
}: {
  readonly campaign: KeptCampaign
  readonly onClose: () => void
}): ReactElement {
  const { campaignId, name } = campaign
  const [typed, setTyped] = useState('')
  const { data: preview, error } = useQuery(
    api.safekeeping.previewPurge.queryOptions({ input: { campaignId } }),
  )
  const purge = useMutation(
    api.safekeeping.purge.mutationOptions({
      meta: { quiet: true, done: say.done(name) },
      onSuccess: onClose,
    }),
  )
  const refusal = preview?.refusal ?? null
  return (
    <Modal
      open
      width={640}
      title={say.dialog(name)}
      okText={say.confirm}
      cancelText={uiText.cancel}
      okButtonProps={{ danger: true, disabled: refusal !== null || typed.trim() !== name }}
      confirmLoading={purge.isPending}
      onCancel={onClose}
      onOk={() => purge.mutate({ campaignId, confirm: typed })}
    >
      {error === null ? null : <FailureAlert failure={failureOf(error)} />}
      {preview === undefined ? null : <Lists preview={preview} />}
      {refusal === null ? (
        <>
          <Alert type="warning" showIcon title={say.irrevocable} />
          <Form layout="vertical" requiredMark={false}>
            <Form.Item label={say.typeName(name)} htmlFor="purge-name">
              <Input
                id="purge-name"
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </Form.Item>
          </Form>
        </>
      ) : (
        <Alert type="info" showIcon title={refusal} />
      )}
      {purge.error === null ? null : <FailureAlert failure={failureOf(purge.error)} />}
    </Modal>
  )
}
