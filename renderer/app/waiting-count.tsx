export function WaitingCount(_: { campaignId: string; page: string }): null {
  return null
}
