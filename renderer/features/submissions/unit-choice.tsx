/** Whose file it is: as read, or chosen among those that its words may mean; the words are remembered. */
import { Checkbox, Select } from 'antd'
import type { ReactElement } from 'react'
import { identityKey } from '#shared/kernel/fold.ts'
import type { Corrections } from '#shared/submissions/corrections.ts'
import type { UnitProposals } from '#shared/submissions/unit-proposals.ts'
import { importText } from '#shared/text/import-page.ts'
import { reviewText as say } from '#shared/text/review-page.ts'
import type { UnitRow } from '#shared/units/contract.ts'
import { findByLabel } from '#renderer/ui/find-by-label.ts'
import { withUnit } from './corrections-of.ts'

export interface UnitChoiceProps {
  readonly units: readonly UnitRow[]
  readonly proposals: UnitProposals
  readonly read: string | null
  /** In how many units the rows of the file stand, each naming its own; null of any other file. */
  readonly several: number | null
  readonly corrections: Corrections
  readonly onCorrect: (change: (before: Corrections) => Corrections) => void
}

/** The words of the file to be remembered for a unit; null where they are known already. */
function wordsFor(
  unit: string,
  { proposals, words }: UnitProposals,
  units: readonly UnitRow[],
): string | null {
  const found = proposals.find((proposal) => proposal.unit === unit)?.words ?? words[0]
  if (found === undefined) return null
  const key = identityKey(found)
  const known = units.some(
    ({ name, aliases }) =>
      identityKey(name) === key || aliases.some(({ alias }) => identityKey(alias) === key),
  )
  return known ? null : found
}

export function UnitChoice(props: UnitChoiceProps): ReactElement {
  const { units, proposals, read, several, corrections, onCorrect } = props
  const chosen = corrections.unit ?? read
  const choose = (unit: string): void =>
    onCorrect((before) => withUnit(before, unit, wordsFor(unit, proposals, units)))
  const words = chosen === null ? null : wordsFor(chosen, proposals, units)
  const likely = proposals.proposals.map(({ unit, score, words: said }) => ({
    value: unit,
    label: say.unitScore(unit, score, said),
  }))
  const others = units
    .filter(({ name }) => !likely.some(({ value }) => value === name))
    .map(({ name }) => ({ value: name, label: name }))
  return (
    <>
      <Select
        className="sb-unit"
        aria-label={importText.unitLabel}
        placeholder={several === null ? importText.unitMissing : importText.severalUnits(several)}
        status={chosen === null && several === null ? 'warning' : ''}
        showSearch={findByLabel}
        notFoundContent={say.unitNotFound}
        popupMatchSelectWidth={false}
        value={chosen}
        labelRender={({ value }) => String(value)}
        options={[
          { label: say.proposals, options: likely },
          { label: importText.column.unit, options: others },
        ]}
        onChange={choose}
      />
      {words === null ||
      chosen === null ||
      (corrections.unit === undefined && read !== null) ? null : (
        <Checkbox
          checked={corrections.alias !== undefined}
          onChange={(event) =>
            onCorrect((before) => withUnit(before, chosen, event.target.checked ? words : null))
          }
        >
          {say.alias(words)}
        </Checkbox>
      )}
    </>
  )
}
