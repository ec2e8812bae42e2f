/** The two halves of a review: the sheet as it came, and what was understood, one row in hand. */
import { App, Tabs } from 'antd'
import { useState, type ReactElement } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import { rowKeyOf, type Corrections } from '#shared/submissions/corrections.ts'
import type { FileReview } from '#shared/submissions/review.ts'
import { reviewText as say } from '#shared/text/review-page.ts'
import { ComparePanel } from './compare-panel.tsx'
import { withRepair, withRowAs } from './corrections-of.ts'
import { DuplicatesPanel } from './duplicates-panel.tsx'
import type { ImportItem } from './import-queue.ts'
import { LeftOutTable, RepairsTable } from './reading-tables.tsx'
import { RowsPane } from './rows-pane.tsx'
import { SheetPane } from './sheet-pane.tsx'

export interface ReviewPanesProps {
  readonly item: ImportItem
  readonly review: FileReview
  readonly plan: Plan
  readonly onCorrect: (change: (before: Corrections) => Corrections) => void
}

interface InHand {
  readonly sheet: string | null
  readonly row: number
  readonly key: string
}

export function ReviewPanes({ item, review, plan, onCorrect }: ReviewPanesProps): ReactElement {
  const { message } = App.useApp()
  const { reading, sheets, duplicates } = review
  const [inHand, setInHand] = useState<InHand | null>(null)
  const first = Math.max(
    0,
    sheets.findIndex(({ columns }) => columns.length > 0),
  )
  const [shown, setShown] = useState(first)
  const take = (row: { sheet: string | null; row: number; part?: number }): void => {
    setInHand({ sheet: row.sheet, row: row.row, key: rowKeyOf(row) })
    const at = sheets.findIndex(({ name }) => name === row.sheet)
    if (at >= 0) setShown(at)
  }
  const sheetName = sheets[shown]?.name ?? null
  return (
    <div className="sb-panes">
      <SheetPane
        sheets={sheets}
        reading={reading}
        corrections={item.corrections}
        shown={shown}
        onShow={setShown}
        row={inHand !== null && inHand.sheet === sheetName ? inHand.row : null}
        onRow={(row) => take({ sheet: sheetName, row })}
        onCorrect={onCorrect}
      />
      <section className="sb-pane" aria-label={say.understood}>
        <Tabs
          size="small"
          className="sb-tabs"
          destroyOnHidden
          items={[
            {
              key: 'rows',
              label: say.tab.rows(reading.rows.length),
              children: (
                <RowsPane
                  reading={reading}
                  plan={plan}
                  active={inHand?.key ?? null}
                  onActive={take}
                  onCorrect={onCorrect}
                  onBirthWrong={() => message.warning(say.birthWrong)}
                />
              ),
            },
            {
              key: 'duplicates',
              label: say.tab.duplicates(duplicates.length),
              children: (
                <DuplicatesPanel questions={duplicates} onRow={take} onCorrect={onCorrect} />
              ),
            },
            {
              key: 'left-out',
              label: say.tab['left-out'](reading.leftOut.length),
              children: (
                <LeftOutTable
                  rows={reading.leftOut}
                  onTakeIn={(row) => onCorrect((before) => withRowAs(before, row, 'nominee'))}
                />
              ),
            },
            {
              key: 'repairs',
              label: say.tab.repairs(reading.repairs.length),
              children: (
                <RepairsTable
                  rows={reading.repairs}
                  onRefuse={({ sheet, cell }, refused) =>
                    onCorrect((before) => withRepair(before, { sheet, cell }, refused))
                  }
                />
              ),
            },
            {
              key: 'compare',
              label: say.tab.compare,
              children: <ComparePanel item={item} plan={plan} onCorrect={onCorrect} />,
            },
          ]}
        />
      </section>
    </div>
  )
}
