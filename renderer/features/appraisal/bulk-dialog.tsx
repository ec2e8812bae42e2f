/** Concludes many nominations alike; those that need a word of their own are taken out. */
import { useMutation } from '@tanstack/react-query'
import { App, Checkbox, Form, Input, Modal, Radio } from 'antd'
import { useState, type ReactElement } from 'react'
import { conclusionSchema, type Conclusion } from '#shared/appraisal/contract.ts'
import { appraisalText, CONCLUSION_LABELS } from '#shared/text/appraisal-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { CaseStateTag } from './case-state-tag.tsx'
import type { Case } from './use-cases.ts'

const say = appraisalText.bulk

const defaultReason = (conclusion: Conclusion): string =>
  conclusion === 'eligible'
    ? appraisalText.reasonOf.eligible
    : appraisalText.reasonOf[conclusion]('')

export interface BulkDialogProps {
  readonly cases: readonly Case[]
  readonly onClose: () => void
  readonly onDone: () => void
}

export function BulkDialog({ cases, onClose, onDone }: BulkDialogProps): ReactElement {
  const campaignId = useCampaignId()
  const { message } = App.useApp()
  const [conclusion, setConclusion] = useState<Conclusion>('eligible')
  const [typed, setTyped] = useState<string | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    cases
      .filter(({ state, conclusion: known }) => state === 'met' && known === null)
      .map(({ found }) => found.nominationId),
  )
  const reason = typed ?? defaultReason(conclusion)
  const conclude = useMutation(
    api.appraisal.conclude.mutationOptions({
      onSuccess: (rows) => {
        void message.success(say.done(rows.length))
        onDone()
      },
    }),
  )
  return (
    <Modal
      open
      width={720}
      title={say.title}
      okText={say.ok(chosen.length)}
      okButtonProps={{ disabled: chosen.length === 0 || reason.trim() === '' }}
      cancelText={uiText.cancel}
      confirmLoading={conclude.isPending}
      onCancel={onClose}
      onOk={() =>
        conclude.mutate({
          campaignId,
          nominationIds: [...chosen],
          conclusion,
          reason: reason.trim(),
        })
      }
    >
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={appraisalText.conclusion}>
          <Radio.Group
            aria-label={appraisalText.conclusion}
            value={conclusion}
            options={conclusionSchema.options.map((value) => ({
              value,
              label: CONCLUSION_LABELS[value],
            }))}
            onChange={(event) => {
              setConclusion(conclusionSchema.parse(event.target.value))
              setTyped(null)
            }}
          />
        </Form.Item>
        <Form.Item label={appraisalText.reason} htmlFor="bulk-reason">
          <Input
            id="bulk-reason"
            value={reason}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Form.Item>
      </Form>
      <p className="sg-quiet">{say.hint}</p>
      <div className="sg-card ap-bulk">
        {cases.map(({ found, ...standing }) => (
          <div key={found.nominationId} className="ap-bulk-row">
            <Checkbox
              checked={chosen.includes(found.nominationId)}
              onChange={(event) =>
                setChosen([
                  ...chosen.filter((id) => id !== found.nominationId),
                  ...(event.target.checked ? [found.nominationId] : []),
                ])
              }
            >
              {found.name} <span className="sg-quiet">{found.unit}</span>
            </Checkbox>
            <CaseStateTag {...standing} />
          </div>
        ))}
      </div>
    </Modal>
  )
}
