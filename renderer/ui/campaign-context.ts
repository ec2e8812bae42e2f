/** Which campaign the page is about. The frame provides it; every page below reads it. */
import { createContext, useContext } from 'react'

export const CampaignContext = createContext<string | null>(null)

/** Id of the campaign on the screen. @throws Error outside the frame, which is a bug */
export function useCampaignId(): string {
  const id = useContext(CampaignContext)
  if (id === null) throw new Error('useCampaignId outside the frame of a campaign')
  return id
}
