/** Bars side by side with their numbers written out: a length for the eye, a figure for the record. */
import type { ReactElement } from 'react'
import './charts.css'

export interface BarRow {
  readonly label: string
  readonly count: number
  /** Written instead of the count. */
  readonly shown?: string
  /** Beside the number: a share, a unit. */
  readonly note?: string
}

export interface BarRowsProps {
  readonly label: string
  readonly rows: readonly BarRow[]
  /** What a full bar stands for; without it the greatest count. */
  readonly most?: number
}

export function BarRows({ label, rows, most: full }: BarRowsProps): ReactElement {
  const most = full ?? Math.max(1, ...rows.map(({ count }) => count))
  return (
    <table className="rp-bars" aria-label={label}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td className="rp-bar-cell">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect className="rp-bar" width={(row.count * 100) / most} height={10} />
              </svg>
              <span className="sg-strong">{row.shown ?? row.count}</span>
            </td>
            <td className="sg-quiet">{row.note ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
