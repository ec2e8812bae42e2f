/** The other names of a unit: added and taken away here, used by every later import. */
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState, type ReactElement } from 'react'
import { unitsPageText as say } from '#shared/text/units-page.ts'
import type { UnitRow } from '#shared/units/contract.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'

export function UnitAliases({ unit }: { readonly unit: UnitRow }): ReactElement {
  const campaignId = useCampaignId()
  const [typed, setTyped] = useState('')
  const add = useMutation(api.units.addAlias.mutationOptions({ onSuccess: () => setTyped('') }))
  const remove = useMutation(api.units.removeAlias.mutationOptions())
  const submit = (): void => {
    if (typed.trim().length >= 2) add.mutate({ campaignId, unitId: unit.id, alias: typed.trim() })
  }
  return (
    <section aria-labelledby="unit-aliases">
      <h2 id="unit-aliases" className="sg-section">
        {say.column.aliases}
      </h2>
      <p className="sg-quiet">{say.aliasHint}</p>
      {unit.aliases.length === 0 ? <p>{say.aliasNone}</p> : null}
      <ul className="sg-lines">
        {unit.aliases.map(({ alias, source }) => (
          <li key={alias}>
            <span>
              {alias}{' '}
              <span className="sg-quiet">
                · {source === 'catalogue' ? say.fromCatalogue : say.accepted}
              </span>
            </span>
            <Permitted to="units.removeAlias">
              <Button
                type="text"
                size="small"
                icon={<Icon name="cross" />}
                aria-label={say.aliasRemove(alias)}
                title={say.aliasRemove(alias)}
                onClick={() => remove.mutate({ campaignId, unitId: unit.id, alias })}
              />
            </Permitted>
          </li>
        ))}
      </ul>
      <Permitted to="units.addAlias">
        <div className="sg-toolbar">
          <Input
            className="sg-grow"
            aria-label={say.aliasNew}
            placeholder={say.aliasNew}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={submit}
          />
          <Button loading={add.isPending} disabled={typed.trim().length < 2} onClick={submit}>
            {say.aliasAdd}
          </Button>
        </div>
      </Permitted>
    </section>
  )
}
