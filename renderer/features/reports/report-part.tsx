import type { ReactElement, ReactNode } from 'react'
import { papersText } from '#shared/text/papers.ts'

const say = papersText.summary

interface NumberHead {
  readonly number: string
}

/** The head of a column of numbers, which stands over them at the right. */
export const numberHead = (number: string): NumberHead => ({ number })

export interface ReportPartProps {
  readonly title: string
  readonly heads: readonly (string | NumberHead)[]
  /** Says so in place of the table. */
  readonly empty?: boolean
  readonly children: ReactNode
}

/** One table of a report under its title; the body is the caller's. */
export function ReportPart({
  title,
  heads,
  empty = false,
  children,
}: ReportPartProps): ReactElement {
  return (
    <section className="rp-part">
      <h3>{title}</h3>
      {empty ? (
        <p className="sg-quiet">{say.noRows}</p>
      ) : (
        <table className="rp-table">
          <thead>
            <tr>
              {heads.map((head) =>
                typeof head === 'string' ? (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ) : (
                  <th key={head.number} scope="col" className="sg-number">
                    {head.number}
                  </th>
                ),
              )}
            </tr>
          </thead>
          {children}
        </table>
      )}
    </section>
  )
}
