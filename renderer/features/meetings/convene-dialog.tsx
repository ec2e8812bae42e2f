/** Convenes a meeting: when, where, under which rule. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Alert, Collapse, Form, Input, Modal } from 'antd'
import { useState, type ReactElement } from 'react'
import { meetingsText } from '#shared/text/meetings-page.ts'
import { awardRulesText } from '#shared/text/meetings-rules.ts'
import { uiText } from '#shared/text/ui.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { MomentInput, presentMoment } from '#renderer/ui/day-input.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { AwardRulesInput, type AwardRules } from './award-rules.tsx'
import { RuleChoiceInput, type RuleChoice } from './rule-choice.tsx'
import { useCampaign } from './use-campaign.ts'

const say = meetingsText.convening

export interface ConveneDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onConvened: (meetingId: string) => void
}

function ConveneForm({ onClose, onConvened }: Omit<ConveneDialogProps, 'open'>): ReactElement {
  const campaignId = useCampaignId()
  const { plan } = useCampaign()
  const { data: status } = useSuspenseQuery(
    api.appraisal.status.queryOptions({ input: { campaignId } }),
  )
  const [title, setTitle] = useState<string>(say.nameDefault)
  const [at, setAt] = useState<string | null>(presentMoment())
  const [place, setPlace] = useState('')
  const [rule, setRule] = useState<RuleChoice>(plan.vote.rule)
  const [awardRules, setAwardRules] = useState<AwardRules>({})
  const [asked, setAsked] = useState(false)
  const convene = useMutation(
    api.meetings.convene.mutationOptions({
      meta: { quiet: true },
      onSuccess: ({ id }) => onConvened(id),
    }),
  )
  const submit = (): void => {
    setAsked(true)
    if (at === null || rule === null) return
    convene.mutate({
      campaignId,
      at,
      rule,
      awardRules,
      place: place.trim() === '' ? null : place.trim(),
      ...(title.trim() === '' ? {} : { title: title.trim() }),
    })
  }
  return (
    <Modal
      open
      title={say.title}
      width={640}
      okText={say.ok}
      cancelText={uiText.cancel}
      confirmLoading={convene.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={say.name} htmlFor="convene-title">
          <Input id="convene-title" value={title} onChange={(e) => setTitle(e.target.value)} />
        </Form.Item>
        <Form.Item label={say.at} htmlFor="convene-at">
          <MomentInput id="convene-at" value={at} onChange={setAt} />
        </Form.Item>
        <Form.Item label={say.place} htmlFor="convene-place">
          <Input
            id="convene-place"
            placeholder={say.placeHint}
            value={place}
            onChange={(e) => setPlace(e.target.value)}
          />
        </Form.Item>
        <Form.Item label={say.rule} htmlFor="convene-rule">
          <RuleChoiceInput id="convene-rule" value={rule} onChange={setRule} />
        </Form.Item>
      </Form>
      <Collapse
        ghost
        size="small"
        items={[
          {
            key: 'awards',
            label: awardRulesText.title,
            children: <AwardRulesInput value={awardRules} onChange={setAwardRules} />,
          },
        ]}
      />
      <p className="sg-quiet">{say.agenda(status.summary.eligible)}</p>
      {asked && (at === null || rule === null) && (
        <Alert type="warning" showIcon title={say.missing} role="alert" />
      )}
      {convene.error !== null && <FailureAlert failure={failureOf(convene.error)} />}
    </Modal>
  )
}

export const ConveneDialog = ({ open, ...rest }: ConveneDialogProps): ReactElement | null =>
  open ? <ConveneForm {...rest} /> : null
