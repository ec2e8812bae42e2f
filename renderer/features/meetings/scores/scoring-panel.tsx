/** Scoring: the rubric, the sheets of one author at a time, and the ranking once it is closed. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Button, Radio, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { aggregateMethodSchema, type AggregateMethod } from '#shared/meetings/aggregate.ts'
import { tieBreakSchema, type TieBreak } from '#shared/appraisal/scoring/ranking.ts'
import { authorKey, SCORE_STAGES, type SheetAuthor } from '#shared/meetings/score-sheet.ts'
import type { ScoringState } from '#shared/meetings/scoring-contract.ts'
import { stageLabels, scoringText as say } from '#shared/text/scoring.ts'
import { api } from '#renderer/api/queries.ts'
import { saveFile } from '#renderer/api/save-file.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Permitted, useMay, WritableBy } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { findByLabel } from '#renderer/ui/find-by-label.ts'
import { RankingView } from './ranking-view.tsx'
import { RubricEditor } from './rubric-editor.tsx'
import { ScoreGrid } from './score-grid.tsx'

type View = keyof typeof say.views
const VIEWS = ['rubric', 'sheets', 'ranking'] as const satisfies readonly View[]

const methodNamed = (name: string): AggregateMethod =>
  aggregateMethodSchema.parse(
    name === 'trimmed-mean' ? { method: name, drop: 1 } : { method: name },
  )

const tieBreakKey = (one: TieBreak): string => JSON.stringify(one)

function tieBreakOptions(scoring: ScoringState) {
  const groups = scoring.rubric?.rubric.groups ?? []
  return [
    ...groups.map(({ id, title }) => ({
      value: tieBreakKey({ by: 'group', group: id }),
      label: say.tieBreakGroup(title),
    })),
    { value: tieBreakKey({ by: 'fewer-penalties' }), label: say.tieBreakPenalty },
    { value: tieBreakKey({ by: 'endorsements' }), label: say.tieBreakEndorsed },
  ]
}

function ScoringBar({ scoring }: { readonly scoring: ScoringState }): ReactElement {
  const campaignId = useCampaignId()
  const set = useMutation(api.meetings.setScoring.mutationOptions())
  const maySet = useMay()('meetings.setScoring')
  const open = scoring.state === 'open'
  return (
    <div className="sg-toolbar">
      <StatusTag tone={open ? 'wait' : scoring.state === 'closed' ? 'good' : 'info'}>
        {say.states[scoring.state]}
      </StatusTag>
      {scoring.rubric !== null && (
        <>
          <Select
            disabled={!maySet}
            className="sc-method"
            aria-label={say.method}
            popupMatchSelectWidth={false}
            value={scoring.method.method}
            options={Object.entries(say.methods).map(([value, label]) => ({ value, label }))}
            onChange={(name) => set.mutate({ campaignId, method: methodNamed(name) })}
          />
          <Select
            mode="multiple"
            disabled={!maySet}
            className="sc-ties"
            aria-label={say.tieBreaks}
            placeholder={say.tieBreaks}
            popupMatchSelectWidth={false}
            value={scoring.tieBreaks.map(tieBreakKey)}
            options={tieBreakOptions(scoring)}
            onChange={(keys: string[]) =>
              set.mutate({
                campaignId,
                tieBreaks: keys.map((key) => tieBreakSchema.parse(JSON.parse(key))),
              })
            }
          />
          <Permitted to="meetings.setScoring">
            <Button
              className="sg-toolbar-end"
              loading={set.isPending}
              onClick={() => set.mutate({ campaignId, state: open ? 'closed' : 'open' })}
            >
              {open ? say.close : scoring.state === 'closed' ? say.reopen : say.open}
            </Button>
          </Permitted>
        </>
      )}
    </div>
  )
}

function useAuthors(scoring: ScoringState) {
  const campaignId = useCampaignId()
  const { data: members } = useSuspenseQuery(
    api.meetings.council.queryOptions({ input: { campaignId } }),
  )
  const progress = new Map(scoring.authors.map((one) => [authorKey(one.author), one]))
  const option = (author: SheetAuthor, name: string) => {
    const done = progress.get(authorKey(author))
    return {
      value: authorKey(author),
      label:
        done === undefined
          ? name
          : `${name} (${say.progress(done.finished, scoring.nominees.length)})`,
      author,
    }
  }
  const stages = SCORE_STAGES.map((stage) => option({ kind: 'stage', stage }, stageLabels[stage]))
  const seats = members.map(({ name }) => option({ kind: 'member', member: name }, name))
  const all = [...seats, ...stages]
  return {
    groups: [
      { label: say.members, options: seats },
      { label: say.stages, options: stages },
    ],
    authorOf: (key: string | null) => all.find(({ value }) => value === key)?.author ?? null,
  }
}

function Sheets({ scoring }: { readonly scoring: ScoringState }): ReactElement {
  const campaignId = useCampaignId()
  const { groups, authorOf } = useAuthors(scoring)
  const [key, setKey] = useState<string | null>(null)
  const file = useMutation(api.meetings.scoreSheetFile.mutationOptions({ onSuccess: saveFile }))
  const author = authorOf(key)
  if (scoring.rubric === null) return <EmptyState title={say.noRubric} hint={say.noRubricHint} />
  return (
    <div className="sg-stack">
      <div className="bl-line">
        <Select
          className="mt-add"
          aria-label={say.author}
          placeholder={say.authorHint}
          showSearch={findByLabel}
          value={key}
          options={groups}
          onChange={setKey}
        />
        <Button
          icon={<Icon name="download" />}
          disabled={author === null}
          loading={file.isPending}
          onClick={() => {
            if (author !== null) file.mutate({ campaignId, author })
          }}
        >
          {say.sheetFile}
        </Button>
      </div>
      {author !== null && key !== null && (
        <ScoreGrid key={key} scoring={scoring} rubric={scoring.rubric.rubric} author={author} />
      )}
    </div>
  )
}

export function ScoringPanel(): ReactElement {
  const campaignId = useCampaignId()
  const { data: scoring } = useSuspenseQuery(
    api.meetings.scoring.queryOptions({ input: { campaignId } }),
  )
  // Where there is nothing yet, work begins at the rubric, and stays there once it is issued.
  const [chosen, setChosen] = useState<View | null>(
    scoring.rubric === null && scoring.authors.length === 0 ? 'rubric' : null,
  )
  const view = chosen ?? (scoring.state === 'open' ? 'sheets' : 'ranking')
  return (
    <div className="sg-stack">
      <div className="bl-line">
        <Radio.Group
          aria-label={say.viewLabel}
          optionType="button"
          value={view}
          options={VIEWS.map((value) => ({ value, label: say.views[value] }))}
          onChange={(event) => setChosen(VIEWS.find((one) => one === event.target.value) ?? null)}
        />
      </div>
      <ScoringBar scoring={scoring} />
      {view === 'rubric' && (
        <WritableBy to="meetings.setRubric">
          <RubricEditor scoring={scoring} />
        </WritableBy>
      )}
      {view === 'sheets' && <Sheets scoring={scoring} />}
      {view === 'ranking' &&
        (scoring.state === 'open' ? (
          <div className="sg-card">
            <EmptyState title={say.hiddenTitle} hint={say.hidden} />
          </div>
        ) : (
          <RankingView />
        ))}
    </div>
  )
}
