/** The keys of the operator's page. They are left alone while somebody types or a dialog is open. */
import { useEffect, useRef } from 'react'

export interface OperatorKeys {
  readonly step: (by: 1 | -1) => void
  readonly show: () => void
  readonly blank: () => void
  readonly colours: () => void
  readonly turn: (by: 1 | -1) => void
  readonly freeze: () => void
  readonly message: () => void
}

const BUSY =
  'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="radiogroup"], .ant-modal, .ant-drawer, .ant-popover'
/** On a tab, where the focus stays after it was chosen, the arrows are its own; letters are ours. */
const MOVES_TABS = /^Arrow/u

function act(keys: OperatorKeys, key: string): boolean {
  switch (key) {
    case 'ArrowDown':
      keys.step(1)
      return true
    case 'ArrowUp':
      keys.step(-1)
      return true
    case 'n':
      keys.show()
      return true
    case 'b':
      keys.blank()
      return true
    case 'd':
    case 'đ':
      keys.colours()
      return true
    case 'g':
      keys.freeze()
      return true
    case 't':
      keys.message()
      return true
    case ']':
      keys.turn(1)
      return true
    case '[':
      keys.turn(-1)
      return true
    default:
      return false
  }
}

export function useOperatorKeys(keys: OperatorKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
      const at = event.target instanceof Element ? event.target : null
      if (at !== null && at.closest(BUSY) !== null) return
      if (MOVES_TABS.test(event.key) && at !== null && at.closest('[role="tab"]') !== null) return
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null) return
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      if (act(latest.current, key)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
