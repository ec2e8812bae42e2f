/** The campaign last on the screen of this PC: a convenience that may be lost at any time. */ import { LAST_CAMPAIGN } from '#renderer/api/kept-in-browser.ts'

export const lastCampaign = {
  read: (): string | null => window.localStorage.getItem(LAST_CAMPAIGN),
  keep: (id: string): void => window.localStorage.setItem(LAST_CAMPAIGN, id),
}
