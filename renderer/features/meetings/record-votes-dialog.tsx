/** Takes the recorded vote of a meeting that was held, whole or not at all. */
import { useMutation } from '@tanstack/react-query'
import { Alert, App, Form, Modal } from 'antd'
import { useState, type ReactElement } from 'react'
import { meetingsText } from '#shared/text/meetings-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { MomentInput } from '#renderer/ui/day-input.tsx'
import { FileDrop } from '#renderer/ui/file-drop.tsx'
import { FileFailure } from './file-failure.tsx'
import { RuleChoiceInput, type RuleChoice } from './rule-choice.tsx'
import { useCampaign } from './use-campaign.ts'

const say = meetingsText.recording

export interface RecordVotesDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onRecorded: () => void
}

function RecordForm({ onClose, onRecorded }: Omit<RecordVotesDialogProps, 'open'>): ReactElement {
  const campaignId = useCampaignId()
  const { plan } = useCampaign()
  const { message } = App.useApp()
  const [file, setFile] = useState<File | null>(null)
  const [at, setAt] = useState<string | null>(null)
  const [rule, setRule] = useState<RuleChoice>(plan.vote.rule)
  const [asked, setAsked] = useState(false)
  const record = useMutation(
    api.meetings.recordVotes.mutationOptions({
      meta: { quiet: true },
      onSuccess: ({ totals }) => {
        void message.success(say.done(totals.passed, totals.voted))
        onRecorded()
      },
    }),
  )
  const ready = file !== null && at !== null && rule !== null
  return (
    <Modal
      open
      title={say.title}
      width={640}
      okText={say.ok}
      cancelText={uiText.cancel}
      confirmLoading={record.isPending}
      onOk={() => {
        setAsked(true)
        if (ready) record.mutate({ campaignId, file, at, rule })
      }}
      onCancel={onClose}
    >
      <div className="sg-stack">
        <FileDrop
          label={file === null ? say.drop : say.chosen(file.name)}
          hint={say.hint}
          accept=".csv,.xlsx,.xls,.ods"
          onFiles={([chosen]) => {
            if (chosen !== undefined) setFile(chosen)
          }}
        />
        <Form layout="vertical" requiredMark={false}>
          <Form.Item label={say.at} htmlFor="record-at">
            <MomentInput id="record-at" value={at} onChange={setAt} />
          </Form.Item>
          <Form.Item label={meetingsText.convening.rule} htmlFor="record-rule">
            <RuleChoiceInput id="record-rule" value={rule} onChange={setRule} />
          </Form.Item>
        </Form>
        {asked && !ready && <Alert type="warning" showIcon title={say.missing} role="alert" />}
        {record.error !== null && <FileFailure error={record.error} />}
      </div>
    </Modal>
  )
}

export const RecordVotesDialog = ({
  open,
  ...rest
}: RecordVotesDialogProps): ReactElement | null => (open ? <RecordForm {...rest} /> : null)
