/** Every page by its address. Pages are fetched when they are first opened. */
import { lazy, Suspense } from 'react'
import { createHashRouter, Navigate } from 'react-router'
import { HAND_OVER_PATH } from '#shared/shell-link.ts'
import { PAGE_PATHS } from '#renderer/ui/places.ts'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { Frame } from './frame.tsx'
import { Home } from './home.tsx'
import { Failed, LostPage } from './failed.tsx'
import { TodayRoute } from './today/today-route.tsx'

const NewCampaign = lazy(async () => ({
  default: (await import('./start/new-campaign.tsx')).NewCampaign,
}))
const Units = lazy(async () => ({
  default: (await import('#renderer/features/units/units-page.tsx')).UnitsPage,
}))
const Campaigns = lazy(async () => ({
  default: (await import('#renderer/features/campaigns/campaigns-page.tsx')).CampaignsPage,
}))
const Submissions = lazy(async () => ({
  default: (await import('#renderer/features/submissions/submissions-page.tsx')).SubmissionsPage,
}))
const Appraisal = lazy(async () => ({
  default: (await import('#renderer/features/appraisal/appraisal-page.tsx')).AppraisalPage,
}))
const Meetings = lazy(async () => ({
  default: (await import('#renderer/features/meetings/meetings-page.tsx')).MeetingsPage,
}))
const Decisions = lazy(async () => ({
  default: (await import('#renderer/features/decisions/decisions-page.tsx')).DecisionsPage,
}))
const Reports = lazy(async () => ({
  default: (await import('#renderer/features/reports/reports-page.tsx')).ReportsPage,
}))
const Safekeeping = lazy(async () => ({
  default: (await import('#renderer/features/safekeeping/safekeeping-page.tsx')).SafekeepingPage,
}))

const HandOver = lazy(async () => ({
  default: (await import('#renderer/features/safekeeping/handover/hand-over-page.tsx'))
    .HandOverPage,
}))

/** In the address after `#`, so that the same pages work from any folder and shell. */
export const createRoutes = () =>
  createHashRouter([
    { path: '/', element: <Home />, errorElement: <Failed /> },
    {
      path: '/mo-dot-moi',
      element: (
        <Suspense fallback={<Waiting />}>
          <NewCampaign />
        </Suspense>
      ),
      errorElement: <Failed />,
    },
    {
      path: HAND_OVER_PATH,
      element: (
        <Suspense fallback={<Waiting />}>
          <HandOver />
        </Suspense>
      ),
      errorElement: <Failed />,
    },
    {
      path: '/dot/:campaignId',
      element: <Frame />,
      errorElement: <Failed />,
      children: [
        { index: true, element: <Navigate to={PAGE_PATHS.today} replace /> },
        { path: PAGE_PATHS.today, element: <TodayRoute /> },
        { path: PAGE_PATHS.units, element: <Units /> },
        { path: PAGE_PATHS.campaigns, element: <Campaigns /> },
        { path: PAGE_PATHS.submissions, element: <Submissions /> },
        { path: PAGE_PATHS.appraisal, element: <Appraisal /> },
        { path: PAGE_PATHS.meetings, element: <Meetings /> },
        { path: PAGE_PATHS.decisions, element: <Decisions /> },
        { path: PAGE_PATHS.reports, element: <Reports /> },
        { path: PAGE_PATHS.safekeeping, element: <Safekeeping /> },
      ],
    },
    { path: '*', element: <LostPage /> },
  ])
