/** Says that the box of a long table's rows is a table: the kit draws it without a role. */
import { useEffect, type RefObject } from 'react'

/** Of the table drawn in `frame`; null while it is drawn with a table's own elements. */
export function useTableRole(
  frame: RefObject<HTMLElement | null>,
  table: { readonly label: string; readonly rows: number } | null,
): void {
  const label = table?.label
  const rows = table?.rows
  useEffect(() => {
    const box = frame.current?.querySelector('.ant-table-tbody-virtual')
    if (label === undefined || box == null) return
    box.setAttribute('role', 'table')
    box.setAttribute('aria-label', label)
    box.setAttribute('aria-rowcount', String(rows))
  }, [frame, label, rows])
}
