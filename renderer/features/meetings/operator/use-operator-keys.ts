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
  'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="tab"], [role="radiogroup"], .ant-modal, .ant-drawer, .ant-popover'

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
      if (event.target instanceof Element && event.target.closest(BUSY) !== null) return
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null) return
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      if (act(latest.current, key)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
