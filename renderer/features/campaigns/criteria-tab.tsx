/** Criteria as trees of conditions, each under the words of its clause. */
import type { ReactElement } from 'react'
import type { CriterionNode } from '#shared/campaigns/criterion.ts'
import { expectedText } from '#shared/text/appraisal.ts'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Card } from '#renderer/ui/page.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { applicabilityWords, selectorWords } from '#shared/text/rule-words.ts'
import { AddRule, EditSection, RuleButtons } from './editor/rule-buttons.tsx'
import type { RuleTabProps } from './plan-tabs.tsx'

function Node({ node }: { readonly node: CriterionNode }): ReactElement {
  if ('test' in node) return <>{say.criterion.leaf(node.label, expectedText(node))}</>
  const [words, parts] =
    'all' in node ? [say.criterion.all, node.all] : [say.criterion.any, node.any]
  if (parts.length === 1 && parts[0] !== undefined) return <Node node={parts[0]} />
  return (
    <>
      {words}
      <ul className="sg-tree">
        {parts.map((part, index) => (
          // A rule has no ids for its parts, and the plan is pinned: the order never changes.
          <li key={`${index}-${'test' in part ? part.label : ''}`}>
            <Node node={part} />
          </li>
        ))}
      </ul>
    </>
  )
}

export function CriteriaTab({ plan, actions }: RuleTabProps): ReactElement {
  const { registration } = plan
  const none = plan.criteria.length === 0 && registration === null
  return (
    <div className="sg-stack">
      {actions === null ? null : (
        <div className="sg-actions">
          <AddRule actions={actions} part="criteria" />
          {registration === null ? (
            <EditSection
              actions={actions}
              part="registration"
              label={say.criterion.addRegistration}
            />
          ) : null}
        </div>
      )}
      {none ? (
        <div className="sg-card">
          <EmptyState title={say.criterion.emptyTitle} hint={say.criterion.emptyHint} />
        </div>
      ) : null}
      {registration === null ? null : (
        <Card
          title={say.criterion.registration(registration.atLeast)}
          extra={<EditSection actions={actions} part="registration" />}
        >
          <p className="sg-clause">
            {say.quoted(registration.wording)}{' '}
            <span className="sg-quiet">{registration.place}</span>
          </p>
          {registration.through.map((route) => (
            <p key={route.unit} className="sg-clause">
              {route.unit}: {selectorWords(route.covers)}
            </p>
          ))}
        </Card>
      )}
      {plan.criteria.map((criterion) => (
        <Card
          key={criterion.id}
          title={criterion.title}
          extra={
            <div className="sg-actions">
              <StatusTag tone={criterion.weight === 'required' ? 'warn' : 'info'}>
                {criterion.weight === 'required' ? say.criterion.required : say.criterion.advisory}
              </StatusTag>
              <RuleButtons
                actions={actions}
                rule={{ part: 'criteria', id: criterion.id, after: criterion }}
                name={criterion.title}
              />
            </div>
          }
        >
          <p className="sg-clause sg-quiet">
            {say.dossier.for}: {applicabilityWords(criterion.for, plan.awards)}
          </p>
          <div>
            <Node node={criterion.rule} />
          </div>
          <p className="sg-clause">
            {say.quoted(criterion.wording)} <span className="sg-quiet">{criterion.place}</span>
          </p>
        </Card>
      ))}
    </div>
  )
}
