/** Bars side by side with their numbers written out: a length for the eye, a figure for the record. */
import type { ReactElement } from 'react'

export interface BarRow {
  readonly label: string
  readonly count: number
  /** Beside the number: a share, a unit. */
  readonly note?: string
}

export interface BarRowsProps {
  readonly label: string
  readonly rows: readonly BarRow[]
}

export function BarRows({ label, rows }: BarRowsProps): ReactElement {
  const most = Math.max(1, ...rows.map(({ count }) => count))
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
              <span className="sg-strong">{row.count}</span>
            </td>
            <td className="sg-quiet">{row.note ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
