/** The steps of the campaign's year in the frame, each with how much is waiting there. */
import type { ReactElement } from 'react'
import { NavLink } from 'react-router'
import { frameText } from '#shared/text/frame.ts'
import { Icon, type IconName } from '#renderer/ui/icons.tsx'
import { pagePath, type PageName } from '#renderer/ui/places.ts'
import { useWorkSoFar } from './today/use-work-lines.ts'
import { waitingAt } from './today/work-lines.ts'
import { WaitingCount } from './waiting-count.tsx'

const ICONS: Readonly<Record<PageName, IconName>> = {
  today: 'home',
  units: 'people',
  campaigns: 'list',
  submissions: 'file',
  appraisal: 'scale',
  meetings: 'gavel',
  decisions: 'paper',
  reports: 'chart',
  safekeeping: 'store',
}

/** In the order of the frame. */
export const PAGES: readonly PageName[] = [
  'today',
  'units',
  'campaigns',
  'submissions',
  'appraisal',
  'meetings',
  'decisions',
  'reports',
  'safekeeping',
]

/** The pages of a campaign with what waits at each. */
export function PageList({ campaignId }: { readonly campaignId: string }): ReactElement {
  // Until it is known, and where it cannot be known, the pages stand without numbers.
  const lines = useWorkSoFar(campaignId)
  return (
    <nav aria-label={frameText.pages}>
      <ul className="sg-nav">
        {PAGES.map((page) => (
          <li key={page}>
            <NavLink to={pagePath(campaignId, page)}>
              <Icon name={ICONS[page]} />
              <span className="sg-nav-name">{frameText.page[page]}</span>
              <WaitingCount count={waitingAt(lines, page)} />
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
