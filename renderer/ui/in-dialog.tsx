/** What a form in a dialog needs so that it can be filled in by the keyboard alone. */
import type { ReactElement } from 'react'
import { uiText } from '#shared/text/ui.ts'

const FIELD =
  '.ant-modal-body input:not([type="hidden"]):not([type="radio"]):not([disabled]), .ant-modal-body textarea:not([disabled])'

/** For a dialog's `afterOpenChange`: the kit puts the focus on the cross that closes it. */
export function focusFirstField(open: boolean): void {
  if (!open) return
  const dialog = document.activeElement?.closest('.ant-modal') ?? null
  const field = dialog?.querySelector(FIELD)
  if (field instanceof HTMLElement) field.focus()
}

/** In a form whose button stands outside of it: Enter in a field of one line submits. */
export const EnterSaves = (): ReactElement => (
  <button type="submit" hidden aria-label={uiText.save} />
)
