/** The keys that work everywhere. Esc belongs to the dialogs and drawers themselves. */
import { useEffect } from 'react'
import { PAGE_SEARCH } from '#renderer/ui/page-search.ts'

export interface Shortcuts {
  /** F1 */
  readonly help: () => void
  /** F5 */
  readonly project: () => void
  /** Alt+PageDown and Alt+PageUp: the next page of the frame (1), the one before (-1). */
  readonly turn: (by: 1 | -1) => void
}

/** The last one on the page: a drawer's search stands above the page's own. */
function focusSearch(): boolean {
  const search = [...document.querySelectorAll<HTMLInputElement>(`input[${PAGE_SEARCH}]`)]
    .filter((input) => input.offsetParent !== null)
    .at(-1)
  search?.focus()
  search?.select()
  return search !== undefined
}

export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
      if (plain && event.key === 'F1') shortcuts.help()
      else if (plain && event.key === 'F5') shortcuts.project()
      else if (event.ctrlKey && !event.altKey && event.key.toLowerCase() === 'f') {
        // Without a search of its own the page leaves Ctrl+F to the browser.
        if (!focusSearch()) return
      } else if (event.altKey && event.key === 'PageDown') shortcuts.turn(1)
      else if (event.altKey && event.key === 'PageUp') shortcuts.turn(-1)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [shortcuts])
}
