/** The public window: one, opened on the second screen where the browser tells of one. */
import { PROJECTION_PATH, PROJECTION_WINDOW } from '#shared/shell-link.ts'

/** Opens the public window, or brings the one that is open to the front. False where it was blocked. */
export function openProjection(): boolean {
  const opened = window.open(PROJECTION_PATH, PROJECTION_WINDOW, 'popup,width=1280,height=720')
  opened?.focus()
  return opened !== null
}
