/** Addresses of the pages, so that a line anywhere can open the place where its work is done. */

/** The pages of a campaign by the word in their address, in the order of the frame. */
export const PAGE_PATHS = {
  today: 'hom-nay',
  units: 'don-vi',
  campaigns: 'ke-hoach',
  submissions: 'ho-so',
  appraisal: 'tham-dinh',
  meetings: 'hoi-dong',
  decisions: 'quyet-dinh',
  reports: 'bao-cao',
  safekeeping: 'du-lieu',
} as const
export type PageName = keyof typeof PAGE_PATHS

/** Address of a page of a campaign; `query` says what it should show ("?tab=theo-doi"). */
export function pagePath(
  campaignId: string,
  page: PageName,
  query: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(query).toString()
  return `/dot/${campaignId}/${PAGE_PATHS[page]}${search === '' ? '' : `?${search}`}`
}
