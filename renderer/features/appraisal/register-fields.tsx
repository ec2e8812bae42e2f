/** Fields that the forms of both registers have. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import type { ReactElement } from 'react'
import { historyText as say } from '#shared/text/history-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { findByLabel } from '#renderer/ui/find-by-label.ts'

/** The rule of a text that must be there. */
export const required = [{ required: true, whitespace: true, message: say.required }]

/** A field left empty is null. */
export const optionalText = (value: string | undefined): string | null =>
  value === undefined || value.trim() === '' ? null : value.trim()

/** A field `birth`: 1985 or 1985-03-12. */
export const BirthItem = (): ReactElement => (
  <Form.Item
    name="birth"
    label={say.field.birth}
    rules={[{ pattern: /^\d{4}(-\d{2}-\d{2})?$/u, message: say.birthWrong }]}
  >
    <Input />
  </Form.Item>
)

/** A unit of the campaign's catalogue, or none. */
export function UnitItem(): ReactElement {
  const campaignId = useCampaignId()
  const { data: units } = useSuspenseQuery(api.units.list.queryOptions({ input: { campaignId } }))
  return (
    <Form.Item name="unit" label={say.field.unit}>
      <Select
        allowClear
        showSearch={findByLabel}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  )
}
