/** What the meeting of a cluster decided on suy tôn: its minutes, then a line a unit. */
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import type { ClusterRow } from '#shared/appraisal/clusters-contract.ts'
import { clustersText as say } from '#shared/text/clusters-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DayInput } from '#renderer/ui/day-input.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { required } from '../register-fields.tsx'

interface Values {
  readonly number: string
  readonly day: string
  readonly votesCast?: number | null
}

interface Line {
  readonly award: string | null
  readonly nominationId: string | null
  readonly votesFor: number | null
  readonly endorsed: boolean
}

const ANY = '*'
const START: Line = { award: null, nominationId: null, votesFor: null, endorsed: true }

interface LineFieldsProps {
  readonly unit: string
  readonly line: Line
  readonly awards: readonly { readonly value: string; readonly label: string }[]
  readonly unitId: string
  readonly onChange: (line: Line) => void
}

function LineFields(props: LineFieldsProps): ReactElement {
  const { unit, unitId, line, onChange } = props
  const campaignId = useCampaignId()
  const found = useQuery(
    api.submissions.nominations.queryOptions({ input: { campaignId, unitId, limit: 1000 } }),
  )
  const nominations = (found.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <td>
        <Select
          className="cl-award"
          aria-label={`${say.forAward}: ${unit}`}
          value={line.award ?? ANY}
          options={[{ value: ANY, label: say.anyAward }, ...props.awards]}
          onChange={(award) => onChange({ ...line, award: award === ANY ? null : award })}
        />
      </td>
      <td>
        <Select
          className="cl-award"
          aria-label={`${say.nominee}: ${unit}`}
          value={line.nominationId ?? ANY}
          options={[{ value: ANY, label: say.asUnit }, ...nominations]}
          onChange={(id) => onChange({ ...line, nominationId: id === ANY ? null : id })}
        />
      </td>
      <td>
        <InputNumber
          className="pt-points"
          aria-label={`${say.votesFor}: ${unit}`}
          min={0}
          value={line.votesFor}
          onChange={(votesFor) => onChange({ ...line, votesFor })}
        />
      </td>
      <td>
        <Checkbox
          checked={line.endorsed}
          onChange={(event) => onChange({ ...line, endorsed: event.target.checked })}
        >
          {say.endorsed}
        </Checkbox>
      </td>
    </>
  )
}

export interface EndorseDialogProps {
  readonly year: number
  readonly row: ClusterRow
  readonly onClose: () => void
}

export function EndorseDialog({ year, row, onClose }: EndorseDialogProps): ReactElement {
  const campaignId = useCampaignId()
  const { data: campaign } = useSuspenseQuery(
    api.campaigns.get.queryOptions({ input: { campaignId } }),
  )
  const [lines, setLines] = useState<ReadonlyMap<string, Line>>(new Map())
  const [asked, setAsked] = useState(false)
  const save = useMutation(
    api.appraisal.endorseUnits.mutationOptions({
      meta: { done: say.endorseSaved },
      onSuccess: onClose,
    }),
  )
  const set = (unitId: string, line: Line | null): void => {
    const next = new Map(lines)
    if (line === null) next.delete(unitId)
    else next.set(unitId, line)
    setLines(next)
  }
  const awards = campaign.plan.awards.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <FormDialog<Values>
      title={say.endorseTitle(row.cluster)}
      width={1000}
      saving={save.isPending}
      onClose={onClose}
      onSave={({ number, day, votesCast }) => {
        setAsked(true)
        if (lines.size === 0) return
        save.mutate({
          campaignId,
          year,
          by: row.cluster,
          minutes: { number: number.trim(), day },
          votesCast: votesCast ?? null,
          lines: [...lines].map(([unitId, line]) => ({ unitId, ...line })),
        })
      }}
    >
      <div className="sg-fields">
        <Form.Item name="number" label={say.minutesNumber} rules={required}>
          <Input placeholder="03/BB-KTĐ" />
        </Form.Item>
        <Form.Item
          name="day"
          label={say.minutesDay}
          rules={[{ required: true, message: say.required }]}
        >
          <DayInput />
        </Form.Item>
        <Form.Item name="votesCast" label={say.votesCast}>
          <InputNumber min={1} precision={0} />
        </Form.Item>
      </div>
      {asked && lines.size === 0 ? (
        <p role="alert" className="sg-status-bad">
          {say.endorseNone}
        </p>
      ) : null}
      <div className="sg-card cl-lines">
        <table className="sg-plain-table pt-grid" aria-label={say.endorseUnits}>
          <thead>
            <tr>
              <th scope="col">{say.endorseUnits}</th>
              <th scope="col">{say.forAward}</th>
              <th scope="col">{say.nominee}</th>
              <th scope="col">{say.votesFor}</th>
              <th scope="col">{say.result}</th>
            </tr>
          </thead>
          <tbody>
            {row.rows.map(({ unitId, unit, rank }) => {
              const line = lines.get(unitId)
              return (
                <tr key={unitId}>
                  <th scope="row">
                    <Checkbox
                      checked={line !== undefined}
                      onChange={(event) => set(unitId, event.target.checked ? START : null)}
                    >
                      {rank === null ? unit : `${rank}. ${unit}`}
                    </Checkbox>
                  </th>
                  {line === undefined ? (
                    <td colSpan={4} className="sg-quiet">
                      {say.notNamed}
                    </td>
                  ) : (
                    <LineFields
                      unit={unit}
                      line={line}
                      awards={awards}
                      unitId={unitId}
                      onChange={(next) => set(unitId, next)}
                    />
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </FormDialog>
  )
}
