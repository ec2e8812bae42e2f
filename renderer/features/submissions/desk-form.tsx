/** What the desk knows of a file: whose it is, when and how it came, which papers came with it. */
import { AutoComplete, Checkbox, Form, Input, Select } from 'antd'
import type { ReactElement } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import { importText as say } from '#shared/text/import-page.ts'
import { submissionsPageText } from '#shared/text/submissions-page.ts'
import type { FileReading } from '#shared/submissions/file-reading.ts'
import type { UnitRow } from '#shared/units/contract.ts'
import { MomentInput } from '#renderer/ui/day-input.tsx'
import { useImportQueue, type ImportItem } from './import-queue.ts'
import { submissionPapers } from './use-import.ts'

export interface DeskFormProps {
  readonly item: ImportItem
  readonly reading: FileReading
  readonly units: readonly UnitRow[]
  readonly plan: Plan
}

export function DeskForm({ item, reading, units, plan }: DeskFormProps): ReactElement {
  const { defaults, setFacts } = useImportQueue()
  const { facts, id } = item
  const read = units.find(({ name }) => name === reading.unit)
  const papers = submissionPapers(plan)
  return (
    <Form layout="vertical" className="sg-desk">
      <div className="sg-fields">
        <Form.Item
          label={say.unitLabel}
          htmlFor="desk-unit"
          className="sg-wide"
          extra={reading.unit === null ? say.unitHint : say.unitRead}
          validateStatus={reading.unit === null && facts.unitId === null ? 'warning' : ''}
        >
          <Select
            id="desk-unit"
            showSearch={{ optionFilterProp: 'label' }}
            value={facts.unitId ?? read?.id ?? null}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            onChange={(unitId) => setFacts(id, { unitId: unitId === read?.id ? null : unitId })}
          />
        </Form.Item>
        <Form.Item label={submissionsPageText.receivedAt} htmlFor="desk-received">
          <MomentInput
            id="desk-received"
            value={facts.receivedAt ?? defaults.receivedAt}
            onChange={(receivedAt) => setFacts(id, { receivedAt })}
          />
        </Form.Item>
        <Form.Item label={submissionsPageText.channel} htmlFor="desk-channel">
          <AutoComplete
            id="desk-channel"
            value={facts.channel === '' ? defaults.channel : facts.channel}
            options={submissionsPageText.channels.map((value) => ({ value }))}
            onChange={(channel) => setFacts(id, { channel })}
          />
        </Form.Item>
      </div>
      <div className="sg-fields">
        {papers.length === 0 ? null : (
          <Form.Item label={say.papersLabel}>
            <Checkbox.Group
              options={[...papers]}
              value={[...facts.papers]}
              onChange={(chosen) => setFacts(id, { papers: chosen.map(String) })}
            />
          </Form.Item>
        )}
        <Form.Item label={submissionsPageText.note} htmlFor="desk-note">
          <Input
            id="desk-note"
            value={facts.note}
            onChange={(event) => setFacts(id, { note: event.target.value })}
          />
        </Form.Item>
      </div>
    </Form>
  )
}
