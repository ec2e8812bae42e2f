/** What turns a nomination aside: a petition that holds it back, a deed out of season. */
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { PETITION_KINDS, type PetitionKind } from '#shared/appraisal/petition.ts'
import { PETITION_KIND_LABELS } from '#shared/text/history.ts'
import { historyText } from '#shared/text/history-page.ts'
import { capitalised } from '#shared/text/papers.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DayInput, presentMoment } from '#renderer/ui/day-input.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import type { Case } from './use-cases.ts'

interface DialogProps {
  readonly one: Case
  readonly onClose: () => void
}

interface PetitionValues {
  readonly kind: PetitionKind
  readonly content: string
  readonly sender?: string
  readonly receivedDay: string
}

const REQUIRED = [{ required: true, whitespace: true, message: historyText.required }]
const REQUIRED_DAY = [{ required: true, message: historyText.required }]

function PetitionDialog({ one, onClose }: DialogProps): ReactElement {
  const say = historyText.petition
  const campaignId = useCampaignId()
  const record = useMutation(
    api.appraisal.recordPetition.mutationOptions({
      meta: { done: say.recorded },
      onSuccess: onClose,
    }),
  )
  return (
    <FormDialog<PetitionValues>
      title={say.recordTitle}
      saving={record.isPending}
      above={<p>{say.recordWhat(one.found.name)}</p>}
      start={{ kind: 'phan-anh', receivedDay: presentMoment().slice(0, 10) }}
      onSave={({ kind, content, sender, receivedDay }) =>
        record.mutate({
          campaignId,
          nominationId: one.found.nominationId,
          kind,
          content: content.trim(),
          sender: sender?.trim() || null,
          receivedDay,
        })
      }
      onClose={onClose}
    >
      <div className="sg-fields">
        <Form.Item name="kind" label={say.kind}>
          <Select
            options={PETITION_KINDS.map((value) => ({
              value,
              label: capitalised(PETITION_KIND_LABELS[value]),
            }))}
          />
        </Form.Item>
        <Form.Item name="receivedDay" label={say.receivedDay} rules={REQUIRED_DAY}>
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item name="content" label={say.content} rules={REQUIRED}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <Form.Item name="sender" label={say.sender}>
        <Input />
      </Form.Item>
    </FormDialog>
  )
}

interface SuddenValues {
  readonly day: string
  readonly deed: string
}

function SuddenDialog({ one, onClose }: DialogProps): ReactElement {
  const say = historyText.sudden
  const campaignId = useCampaignId()
  const set = useMutation(
    api.appraisal.setSudden.mutationOptions({ meta: { done: say.saved }, onSuccess: onClose }),
  )
  return (
    <FormDialog<SuddenValues>
      title={say.title}
      saving={set.isPending}
      above={<p>{say.what}</p>}
      start={{ deed: one.row?.achievement ?? '' }}
      onSave={({ day, deed }) =>
        set.mutate({
          campaignId,
          nominationId: one.found.nominationId,
          sudden: { day, deed: deed.trim() },
        })
      }
      onClose={onClose}
    >
      <Form.Item name="day" label={say.day} rules={REQUIRED_DAY}>
        <DayInput />
      </Form.Item>
      <Form.Item name="deed" label={say.deed} rules={REQUIRED}>
        <Input.TextArea rows={3} />
      </Form.Item>
    </FormDialog>
  )
}

export function CaseTurns({ one }: { readonly one: Case }): ReactElement {
  const campaignId = useCampaignId()
  const [open, setOpen] = useState<'petition' | 'sudden' | null>(null)
  const sudden = one.found.findings.some(({ rule }) => rule === 'sudden')
  const { mutate: back, isPending } = useMutation(
    api.appraisal.setSudden.mutationOptions({ meta: { done: historyText.sudden.cleared } }),
  )
  const close = (): void => setOpen(null)
  return (
    <div className="sg-actions ap-turns">
      <Permitted to="appraisal.recordPetition">
        <Button size="small" onClick={() => setOpen('petition')}>
          {historyText.petition.record}
        </Button>
      </Permitted>
      <Permitted to="appraisal.setSudden">
        {sudden ? (
          <Button
            size="small"
            loading={isPending}
            onClick={() => back({ campaignId, nominationId: one.found.nominationId, sudden: null })}
          >
            {historyText.sudden.clear}
          </Button>
        ) : (
          <Button size="small" onClick={() => setOpen('sudden')}>
            {historyText.sudden.set}
          </Button>
        )}
      </Permitted>
      {open === 'petition' ? <PetitionDialog one={one} onClose={close} /> : null}
      {open === 'sudden' ? <SuddenDialog one={one} onClose={close} /> : null}
    </div>
  )
}
