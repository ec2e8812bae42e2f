export function NewCampaign(): null {
  return null
}
