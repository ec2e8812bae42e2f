/** How the pages and the public window begin to draw; what both need for it lies in the file they share. */
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

export function drawRoot(page: ReactNode): void {
  const root = document.querySelector('#root')
  if (root !== null) createRoot(root).render(page)
}
