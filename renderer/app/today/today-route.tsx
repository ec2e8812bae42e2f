/** Hôm nay as a route: fetched beside everything else, as most starts open it. */
import { lazy, type ComponentType, type ReactElement } from 'react'

interface Fetched {
  Page: ComponentType | null
}

const fetched: Fetched = { Page: null }
const page = import('./today-page.tsx')

async function fetchPage(): Promise<void> {
  fetched.Page = (await page).TodayPage
}
const coming = fetchPage()

/** Ends when its code is there; where it cannot be fetched, the route tells why. */
export const todayIsThere = async (): Promise<unknown> => Promise.allSettled([coming])

const Later = lazy(async () => ({ default: (await page).TodayPage }))

/** Drawn at once where its code is there: a lazy page waits a moment even then. */
export function TodayRoute(): ReactElement {
  const { Page } = fetched
  return Page === null ? <Later /> : <Page />
}
