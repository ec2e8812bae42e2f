/** The table of points of a cluster or of all, how equals are ranked, how many may be endorsed. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Modal, Segmented, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import type { ClusterRow, ClusterYear } from '#shared/appraisal/clusters-contract.ts'
import {
  draftOfRubric,
  emptyRubricDraft,
  rubricOfDraft,
  type RubricDraft,
} from '#shared/appraisal/scoring/rubric-draft.ts'
import { clustersText as say } from '#shared/text/clusters-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { RubricDraftFields, RubricSamples } from '#renderer/points/rubric-draft-fields.tsx'
import { LimitFields } from './limit-fields.tsx'
import { draftsOfLimits, limitsOfDrafts, type LimitDraft } from './limit-draft.ts'
import { tieBreakOf, tieKey } from './tie-keys.ts'

const EMPTY = emptyRubricDraft('bang-diem-cum-khoi')

interface Draft {
  readonly rubric: RubricDraft
  readonly ties: readonly string[]
  readonly limits: readonly LimitDraft[]
}

const draftOf = ({ rubric, tieBreaks, limits }: ClusterRow['terms']): Draft => ({
  rubric: rubric === null ? EMPTY : draftOfRubric(rubric),
  ties: tieBreaks.map(tieKey),
  limits: draftsOfLimits(limits),
})

/** A table nobody began to write is none. */
const isBlank = ({ title, groups }: RubricDraft): boolean => title === '' && groups.length === 0

export interface TermsDialogProps {
  readonly clusters: ClusterYear
  readonly row: ClusterRow
  readonly onClose: () => void
}

export function TermsDialog({ clusters, row, onClose }: TermsDialogProps): ReactElement {
  const campaignId = useCampaignId()
  const { data: campaign } = useSuspenseQuery(
    api.campaigns.get.queryOptions({ input: { campaignId } }),
  )
  const [own, setOwn] = useState(!row.shared)
  const [draft, setDraft] = useState<Draft>(draftOf(row.terms))
  const [problems, setProblems] = useState<readonly string[]>([])
  const save = useMutation(
    api.appraisal.setClusterTerms.mutationOptions({
      meta: { quiet: true, done: say.termsSaved },
      onSuccess: onClose,
    }),
  )
  const submit = (): void => {
    const made = isBlank(draft.rubric) ? null : rubricOfDraft(draft.rubric)
    const limits = limitsOfDrafts(draft.limits)
    const found = [...(made === null || made.ok ? [] : made.problems), ...limits.problems]
    setProblems(found)
    if (found.length > 0) return
    save.mutate({
      campaignId,
      year: clusters.year,
      cluster: own ? row.cluster : null,
      terms: {
        rubric: made?.ok === true ? made.rubric : null,
        tieBreaks: draft.ties.map(tieBreakOf),
        limits: [...limits.limits],
      },
    })
  }
  const ties = [
    { value: 'fewer-penalties', label: say.tiePenalty },
    { value: 'endorsements', label: say.tieVotes },
    ...draft.rubric.groups.map(({ id, title }) => ({
      value: tieKey({ by: 'group', group: id }),
      label: say.tieGroup(title === '' ? id : title),
    })),
  ]
  return (
    <Modal
      open
      width={1000}
      title={say.termsTitle(own ? row.cluster : say.allClusters, clusters.year)}
      okText={uiText.save}
      cancelText={uiText.close}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="sg-stack">
        <div className="sg-toolbar">
          <span className="sg-quiet">{say.termsOf}</span>
          <Segmented
            aria-label={say.termsOf}
            value={own ? 'own' : 'all'}
            options={[
              { value: 'all', label: say.allClusters },
              { value: 'own', label: say.ownTerms(row.cluster) },
            ]}
            onChange={(value) => setOwn(value === 'own')}
          />
          <RubricSamples onChoose={(rubric) => setDraft({ ...draft, rubric })} />
        </div>
        <RubricDraftFields
          draft={draft.rubric}
          onChange={(rubric) => setDraft({ ...draft, rubric })}
          problems={problems}
          error={save.error}
        />
        <div className="sg-toolbar">
          <span>{say.ties}</span>
          <Select
            mode="multiple"
            className="cl-ties"
            aria-label={say.ties}
            value={[...draft.ties]}
            options={ties}
            onChange={(next) => setDraft({ ...draft, ties: next })}
          />
        </div>
        <LimitFields
          awards={campaign.plan.awards.map(({ id, name }) => ({ value: id, label: name }))}
          limits={draft.limits}
          onChange={(limits) => setDraft({ ...draft, limits })}
        />
      </div>
    </Modal>
  )
}
