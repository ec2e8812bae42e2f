import { HAND_OVER_PATH, PROJECTION_PATH } from '#shared/shell-link.ts'

/** A scheme of our own: no file://, no port, and an origin that nothing else can have. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'so-thi-dua'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
export const DESK_URL = `${APP_ORIGIN}/`
/** The page for packages; `turn` makes the address another one, so that the page hears of it. */
export const handOverUrl = (turn: number): string => `${DESK_URL}#${HAND_OVER_PATH}?goi=${turn}`
export const PROJECTION_URL = `${APP_ORIGIN}${PROJECTION_PATH}`

/** Whether an address is one of our pages. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === ''
}
