/** What the desk knows of a file: when and how it came, which papers came with it. */
import { AutoComplete, Checkbox, Input } from 'antd'
import type { ReactElement } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import { importText as say } from '#shared/text/import-page.ts'
import { submissionsPageText } from '#shared/text/submissions-page.ts'
import { MomentInput } from '#renderer/ui/day-input.tsx'
import { useImportQueue, type ImportItem } from './import-queue.ts'
import { submissionPapers } from './use-import.ts'

export interface DeskFormProps {
  readonly item: ImportItem
  readonly plan: Plan
}

export function DeskForm({ item, plan }: DeskFormProps): ReactElement {
  const { defaults, setFacts } = useImportQueue()
  const { facts, id } = item
  const papers = submissionPapers(plan)
  return (
    <>
      <MomentInput
        label={submissionsPageText.receivedAt}
        value={facts.receivedAt ?? defaults.receivedAt}
        onChange={(receivedAt) => setFacts(id, { receivedAt })}
      />
      <AutoComplete
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
