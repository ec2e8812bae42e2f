/** One nomination: who, what stands against it, every finding with its clause. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Descriptions, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import type { Reason } from '#shared/appraisal/reasons.ts'
import type { CampaignDetail } from '#shared/campaigns/contract.ts'
import { dayPart, formatDay } from '#shared/kernel/day.ts'
import { withHonorific } from '#shared/kernel/paper-blocks.ts'
import { categoryLabel, KNOWN_CATEGORIES, reasonLabel } from '#shared/text/appraisal.ts'
import { appraisalText as say } from '#shared/text/appraisal-page.ts'
import { capitalised, papersText } from '#shared/text/papers.ts'
import { uiText } from '#shared/text/ui.ts'
import { hasEnded } from '#shared/units/contract.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { presentMoment } from '#renderer/ui/day-input.tsx'
import { Permitted, useMay } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { CaseAttachments } from './case-attachments.tsx'
import { CaseTurns } from './case-turns.tsx'
import { FindingCard } from './finding-card.tsx'
import { OverrideDialog } from './override-dialog.tsx'
import { NomineeHistory } from './nominee-history.tsx'
import type { Case } from './use-cases.ts'

export interface CaseDetailProps {
  readonly campaign: CampaignDetail
  readonly one: Case
}

/** Said beside the reasons, and holds nothing back: who takes over is for a person to find out. */
function EndedUnit({ unitId }: Pick<Case['found'], 'unitId'>): ReactElement | null {
  const campaignId = useCampaignId()
  const { data: units } = useQuery(api.units.list.queryOptions({ input: { campaignId } }))
  const unit = units?.find(({ id }) => id === unitId)
  if (unit === undefined || unit.validTo === null || !hasEnded(unit, dayPart(presentMoment())))
    return null
  return <StatusTag tone="warn">{say.unitEnded(formatDay(unit.validTo))}</StatusTag>
}

function Reasons({ one }: Pick<CaseDetailProps, 'one'>): ReactElement {
  const { reasons, overridden, nominationId } = one.found
  const [overriding, setOverriding] = useState<Reason | null>(null)
  return (
    <section aria-label={say.reasons} className="ap-reasons">
      {reasons.length === 0 && <StatusTag tone="good">{say.noReasons}</StatusTag>}
      {reasons.map((reason) => (
        <div key={reason} className="ap-reason">
          <StatusTag tone="bad">{reasonLabel(reason)}</StatusTag>
          <Permitted to="appraisal.override">
            <Button size="small" onClick={() => setOverriding(reason)}>
              {say.override}
            </Button>
          </Permitted>
        </div>
      ))}
      {overridden.map(({ reason, by, why, at }) => (
        <div key={reason} className="ap-reason">
          <StatusTag tone="warn">{reasonLabel(reason)}</StatusTag>
          <span className="sg-quiet">{say.overridden(by, formatDay(dayPart(at)), why)}</span>
        </div>
      ))}
      <EndedUnit unitId={one.found.unitId} />
      {overriding !== null && (
        <OverrideDialog
          nominationId={nominationId}
          reason={overriding}
          onClose={() => setOverriding(null)}
        />
      )}
    </section>
  )
}

function Categories({ one }: Pick<CaseDetailProps, 'one'>): ReactElement {
  const campaignId = useCampaignId()
  const mayChange = useMay()('appraisal.setCategories')
  const { nominationId, categories } = one.found
  const set = useMutation(
    api.appraisal.setCategories.mutationOptions({ meta: { done: say.categoriesSaved } }),
  )
  return (
    <Select
      mode="multiple"
      className="ap-categories"
      aria-label={say.categories}
      disabled={!mayChange}
      placeholder={mayChange ? say.categoriesHint : uiText.notStated}
      value={[...categories]}
      options={[...new Set([...KNOWN_CATEGORIES, ...categories])].map((value) => ({
        value,
        label: capitalised(categoryLabel(value)),
      }))}
      onChange={(chosen) => set.mutate({ campaignId, nominationId, categories: chosen })}
    />
  )
}

export function CaseDetail({ campaign, one }: CaseDetailProps): ReactElement {
  const { found, row } = one
  const [all, setAll] = useState(false)
  const awardId = found.award ?? campaign.plan.bareAwards['giay-khen']
  const award = campaign.plan.awards.find(({ id }) => id === awardId)
  const idle = found.findings.filter(({ verdict }) => verdict === 'not-applicable').length
  const shown = all
    ? found.findings
    : found.findings.filter(({ verdict }) => verdict !== 'not-applicable')
  return (
    <div className="ap-detail-scroll">
      <h2 className="ap-name">{withHonorific(row?.honorific ?? null, found.name)}</h2>
      <Descriptions
        size="small"
        column={2}
        items={[
          { key: 'unit', label: say.unit, children: found.unit },
          { key: 'award', label: say.award, children: award?.name ?? awardId },
          {
            key: 'position',
            label: (row?.position ?? null) === null ? say.filters.kind : say.position,
            children: row?.position ?? capitalised(papersText.kind(found.kind)),
          },
          {
            key: 'workplace',
            label: say.workplace,
            children: row?.workplace ?? uiText.notStated,
          },
          {
            key: 'achievement',
            label: say.achievement,
            span: 2,
            children: row?.achievement ?? uiText.notStated,
          },
          { key: 'categories', label: say.categories, span: 2, children: <Categories one={one} /> },
        ]}
      />
      <Reasons one={one} />
      <CaseTurns one={one} />
      <CaseAttachments one={one} />
      {shown.map((finding) => (
        <FindingCard
          key={finding.rule}
          nominationId={found.nominationId}
          finding={finding}
          plan={campaign.plan}
        />
      ))}
      {idle > 0 && (
        <Button type="link" className="sg-flush" onClick={() => setAll(!all)}>
          {all ? say.hideNotApplicable : say.showNotApplicable(idle)}
        </Button>
      )}
      <NomineeHistory nominationId={found.nominationId} />
    </div>
  )
}
