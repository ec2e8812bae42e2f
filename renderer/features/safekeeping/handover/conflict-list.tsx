/** Each place where two PCs differ, with both values and whose they are; one of them is chosen. */
import { Button, Radio } from 'antd'
import type { ReactElement } from 'react'
import type { MergeConflict, SideOfConflict } from '#shared/safekeeping/handover-contract.ts'
import type { Decisions, Side } from '#shared/safekeeping/handover-merge.ts'
import { handOverPageText } from '#shared/text/handover-page.ts'
import { Card } from '#renderer/ui/page.tsx'

const say = handOverPageText.conflicts

function Value({ side }: { readonly side: SideOfConflict }): ReactElement {
  return (
    <>
      <span className="sg-strong sg-wrap">{side.value ?? say.gone}</span>
      <div className="sg-quiet">{say.by(side.who, side.at)}</div>
    </>
  )
}

interface Row {
  readonly conflict: MergeConflict
  readonly chosen: Side | undefined
  readonly onChoose: (side: Side) => void
}

function ConflictRow({ conflict, chosen, onChoose }: Row): ReactElement {
  const { name, tableLabel, field, ours, theirs, only } = conflict
  const label = `${name}, ${field ?? say.whole}`
  return (
    <tr>
      <th scope="row">
        <span className="sg-strong">{name}</span>
        <div className="sg-quiet">
          {tableLabel}: {field ?? say.whole}
        </div>
        {only === null ? null : <div className="sg-quiet">{say.only(only)}</div>}
      </th>
      <td>
        <Value side={ours} />
        <div>
          <Radio
            name={conflict.id}
            aria-label={`${label}: ${say.keepOurs}`}
            checked={chosen === 'ours'}
            disabled={only === 'theirs'}
            onChange={() => onChoose('ours')}
          >
            {say.keepOurs}
          </Radio>
        </div>
      </td>
      <td>
        <Value side={theirs} />
        <div>
          <Radio
            name={conflict.id}
            aria-label={`${label}: ${say.takeTheirs}`}
            checked={chosen === 'theirs'}
            disabled={only === 'ours'}
            onChange={() => onChoose('theirs')}
          >
            {say.takeTheirs}
          </Radio>
        </div>
      </td>
    </tr>
  )
}

export interface ConflictListProps {
  readonly conflicts: readonly MergeConflict[]
  readonly decisions: Decisions
  readonly onDecide: (decisions: Decisions) => void
}

export function ConflictList({ conflicts, decisions, onDecide }: ConflictListProps): ReactElement {
  const chooseAll = (side: Side): void =>
    onDecide(Object.fromEntries(conflicts.map(({ id, only }) => [id, only ?? side])))
  return (
    <Card
      title={say.title(conflicts.length)}
      extra={
        <div className="sg-actions">
          <Button size="small" onClick={() => chooseAll('ours')}>
            {say.allOurs}
          </Button>
          <Button size="small" onClick={() => chooseAll('theirs')}>
            {say.allTheirs}
          </Button>
        </div>
      }
    >
      <p className="sg-quiet">{say.hint}</p>
      <table className="sg-plain-table">
        <thead>
          <tr>
            <th scope="col">{say.whose}</th>
            <th scope="col">{say.ours}</th>
            <th scope="col">{say.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map((conflict) => (
            <ConflictRow
              key={conflict.id}
              conflict={conflict}
              chosen={decisions[conflict.id]}
              onChoose={(side) => onDecide({ ...decisions, [conflict.id]: side })}
            />
          ))}
        </tbody>
      </table>
    </Card>
  )
}
