/** What is about to be issued, said once more before it is frozen. */
import { Descriptions } from 'antd'
import type { ReactElement } from 'react'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { decisionsText as say } from '#shared/text/decisions-page.ts'
import { papersText } from '#shared/text/papers.ts'

export function IssueFacts({ row }: { readonly row: DecisionRow }): ReactElement {
  const { number, day, signer, counts, total } = row
  const signs = [signer?.title, signer?.name].filter((part) => part != null).join(' ')
  return (
    <Descriptions
      className="sg-facts"
      size="small"
      column={1}
      items={[
        {
          key: 'number',
          label: row.purpose === 'forward' ? say.forwardNumber : say.number,
          children: number ?? papersText.none,
        },
        { key: 'day', label: say.day, children: day === null ? papersText.none : formatDay(day) },
        { key: 'signer', label: say.issueSigner, children: signs || say.issueSignerOfStyle },
        { key: 'list', label: say.issueList, children: counts },
        ...(row.purpose === 'forward'
          ? []
          : [{ key: 'total', label: say.issueTotal, children: papersText.dong(total) }]),
      ]}
    />
  )
}
