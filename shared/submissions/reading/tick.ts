import { bareKey } from './word-keys.ts'
import type { Cell } from './sheet-grid.ts'

const SIGNS = /^[x×✓✔√☑☒✗✘*+vVxX●•■ü]$/u
const NO = new Set(['', '0', 'khong', 'k', 'o'])
const EMPTY_BOX = /^[☐□○◯\-–—_.o0¨]+$/u
const SYMBOL_FONT = /wingdings|webdings|symbol/iu
/** Wingdings' crosses and ticks as they lie in a file whose font was lost; its empty boxes are none. */
const LOST_SYMBOL = /^[\uf0d0\uf0fb-\uf0fe\uf0cf\uf054\uf053\uf052\uf051\uf056\uf078]$/u
/** "x (chuyên đề)", "X - đã có Bằng khen": a tick and what is to be said of it. */
const TICK_WITH_NOTE = /^([xX×✓✔√☑☒✗✘])\s*[(\-–,;:]/u

/** Whether a cell under an award, a kind or a sex is ticked: x, X, ✓, 1, "có"… */
export function isTick(cell: Cell): boolean {
  const { text } = cell
  if (cell.value.type === 'boolean') return cell.value.boolean
  if (text === 'x' || text === 'X') return true
  if (EMPTY_BOX.test(text)) return false
  if (cell.font !== null && SYMBOL_FONT.test(cell.font)) return text !== ''
  if (SIGNS.test(text) || LOST_SYMBOL.test(text) || TICK_WITH_NOTE.test(text)) return true
  const key = bareKey(text)
  if (NO.has(key)) return false
  return (
    key === 'co' || key === 'x' || key === 'dat' || /^0?1$/u.test(key) || /^\(?x\)?\.?$/u.test(key)
  )
}
