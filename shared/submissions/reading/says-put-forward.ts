import { bareKey } from './word-keys.ts'

/** Bodies and groups whose names have the words without anybody being put forward. */
const NAMES =
  /\b(?:hoi dong|ban|phong) thi dua khen thuong\b|\b(?:cum|khoi) thi dua\b|\bbao tang\b/gu
const ASKS = /\bde nghi\b|\btang\b|\bsuy ton\b|\bco thi dua\b/u
const SPEAKS_OF = /\bkhen\b|\bthi dua\b/u
const CATALOGUE = /\bdanh muc\b/u

/** Whether a title or a sheet's name calls what stands beneath a catalogue. */
export const saysCatalogue = (text: string): boolean => CATALOGUE.test(bareKey(text))

/**
 * Whether a title, a sheet's or a file's name puts somebody forward: "Danh sách đề nghị tặng Cờ thi
 * đua"; "Danh mục đơn vị tham gia thi đua" does not.
 */
export function saysPutForward(text: string): boolean {
  const key = bareKey(text.replaceAll('_', ' ')).replaceAll(NAMES, ' ')
  return ASKS.test(key) || (SPEAKS_OF.test(key) && !saysCatalogue(key))
}
