import { attributeOf } from './xml-scan.ts'

const TICKS: ReadonlyMap<number, string> = new Map([
  [0xfc, '✓'],
  [0xfe, '☑'],
  [0xfb, '✗'],
  [0xfd, '☒'],
  [0x6f, '☐'],
  [0xa8, '☐'],
])

/** A symbol of a picture font: the check marks of Wingdings stand for a tick. */
export const symbolText = (attributes: string): string =>
  TICKS.get(Number.parseInt(attributeOf(attributes, 'char') ?? '', 16) & 0xff) ?? ''
