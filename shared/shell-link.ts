/**
 * What pages and shells agree on, whichever shell it is. In a browser the pages reach the service by
 * HTTP under RPC_PREFIX; in the desktop window they ask the preload for a MessagePort:
 *
 *   page    window.postMessage(PORT_REQUEST, location.origin)
 *   preload window.postMessage(PORT_ANSWER, location.origin, [port])
 *
 * The page knows that it is in the desktop window by `DESKTOP_FLAG in window`.
 */

/** Where the service answers on loopback. */
export const RPC_PREFIX = '/rpc'

/** The public window's page; its window is opened by `window.open(PROJECTION_PATH, PROJECTION_WINDOW)`. */
export const PROJECTION_PATH = '/projection/'
export const PROJECTION_WINDOW = 'so-thi-dua-projection'

/** The page for hand-over packages, after the `#`; the shell turns to it when one is opened. */
export const HAND_OVER_PATH = '/ban-giao'

/** Set on `window` by the desktop preload. */
export const DESKTOP_FLAG = 'soThiDuaDesktop'

/** What a page posts to itself to be given a port; may be asked again, the last port is the good one. */
export const PORT_REQUEST = 'so-thi-dua:port-request'
/** What a page posts to itself in the desktop window to have its print form shown as a paper. */
export const PRINT_REQUEST = 'so-thi-dua:print-request'
/** What the preload posts with the port. */
export const PORT_ANSWER = 'so-thi-dua:port'
