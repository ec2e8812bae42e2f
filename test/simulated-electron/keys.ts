/** Key presses as Electron names them, for Chromium. */
import type { KeyboardInputEvent } from 'electron'
import type { Protocol } from './devtools.ts'

const MODIFIERS: Readonly<Record<string, number>> = {
  alt: 1,
  control: 2,
  ctrl: 2,
  meta: 4,
  shift: 8,
}

/** @throws for a key that the program does not use */
export function keyOf({
  type,
  keyCode,
  modifiers = [],
}: KeyboardInputEvent): Protocol.Input.dispatchKeyEventParameters {
  const functionKey = /^F(\d{1,2})$/u.exec(keyCode)?.[1]
  const letter = /^[A-Z]$/u.test(keyCode)
  if (functionKey === undefined && !letter) throw new Error(`simulated: no key ${keyCode}`)
  return {
    type: type === 'keyUp' ? 'keyUp' : 'rawKeyDown',
    key: letter ? keyCode.toLowerCase() : keyCode,
    code: letter ? `Key${keyCode}` : keyCode,
    windowsVirtualKeyCode: letter ? keyCode.charCodeAt(0) : 111 + Number(functionKey),
    modifiers: modifiers.reduce((sum, name) => sum | (MODIFIERS[name] ?? 0), 0),
  }
}
