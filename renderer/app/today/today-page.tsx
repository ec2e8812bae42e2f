export function TodayPage(): null {
  return null
}
