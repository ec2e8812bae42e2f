/** One unit: its other names, its type, its cluster, whether it takes part. */
import { useMutation } from '@tanstack/react-query'
import { Drawer, Form, Switch } from 'antd'
import type { ReactElement } from 'react'
import { unitsPageText as say } from '#shared/text/units-page.ts'
import type { UnitRow } from '#shared/units/contract.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DayInput } from '#renderer/ui/day-input.tsx'
import { WritableBy } from '#renderer/ui/permitted.tsx'
import { SuggestInput } from '#renderer/ui/suggest-input.tsx'
import { UnitAliases } from './unit-aliases.tsx'
import { choicesOf } from './unit-filters.ts'

export interface UnitDrawerProps {
  readonly unit: UnitRow | null
  /** All units: their types and clusters are the ones to choose from. */
  readonly units: readonly UnitRow[]
  readonly onClose: () => void
}

interface ChoiceProps {
  readonly id: string
  readonly value: string
  readonly choices: readonly string[]
  readonly onSave: (value: string) => void
}

/** Saves when it is left or a choice is made, and only if it changed. */
function Choice({ id, value, choices, onSave }: ChoiceProps): ReactElement {
  const save = (next: string): void => {
    if (next.trim() !== value) onSave(next.trim())
  }
  return (
    <SuggestInput
      id={id}
      key={value}
      defaultValue={value}
      options={choices.filter((choice) => choice !== '').map((choice) => ({ value: choice }))}
      onSelect={save}
      onBlur={(event) => {
        if (event.target instanceof HTMLInputElement) save(event.target.value)
      }}
    />
  )
}

export function UnitDrawer({ unit, units, onClose }: UnitDrawerProps): ReactElement {
  const campaignId = useCampaignId()
  const update = useMutation(api.units.update.mutationOptions({ meta: { done: say.saved } }))
  return (
    <Drawer open={unit !== null} title={unit?.name ?? ''} size={480} onClose={onClose}>
      {unit === null ? null : (
        <div className="sg-stack" key={unit.id}>
          <WritableBy to="units.update">
            <Form layout="vertical">
              <Form.Item label={say.column.takesPart} htmlFor="unit-takes-part">
                <Switch
                  id="unit-takes-part"
                  checked={unit.takesPart}
                  loading={update.isPending}
                  onChange={(takesPart) =>
                    update.mutate({ campaignId, unitId: unit.id, takesPart })
                  }
                />
              </Form.Item>
              <Form.Item label={say.column.type} htmlFor="unit-type" extra={say.typeHint}>
                <Choice
                  id="unit-type"
                  value={unit.type}
                  choices={choicesOf(units.map(({ type }) => type))}
                  onSave={(type) => {
                    if (type !== '') update.mutate({ campaignId, unitId: unit.id, type })
                  }}
                />
              </Form.Item>
              <Form.Item label={say.column.cluster} htmlFor="unit-cluster">
                <Choice
                  id="unit-cluster"
                  value={unit.cluster ?? ''}
                  choices={choicesOf(units.map(({ cluster }) => cluster ?? ''))}
                  onSave={(cluster) =>
                    update.mutate({
                      campaignId,
                      unitId: unit.id,
                      cluster: cluster === '' ? null : cluster,
                    })
                  }
                />
              </Form.Item>
              <Form.Item label={say.validTo} htmlFor="unit-valid-to" extra={say.validToHint}>
                <DayInput
                  id="unit-valid-to"
                  value={unit.validTo}
                  onChange={(validTo) => update.mutate({ campaignId, unitId: unit.id, validTo })}
                />
              </Form.Item>
              <Form.Item label={say.column.parent}>
                <span>{unit.parent ?? say.parentNone}</span>
              </Form.Item>
            </Form>
          </WritableBy>
          <UnitAliases unit={unit} />
        </div>
      )}
    </Drawer>
  )
}
