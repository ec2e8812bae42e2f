/** What the desk knows of a file: when and how it came, which papers came with it. */
import { Checkbox, Input, Select } from 'antd'
import type { ReactElement } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import { importText as say } from '#shared/text/import-page.ts'
import { submissionsPageText } from '#shared/text/submissions-page.ts'
import { MomentInput, presentMoment } from '#renderer/ui/day-input.tsx'
import { findByLabel } from '#renderer/ui/find-by-label.ts'
import { SuggestInput } from '#renderer/ui/suggest-input.tsx'
import { reportOwners, submissionPapers, tickedReports } from './desk-facts.ts'
import { readingOf, useImportQueue, type ImportItem } from './import-queue.ts'

export interface DeskFormProps {
  readonly item: ImportItem
  readonly plan: Plan
}

/** Whose own report came with the file: everybody's by one tick, or the names one by one. */
function Reports({ item, plan }: DeskFormProps): ReactElement | null {
  const setFacts = useImportQueue((queue) => queue.setFacts)
  const { facts, id } = item
  const reading = readingOf(item)
  const owners = reading === null ? [] : reportOwners(plan, reading)
  if (owners.length === 0) return null
  const ticked = tickedReports(facts, owners)
  const all = ticked.length === owners.length
  return (
    <fieldset className="sb-papers">
      <legend className="sg-visually-hidden">{say.reportsLabel}</legend>
      <span className="sg-quiet">{say.reportsLabel}:</span>
      <Checkbox
        checked={all}
        indeterminate={ticked.length > 0 && !all}
        onChange={({ target }) => setFacts(id, { reportsOf: target.checked ? 'all' : null })}
      >
        {say.reportsOfAll(owners.length)}
      </Checkbox>
      <Select
        mode="multiple"
        className="sb-report-names"
        aria-label={say.reportsNamed}
        placeholder={say.reportsNamed}
        maxTagCount={0}
        maxTagPlaceholder={() => say.reportsTicked(ticked.length, owners.length)}
        showSearch={findByLabel}
        options={owners.map((name) => ({ value: name, label: name }))}
        value={[...ticked]}
        onChange={(chosen) => setFacts(id, { reportsOf: chosen.length === 0 ? null : chosen })}
      />
    </fieldset>
  )
}

export function DeskForm({ item, plan }: DeskFormProps): ReactElement {
  const { defaults, setFacts } = useImportQueue()
  const { facts, id } = item
  const papers = submissionPapers(plan)
  return (
    <>
      <MomentInput
        label={submissionsPageText.receivedAt}
        value={facts.receivedAt ?? defaults.receivedAt ?? presentMoment()}
        onChange={(receivedAt) => setFacts(id, { receivedAt })}
      />
      <SuggestInput
        className="sg-filter-small"
        aria-label={submissionsPageText.channel}
        placeholder={submissionsPageText.channel}
        value={facts.channel === '' ? defaults.channel : facts.channel}
        options={submissionsPageText.channels.map((value) => ({ value }))}
        onChange={(channel) => setFacts(id, { channel })}
      />
      {papers.length === 0 ? null : (
        <fieldset className="sb-papers">
          <legend className="sg-visually-hidden">{say.papersLabel}</legend>
          <span className="sg-quiet">{say.papersLabel}:</span>
          <Checkbox.Group
            options={[...papers]}
            value={[...facts.papers]}
            onChange={(chosen) => setFacts(id, { papers: chosen.map(String) })}
          />
        </fieldset>
      )}
      <Reports item={item} plan={plan} />
      <Input
        className="sg-filter-small"
        aria-label={submissionsPageText.note}
        placeholder={submissionsPageText.note}
        value={facts.note}
        onChange={(event) => setFacts(id, { note: event.target.value })}
      />
    </>
  )
}
