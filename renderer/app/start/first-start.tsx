export function FirstStart(): null {
  return null
}
