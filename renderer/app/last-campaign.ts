/** The campaign last on the screen of this PC: a convenience that may be lost at any time. */
const KEY = 'so-thi-dua:campaign'

export const lastCampaign = {
  read: (): string | null => window.localStorage.getItem(KEY),
  keep: (id: string): void => window.localStorage.setItem(KEY, id),
}
