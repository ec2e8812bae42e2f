/** Everything that can be shown, in order; the chosen one comes next, the one on air is marked. */
import { useEffect, useRef, type ReactElement } from 'react'
import type { Cue, CueGroup } from '#shared/meetings/cues.ts'
import { operatorText as say } from '#shared/text/operator-page.ts'

const GROUPS: readonly CueGroup[] = ['opening', 'cases', 'ballots', 'closing']

export interface CueListProps {
  readonly cues: readonly Cue[]
  readonly chosen: string | null
  readonly onAir: string | null
  readonly onChoose: (key: string) => void
  readonly onShow: (key: string) => void
}

export function CueList({ cues, chosen, onAir, onChoose, onShow }: CueListProps): ReactElement {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div ref={list} className="sg-card op-list" role="group" aria-label={say.script}>
      {GROUPS.map((group) => {
        const here = cues.filter((cue) => cue.group === group)
        return here.length === 0 ? null : (
          <section key={group}>
            <h2 className="op-group">{say[group]}</h2>
            <ul className="op-cues">
              {here.map((cue) => (
                <li key={cue.key}>
                  <button
                    type="button"
                    className="op-cue"
                    aria-current={cue.key === chosen}
                    onClick={() => onChoose(cue.key)}
                    onDoubleClick={() => onShow(cue.key)}
                  >
                    <span className="op-cue-text">
                      {cue.label}
                      {cue.note !== null && <small>{cue.note}</small>}
                    </span>
                    {cue.key === onAir && <span className="op-air">{say.onAir}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
