/** Hôm nay: what is due, what is missing, and where each of it is done. */
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { formatMoment } from '#shared/kernel/day.ts'
import { formatDong } from '#shared/kernel/money.ts'
import { todayText as say } from '#shared/text/today.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { EmptyState, type EmptyStateProps } from '#renderer/ui/empty-state.tsx'
import { Card, Page } from '#renderer/ui/page.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { pagePath } from '#renderer/ui/places.ts'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { MilestoneTable } from './milestone-table.tsx'
import { useWorkLines, type CampaignWork } from './use-work-lines.ts'
import { boardQuery, isIncomplete, type WorkLine } from './work-lines.ts'

/** Each with the place that lists exactly those it counts. */
const FIGURES = [
  { key: 'submitted', page: 'submissions', query: boardQuery('da-gui') },
  { key: 'onTime', page: 'submissions', query: boardQuery('dung-han') },
  { key: 'late', page: 'submissions', query: boardQuery('qua-han') },
  { key: 'incomplete', page: 'submissions', query: boardQuery('thieu') },
  { key: 'overQuota', page: 'submissions', query: boardQuery('vuot') },
  { key: 'nominations', page: 'appraisal', query: { loc: 'all' } },
  { key: 'eligible', page: 'appraisal', query: { loc: 'votable' } },
] as const

function Figures({ status }: Pick<CampaignWork, 'status'>): ReactElement {
  const campaignId = useCampaignId()
  // The status counts papers of the whole only; the list has those of single nominees too.
  const summary = { ...status.summary, incomplete: status.units.filter(isIncomplete).length }
  return (
    <dl className="sg-figures">
      {FIGURES.map(({ key, page, query }) => (
        <div key={key}>
          <dt>{say.figures[key]}</dt>
          <dd>
            <Link
              to={pagePath(campaignId, page, query)}
              aria-label={say.seeFigure(say.figures[key], summary[key])}
            >
              {formatDong(summary[key])}
            </Link>
            {key === 'submitted' ? <small>/{formatDong(summary.units)}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Line({ line }: { readonly line: WorkLine }): ReactElement {
  const campaignId = useCampaignId()
  return (
    <li>
      <Link className="sg-work-line" to={pagePath(campaignId, line.page, line.query)}>
        <span className="sg-work-count">{formatDong(line.count)}</span>
        <span className="sg-work-text">
          <StatusTag tone={line.tone}>{line.title}</StatusTag>
          <span className="sg-work-detail">{line.detail}</span>
        </span>
        <span className="sg-work-open">{say.open}</span>
      </Link>
    </li>
  )
}

/** What to do where there is nothing to list yet. */
function nextStep(work: CampaignWork, campaignId: string): EmptyStateProps {
  if (work.status.units.length === 0)
    return {
      title: say.noUnitsTitle,
      hint: say.noUnitsHint,
      actions: (
        <ButtonLink to={pagePath(campaignId, 'units')} primary>
          {say.toUnits}
        </ButtonLink>
      ),
    }
  if (work.status.summary.submitted === 0)
    return {
      title: say.noFilesTitle,
      hint: say.noFilesHint,
      actions: (
        <Permitted to="submissions.import">
          <ButtonLink to={pagePath(campaignId, 'submissions', { tab: 'nhap-tep' })} primary>
            {say.toImport}
          </ButtonLink>
        </Permitted>
      ),
    }
  return { title: say.nothingTitle, hint: say.nothingHint }
}

export function TodayPage(): ReactElement {
  const campaignId = useCampaignId()
  const work = useWorkLines(campaignId)
  const { status, campaign, lines } = work
  const begun = status.units.length > 0 && status.summary.submitted > 0
  return (
    <Page
      title={say.title}
      subtitle={campaign.title}
      actions={
        begun ? (
          <Permitted to="submissions.import">
            <ButtonLink to={pagePath(campaignId, 'submissions', { tab: 'nhap-tep' })} primary>
              {say.toImport}
            </ButtonLink>
          </Permitted>
        ) : null
      }
    >
      <div className="sg-stack">
        {begun ? <Figures status={status} /> : null}
        <Card
          title={say.milestones}
          extra={<span className="sg-quiet">{say.asOf(formatMoment(status.asOf))}</span>}
          flush
        >
          <MilestoneTable status={status} />
        </Card>
        <Card title={say.work} flush>
          {lines.length === 0 || !begun ? (
            <EmptyState {...nextStep(work, campaignId)} />
          ) : (
            <ul className="sg-work">
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
          )}
        </Card>
      </div>
    </Page>
  )
}
