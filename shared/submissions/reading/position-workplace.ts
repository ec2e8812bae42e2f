import { beginsWithOrganisation } from './organisation-words.ts'
import { remember } from './remember.ts'

export interface PositionWorkplace {
  readonly position: string | null
  readonly workplace: string | null
}

const LABEL =
  /^(?:chức vụ|chức danh|nghề nghiệp|đơn vị(?: công tác)?|nơi công tác|địa chỉ)\s*:\s*/iu
const SEPARATOR = /\s*[,;]\s+/gu

/** A post that ends further on is a story, in which commas cut nothing. */
const FAR = 600

const orNull = (text: string): string | null => {
  const bare = text.replace(LABEL, '').replace(/^[\s,;:–-]+|[\s,;]+$/gu, '')
  return bare === '' ? null : bare
}

/** At a line break before an organisation, where no comma cuts ("Trưởng phòng⏎Phòng Nội vụ"). */
function cutAtLine(lines: readonly string[]): PositionWorkplace | null {
  const at = lines.findIndex((line, index) => index > 0 && beginsWithOrganisation(line))
  if (at < 1) return null
  return {
    position: orNull(lines.slice(0, at).join(' ')),
    workplace: orNull(lines.slice(at).join(' ')),
  }
}

function cut(text: string, lines: readonly string[]): PositionWorkplace {
  if (text.trim() === '') return { position: null, workplace: null }
  if (beginsWithOrganisation(text)) return { position: null, workplace: orNull(text) }
  for (const match of text.slice(0, FAR).matchAll(SEPARATOR)) {
    const right = text.slice(match.index + match[0].length).replace(LABEL, '')
    if (beginsWithOrganisation(right))
      return { position: orNull(text.slice(0, match.index)), workplace: orNull(right) }
  }
  return cutAtLine(lines) ?? { position: orNull(text), workplace: null }
}

/** Many of a list have the same post at the same place. */
const NO_LINES: readonly string[] = []
const cutOneLine = remember((text): PositionWorkplace => cut(text, NO_LINES))

/**
 * Post and workplace of a person from one cell: cut at the first ", " whose right side begins with
 * a word for an organisation or a place and not with a post; " - " inside is no cut. A text that is
 * an organisation or place from its first word on is a workplace; without one all is post.
 * Source: samples README, `rows[].position`, `rows[].workplace`.
 */
export function splitPositionWorkplace(
  text: string,
  lines: readonly string[] = [text],
): PositionWorkplace {
  return lines.length < 2 ? cutOneLine(text) : cut(text, lines)
}
