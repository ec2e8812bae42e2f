/** How the office wants its papers: for all lists, decisions and proposals of the campaign. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input, Modal, Radio } from 'antd'
import { useState, type ReactElement } from 'react'
import type { PaperSettings } from '#shared/decisions/paper-settings.ts'
import type { Abbreviation } from '#shared/kernel/house-style.ts'
import { decisionsText } from '#shared/text/decisions-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'

const say = decisionsText.style

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly labels: Readonly<Record<Value, string>>
  readonly options: readonly Value[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

function Choice<Value extends string>(props: ChoiceProps<Value>): ReactElement {
  const { label, labels, options, value, onChange } = props
  return (
    <Form.Item label={label}>
      <Radio.Group
        aria-label={label}
        value={value}
        options={options.map((one) => ({ value: one, label: labels[one] }))}
        onChange={(event) => {
          const chosen = options.find((one) => one === event.target.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      />
    </Form.Item>
  )
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** "TP = thành phố"; the line itself where it is not of this form. */
function abbreviationOf(line: string): Abbreviation | string {
  const at = line.indexOf('=')
  const short = line.slice(0, Math.max(0, at)).trim()
  const full = line.slice(at + 1).trim()
  return short === '' || full === '' ? line : { short, full }
}

export function PaperStyle({ onClose }: { readonly onClose: () => void }): ReactElement {
  const campaignId = useCampaignId()
  const { data: stored } = useSuspenseQuery(
    api.decisions.paperSettings.queryOptions({ input: { campaignId } }),
  )
  const [draft, setDraft] = useState<PaperSettings>(stored)
  const [recipients, setRecipients] = useState(stored.recipients.join('\n'))
  const [shorts, setShorts] = useState(
    stored.abbreviations.map(({ short, full }) => `${short} = ${full}`).join('\n'),
  )
  const abbreviations = linesOf(shorts).map(abbreviationOf)
  const bad = abbreviations.find((one) => typeof one === 'string')
  const save = useMutation(
    api.decisions.setPaperSettings.mutationOptions({
      meta: { quiet: true, done: say.saved },
      onSuccess: onClose,
    }),
  )
  const { heading } = draft
  const set = (changes: Partial<PaperSettings>): void => setDraft({ ...draft, ...changes })
  return (
    <Modal
      open
      width={640}
      title={say.title}
      okText={say.save}
      cancelText={uiText.cancel}
      okButtonProps={{ disabled: bad !== undefined }}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() =>
        save.mutate({
          campaignId,
          ...draft,
          recipients: [...linesOf(recipients)],
          abbreviations: abbreviations.filter((one) => typeof one !== 'string'),
        })
      }
    >
      <p className="sg-quiet">{say.hint}</p>
      <Form layout="vertical" requiredMark={false} className="dc-form">
        <Choice
          label={say.heading}
          labels={say.headings}
          options={['list', 'appendix']}
          value={heading.kind}
          onChange={(kind) => set({ heading: kind === 'list' ? { kind } : { kind, number: null } })}
        />
        {heading.kind === 'appendix' && (
          <Form.Item label={say.appendixNumber} htmlFor="style-number">
            <Input
              id="style-number"
              value={heading.number ?? ''}
              onChange={(event) =>
                set({
                  heading: {
                    kind: 'appendix',
                    number: event.target.value === '' ? null : event.target.value,
                  },
                })
              }
            />
          </Form.Item>
        )}
        <Choice
          label={say.place}
          labels={say.places}
          options={['unit', 'workplace', 'both']}
          value={draft.place}
          onChange={(place) => set({ place })}
        />
        <Choice
          label={say.order}
          labels={say.orders}
          options={['council', 'unit', 'given-name']}
          value={draft.order}
          onChange={(order) => set({ order })}
        />
        <Choice
          label={say.spelling}
          labels={say.spellings}
          options={['as-written', 'mark-first', 'mark-last']}
          value={draft.spelling}
          onChange={(spelling) => set({ spelling })}
        />
        <Form.Item>
          <Checkbox
            checked={draft.expandAbbreviations}
            onChange={(event) => set({ expandAbbreviations: event.target.checked })}
          >
            {say.expand}
          </Checkbox>
        </Form.Item>
        {draft.expandAbbreviations && (
          <Form.Item
            label={say.abbreviations}
            htmlFor="style-abbreviations"
            {...(bad === undefined
              ? {}
              : { validateStatus: 'error' as const, help: say.abbreviationBad(bad) })}
          >
            <Input.TextArea
              id="style-abbreviations"
              rows={2}
              value={shorts}
              onChange={(event) => setShorts(event.target.value)}
            />
          </Form.Item>
        )}
        <Choice
          label={say.honorific}
          labels={say.honorifics}
          options={['as-written', 'ranks', 'none']}
          value={draft.honorific}
          onChange={(honorific) => set({ honorific })}
        />
        <Choice
          label={say.orientation}
          labels={say.orientations}
          options={['portrait', 'landscape']}
          value={draft.orientation}
          onChange={(orientation) => set({ orientation })}
        />
        <Form.Item label={say.recipients} htmlFor="style-recipients">
          <Input.TextArea
            id="style-recipients"
            rows={3}
            value={recipients}
            onChange={(event) => setRecipients(event.target.value)}
          />
        </Form.Item>
      </Form>
      {save.error !== null && <FailureAlert failure={failureOf(save.error)} />}
    </Modal>
  )
}
