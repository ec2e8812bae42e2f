/** One author's sheets on a grid. Nobody else's scores are on the page, nor in its memory. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import {
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactElement,
} from 'react'
import { identityKey } from '#shared/kernel/fold.ts'
import { criteriaOf, type Rubric } from '#shared/appraisal/scoring/rubric.ts'
import type { SheetAuthor } from '#shared/meetings/score-sheet.ts'
import type { ScorableRow, ScoringState } from '#shared/meetings/scoring-contract.ts'
import {
  draftOf,
  faultOfCell,
  pasted,
  readRow,
  type SheetDraft,
} from '#shared/meetings/sheet-draft.ts'
import { scoringText as say } from '#shared/text/scoring.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Permitted, useMay } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

interface Cell {
  readonly nomination: string
  readonly criterion: string
}

/** Enter and the arrows go up and down the column. */
function moveDown(event: KeyboardEvent<HTMLInputElement>, column: number): void {
  const step =
    event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0
  if (step === 0) return
  event.preventDefault()
  const row = event.currentTarget.closest('tr')
  const next = row?.[step < 0 ? 'previousElementSibling' : 'nextElementSibling']
  const input = next?.querySelectorAll('input')[column]
  input?.focus()
  input?.select()
}

/** Whether the number typed from the paper is the one these scores give; null while none is typed. */
const agrees = (typed: string, computed: string): boolean | null =>
  typed.trim() === '' ? null : typed.trim().padStart(2, '0') === computed

interface GridRowProps {
  readonly rubric: Rubric
  readonly author: SheetAuthor
  readonly nominee: ScorableRow
  readonly cells: Readonly<Record<string, string>>
  readonly recused: boolean
  readonly check: string
  readonly disabled: boolean
  readonly onCell: (cell: Cell, text: string) => void
  readonly onPaste: (cell: Cell, text: string) => void
  readonly onCheck: (text: string) => void
}

function GridRow(props: GridRowProps): ReactElement {
  const { rubric, author, nominee, cells, recused, check, disabled } = props
  const criteria = criteriaOf(rubric)
  const read = readRow(rubric, author, nominee.id, cells)
  const right = agrees(check, read.checkSum)
  const paste = (event: ClipboardEvent, cell: Cell): void => {
    const text = event.clipboardData.getData('text')
    if (!/[\t\n]/u.test(text.trim())) return
    event.preventDefault()
    props.onPaste(cell, text)
  }
  return (
    <tr>
      <th scope="row">
        {nominee.name}
        <span className="sg-quiet mt-under">{nominee.unit}</span>
      </th>
      {criteria.map((one, column) => {
        const cell = { nomination: nominee.id, criterion: one.id }
        return (
          <td key={one.id}>
            <input
              className="sc-cell"
              aria-label={`${one.title}: ${nominee.name}`}
              aria-invalid={read.wrong.includes(one.id)}
              value={recused ? say.recused : (cells[one.id] ?? '')}
              disabled={disabled || recused}
              onChange={(event) => props.onCell(cell, event.target.value)}
              onPaste={(event) => paste(event, cell)}
              onKeyDown={(event) => moveDown(event, column)}
            />
          </td>
        )
      })}
      <td className="sg-number">{read.checkSum}</td>
      <td>
        <input
          className="sc-cell"
          aria-label={`${say.checkTyped}: ${nominee.name}`}
          aria-invalid={right === false}
          value={check}
          disabled={disabled || recused}
          onChange={(event) => props.onCheck(event.target.value)}
          onKeyDown={(event) => moveDown(event, criteria.length)}
        />
        {right !== null && (
          <StatusTag tone={right ? 'good' : 'bad'}>
            {right ? say.checkAgrees : say.checkDiffers}
          </StatusTag>
        )}
      </td>
    </tr>
  )
}

export interface ScoreGridProps {
  readonly scoring: ScoringState
  readonly rubric: Rubric
  readonly author: SheetAuthor
}

/** Give it a key of the author: a draft belongs to one. */
export function ScoreGrid({ scoring, rubric, author }: ScoreGridProps): ReactElement {
  const campaignId = useCampaignId()
  const { data: sheets } = useSuspenseQuery(
    api.meetings.scoreSheets.queryOptions({ input: { campaignId, author } }),
  )
  const [changed, setChanged] = useState<SheetDraft | null>(null)
  const [checks, setChecks] = useState<Readonly<Record<string, string>>>({})
  const draft = changed ?? draftOf(sheets)
  const criteria = criteriaOf(rubric)
  const closed = !useMay()('meetings.setScores') || scoring.state === 'closed'
  const isRecused = (nominationId: string): boolean =>
    author.kind === 'member' &&
    scoring.recused.some(
      (one) =>
        one.nominationId === nominationId && identityKey(one.member) === identityKey(author.member),
    )
  const rows = scoring.nominees.map((nominee) => ({
    nominee,
    recused: isRecused(nominee.id),
    read: readRow(rubric, author, nominee.id, draft[nominee.id] ?? {}),
    check: checks[nominee.id] ?? '',
  }))
  const wrong = rows.reduce((sum, { read, recused }) => sum + (recused ? 0 : read.wrong.length), 0)
  const firstWrong = rows.find(({ read, recused }) => !recused && read.wrong.length > 0)
  const wrongIn = criteria.find(({ id }) => id === firstWrong?.read.wrong[0])
  const differing = rows.some(({ read, check }) => agrees(check, read.checkSum) === false)
  const save = useMutation(
    api.meetings.setScores.mutationOptions({
      meta: { quiet: true, done: say.saved },
      onSuccess: () => {
        setChanged(null)
        setChecks({})
      },
    }),
  )
  const ready = changed !== null && wrong === 0 && !differing && !closed
  const submit = (): void => {
    if (!ready) return
    save.mutate({
      campaignId,
      author,
      sheets: rows
        .filter(({ nominee, recused }) => recused || changed[nominee.id] !== undefined)
        .map(({ nominee, recused, read, check }) => ({
          nominationId: nominee.id,
          scores: recused
            ? Object.fromEntries(criteria.map(({ id }) => [id, { mark: 'recuse' as const }]))
            : read.scores,
          checkSum: check.trim() === '' ? null : check.trim(),
        })),
    })
  }
  const latest = useRef(submit)
  useEffect(() => {
    latest.current = submit
  })
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const onCell = ({ nomination, criterion }: Cell, text: string): void =>
    setChanged({ ...draft, [nomination]: { ...draft[nomination], [criterion]: text } })
  const grid = {
    nominations: scoring.nominees.map(({ id }) => id),
    criteria: criteria.map(({ id }) => id),
  }
  return (
    <>
      <div className="sg-toolbar">
        <span className="sg-quiet mt-hint">{say.gridHint}</span>
        <span className="sg-toolbar-end sg-actions">
          {wrong > 0 && <StatusTag tone="bad">{say.wrongCells(wrong)}</StatusTag>}
          {changed !== null && <StatusTag tone="warn">{say.unsaved}</StatusTag>}
          <Permitted to="meetings.setScores">
            <Button type="primary" disabled={!ready} loading={save.isPending} onClick={submit}>
              {say.saveSheets}
            </Button>
          </Permitted>
        </span>
      </div>
      {firstWrong !== undefined && wrongIn !== undefined && (
        <Alert
          type="warning"
          showIcon
          title={say.wrongCell(
            firstWrong.nominee.name,
            wrongIn.title,
            faultOfCell(wrongIn, draft[firstWrong.nominee.id]?.[wrongIn.id] ?? ''),
          )}
        />
      )}
      {save.error !== null && <FailureAlert failure={failureOf(save.error)} />}
      <div className="sg-card mt-scroll sc-grid">
        <table className="mt-grid" aria-label={say.views.sheets}>
          <thead>
            <tr>
              <th scope="col" className="sc-name">
                {say.nominee}
              </th>
              {criteria.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col">{say.checkSum}</th>
              <th scope="col">{say.checkTyped}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ nominee, recused, check }) => (
              <GridRow
                key={nominee.id}
                rubric={rubric}
                author={author}
                nominee={nominee}
                cells={draft[nominee.id] ?? {}}
                recused={recused}
                check={check}
                disabled={closed}
                onCell={onCell}
                onPaste={(cell, text) => setChanged(pasted(draft, grid, cell, text))}
                onCheck={(text) => setChecks({ ...checks, [nominee.id]: text })}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
