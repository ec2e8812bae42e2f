/** Records that the cluster or block endorsed the nominee, or did not, with its minutes. */
import { useMutation } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { useState, type ReactElement } from 'react'
import { appraisalText } from '#shared/text/appraisal-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'

const say = appraisalText.endorsement

export interface EndorsementFormProps {
  readonly nominationId: string
  readonly onDone: () => void
}

export function EndorsementForm({ nominationId, onDone }: EndorsementFormProps): ReactElement {
  const campaignId = useCampaignId()
  const [endorsed, setEndorsed] = useState(true)
  const [by, setBy] = useState('')
  const [minutes, setMinutes] = useState('')
  const endorse = useMutation(
    api.appraisal.endorse.mutationOptions({ meta: { done: say.saved }, onSuccess: onDone }),
  )
  const ready = by.trim() !== '' && minutes.trim() !== ''
  return (
    <div className="ap-entry">
      <Radio.Group
        aria-label={say.title}
        optionType="button"
        value={endorsed}
        options={[
          { value: true, label: say.endorsed },
          { value: false, label: say.notEndorsed },
        ]}
        onChange={(event) => setEndorsed(event.target.value === true)}
      />
      <Input
        className="ap-source"
        aria-label={say.by}
        placeholder={say.by}
        value={by}
        onChange={(event) => setBy(event.target.value)}
      />
      <Input
        className="ap-source"
        aria-label={say.minutes}
        placeholder={say.minutesHint}
        value={minutes}
        onChange={(event) => setMinutes(event.target.value)}
      />
      <Button
        type="primary"
        disabled={!ready}
        title={ready ? undefined : say.missing}
        loading={endorse.isPending}
        onClick={() =>
          endorse.mutate({
            campaignId,
            nominationId,
            endorsed,
            by: by.trim(),
            minutes: minutes.trim(),
          })
        }
      >
        {say.save}
      </Button>
    </div>
  )
}
