/** The frame: at the left the campaign and the steps of its year, at the right the page. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { App, Button, Select } from 'antd'
import { lazy, Suspense, useEffect, useMemo, useState, type ReactElement } from 'react'
import { Outlet, useLocation, useNavigate, useParams } from 'react-router'
import { frameText } from '#shared/text/frame.ts'
import { openProjection } from '#renderer/api/projection-window.ts'
import { api } from '#renderer/api/queries.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { CampaignContext } from '#renderer/ui/campaign-context.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorBoundary } from '#renderer/ui/error-boundary.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { useMay } from '#renderer/ui/permitted.tsx'
import { PAGE_PATHS, pagePath } from '#renderer/ui/places.ts'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { CopyAge } from './copy-age.tsx'
import { UserCorner } from './desk/user-corner.tsx'
import { PageFailure } from './failed.tsx'
import { lastCampaign } from './last-campaign.ts'
import { PageList, PAGES } from './page-list.tsx'
import { useShortcuts } from './shortcuts.ts'
import { UndoBar } from './undo-bar.tsx'

const NEW = 'new'
const Help = lazy(async () => ({ default: (await import('./help/help.tsx')).Help }))

function CampaignChooser({ campaignId }: { readonly campaignId: string }): ReactElement {
  const { data: campaigns } = useSuspenseQuery(api.campaigns.list.queryOptions({}))
  const go = useNavigate()
  const location = useLocation()
  const page = PAGES.find((name) => location.pathname.endsWith(`/${PAGE_PATHS[name]}`)) ?? 'today'
  const mayOpen = useMay()('campaigns.open')
  return (
    <Select
      className="sg-chooser"
      aria-label={frameText.chooseCampaign}
      value={campaignId}
      popupMatchSelectWidth={false}
      options={[
        ...campaigns.map(({ id, name, status }) => ({
          value: id,
          label: status === 'closed' ? frameText.closedCampaign(name) : name,
        })),
        ...(mayOpen ? [{ value: NEW, label: frameText.openNew }] : []),
      ]}
      onChange={(value) => void go(value === NEW ? '/mo-dot-moi' : pagePath(value, page))}
    />
  )
}

/**
 * The frame of a campaign that there is. Where the campaigns cannot be read at all, the page itself
 * tells why.
 */
export function Frame(): ReactElement {
  const { campaignId = '' } = useParams()
  const list = useQuery({ ...api.campaigns.list.queryOptions({}), refetchOnMount: 'always' })
  const missing = list.data !== undefined && list.data.every(({ id }) => id !== campaignId)
  // A campaign that was opened just now is not in the list of before.
  if (list.isPending || (missing && list.isFetching)) return <Waiting />
  return missing ? <NoCampaign /> : <FrameOf campaignId={campaignId} />
}

function NoCampaign(): ReactElement {
  return (
    <main className="sg-page-body">
      <EmptyState
        title={frameText.noCampaign}
        hint={frameText.noCampaignHint}
        actions={
          <ButtonLink to="/" primary>
            {frameText.toStart}
          </ButtonLink>
        }
      />
    </main>
  )
}

function FrameOf({ campaignId }: { readonly campaignId: string }): ReactElement {
  const location = useLocation()
  const go = useNavigate()
  const { message } = App.useApp()
  const [helpOpen, setHelpOpen] = useState(false)
  const [helpAsked, setHelpAsked] = useState(false)
  const here = PAGES.find((page) => location.pathname.endsWith(`/${PAGE_PATHS[page]}`)) ?? 'today'
  const shortcuts = useMemo(
    () => ({
      help: () => {
        setHelpAsked(true)
        setHelpOpen(true)
      },
      project: () => {
        if (!openProjection()) message.warning(frameText.projectionBlocked)
      },
      turn: (by: 1 | -1) => {
        const page = PAGES[PAGES.indexOf(here) + by]
        if (page !== undefined) void go(pagePath(campaignId, page))
      },
    }),
    [campaignId, here, go, message],
  )
  useShortcuts(shortcuts)
  useEffect(() => lastCampaign.keep(campaignId), [campaignId])

  return (
    <CampaignContext value={campaignId}>
      <div className="sg-frame">
        <a
          className="sg-skip"
          href="#sg-main"
          onClick={(event) => {
            event.preventDefault()
            document.querySelector<HTMLElement>('#sg-main')?.focus()
          }}
        >
          {frameText.skip}
        </a>
        <aside className="sg-side">
          <div className="sg-brand">{frameText.product}</div>
          <ErrorBoundary renderFailure={() => null}>
            <Suspense fallback={<div className="sg-chooser" />}>
              <CampaignChooser campaignId={campaignId} />
            </Suspense>
          </ErrorBoundary>
          <PageList campaignId={campaignId} />
          <div className="sg-side-foot">
            <ErrorBoundary renderFailure={() => null} key={campaignId}>
              <UndoBar campaignId={campaignId} />
            </ErrorBoundary>
            <Button type="text" icon={<Icon name="screen" />} onClick={shortcuts.project}>
              {frameText.project}
            </Button>
            <Button type="text" icon={<Icon name="help" />} onClick={shortcuts.help}>
              {frameText.help}
            </Button>
            <UserCorner />
            <ErrorBoundary renderFailure={() => null}>
              <CopyAge campaignId={campaignId} />
            </ErrorBoundary>
          </div>
        </aside>
        <main id="sg-main" className="sg-main" tabIndex={-1}>
          <ErrorBoundary
            key={`${campaignId} ${location.pathname}`}
            renderFailure={(error, reset) => <PageFailure error={error} reset={reset} />}
          >
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      {helpAsked && (
        <Suspense fallback={null}>
          <Help open={helpOpen} page={here} onClose={() => setHelpOpen(false)} />
        </Suspense>
      )}
    </CampaignContext>
  )
}
