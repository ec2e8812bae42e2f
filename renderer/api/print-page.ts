/** Prints what a page marks as its paper: the desktop shows it as a PDF first, a browser has its own preview. */
import { PRINT_REQUEST } from '#shared/shell-link.ts'
import { inDesktop } from './desktop-port.ts'

export function printPage(): void {
  if (inDesktop()) window.postMessage(PRINT_REQUEST, window.location.origin)
  else window.print()
}
