/** One rule's verdict with the values compared and the clause it rests on. */
import { Button } from 'antd'
import { useState, type ReactElement } from 'react'
import type { Finding, FindingPart } from '#shared/appraisal/findings.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { verdictLabel } from '#shared/text/appraisal.ts'
import { appraisalText as say, WEIGHT_LABELS } from '#shared/text/appraisal-page.ts'
import { historyText } from '#shared/text/history-page.ts'
import { capitalised } from '#shared/text/papers.ts'
import { useMay } from '#renderer/ui/permitted.tsx'
import { StatusTag, type Tone } from '#renderer/ui/status-tag.tsx'
import { EndorsementForm } from './endorsement-form.tsx'
import { EvidenceForm } from './evidence-form.tsx'
import { asksEndorsement, evidenceLeaf } from './evidence-leaf.ts'

const TONES: Readonly<Record<Finding['verdict'], Tone>> = {
  met: 'good',
  'not-met': 'bad',
  unknown: 'wait',
  'not-applicable': 'info',
}

export interface FindingCardProps {
  readonly nominationId: string
  readonly finding: Finding
  readonly plan: Plan
}

interface PartProps extends FindingCardProps {
  readonly part: FindingPart
}

function Part({ nominationId, finding, plan, part }: PartProps): ReactElement {
  const [entering, setEntering] = useState(false)
  const may = useMay()
  const leaf = part.key === null ? null : evidenceLeaf(plan.criteria, finding.rule, part.key)
  const endorsed = asksEndorsement(plan.criteria, finding.rule, part.label)
  const mayEnter =
    leaf === null ? endorsed && may('appraisal.endorse') : may('appraisal.recordEvidence')
  const done = (): void => setEntering(false)
  return (
    <>
      <tr>
        <th scope="row">{part.label}</th>
        <td>{part.expected}</td>
        <td>
          {part.actual}
          {part.sources === undefined ? null : (
            <ul className="ap-sources" aria-label={historyText.sources}>
              {part.sources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          )}
        </td>
        <td>
          <StatusTag tone={TONES[part.verdict]}>{verdictLabel(part.verdict)}</StatusTag>
        </td>
        <td>
          {mayEnter && (
            <Button
              size="small"
              aria-label={`${say.enter}: ${part.label}`}
              aria-expanded={entering}
              onClick={() => setEntering(!entering)}
            >
              {entering ? say.hideEntry : say.enter}
            </Button>
          )}
        </td>
      </tr>
      {entering && (
        <tr>
          <td colSpan={5}>
            {leaf === null ? (
              <EndorsementForm nominationId={nominationId} onDone={done} />
            ) : (
              <EvidenceForm nominationId={nominationId} leaf={leaf} onDone={done} />
            )}
          </td>
        </tr>
      )}
    </>
  )
}

export function FindingCard({ nominationId, finding, plan }: FindingCardProps): ReactElement {
  const { title, verdict, weight, detail, wording, place, parts } = finding
  return (
    <section className="sg-card ap-finding" aria-label={title}>
      <div className="ap-finding-head">
        <h3>{capitalised(title)}</h3>
        <span className="sg-quiet">{WEIGHT_LABELS[weight]}</span>
        <StatusTag tone={TONES[verdict]}>{capitalised(verdictLabel(verdict))}</StatusTag>
      </div>
      {detail !== null && <p className="ap-detail">{detail}</p>}
      {parts.length > 0 && (
        <table className="ap-parts">
          <thead>
            <tr>
              <th scope="col">{say.compared}</th>
              <th scope="col">{say.expected}</th>
              <th scope="col">{say.actual}</th>
              <th scope="col">{say.verdict}</th>
              <th scope="col">{say.entry}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part, index) => (
              <Part
                key={`${index} ${part.label}`}
                nominationId={nominationId}
                finding={finding}
                plan={plan}
                part={part}
              />
            ))}
          </tbody>
        </table>
      )}
      {place !== null && (
        <blockquote className="ap-clause">
          {wording === null ? say.placeOnly(place) : say.clause(wording, place)}
        </blockquote>
      )}
    </section>
  )
}
