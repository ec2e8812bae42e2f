import type { WebFrameMain } from 'electron'
import { APP_ORIGIN } from './app-origin.ts'

type Frame = Pick<WebFrameMain, 'origin' | 'parent'>

/** The top frame of one of our pages. */
export const isTrusted = (frame: Frame | null): frame is Frame =>
  frame !== null && frame.parent === null && frame.origin === APP_ORIGIN
