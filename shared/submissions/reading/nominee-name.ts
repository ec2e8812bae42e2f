import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { takeBirth } from './birth-text.ts'
import { splitHonorific } from './honorific.ts'
import { bareKey } from './word-keys.ts'
import { dropNumber } from './line-numbering.ts'
import { isCapitals, lowerCapitals, nameForDisplay } from './name-case.ts'
import { beginsWithOrganisation } from './organisation-words.ts'
import { beginsWithPost } from './post-words.ts'
import { looksLikePerson } from './split-person.ts'

export interface NameParts {
  readonly honorific: string | null
  readonly name: string
  /** What stood behind the name: post and workplace, or a collective's place. */
  readonly rest: string
  readonly restLines: readonly string[]
  /** A birth told in the name cell. */
  readonly birth: string | null
}

/** "1 Phó Văn Đức": a list without a number column. */
const GLUED_NUMBER = /^\d{1,3}\s+(?=\p{Lu})/u
const CLOSING = /[\s.;,:/*†]+$/u
const SLASH = /\s*\/\s+(?=\p{Lu})/u
const PERSON_CUT = /\s*[,;:]\s+|\s+[-–—]+\s*|\s*[-–—]+\s+|\s*\(|\s*,(?=\p{L})/u
const PARTED = /\s*[/,;:(–-]/u
const OTHER_CUT = /\s*[,;]\s+/gu
/** No name goes on so far. */
const FAR = 600
const HOUSEHOLD_WORD = /^(?:hộ|gia đình|ho|gia dinh)\s/iu

/** Most names are letters and spaces from end to end: there is nothing to cut or to close. */
const BARE = /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*$/u

/** "[1]", "(2)", "³" behind a name: a note at the foot of the page. */
const FOOTNOTE = /(?:\s*\[\d{1,2}\]|\s*\(\d{1,2}\)|[¹²³⁴-⁹])+\s*$/u

const close = (text: string): string => text.replace(CLOSING, '').trim()

const closeRest = (text: string): string =>
  text === ''
    ? ''
    : close(text.replace(/^[\s,;:–—-]+/u, ''))
        .replace(/\)$/u, '')
        .replaceAll(/\s*\/\s+(?=\p{Lu})/gu, ', ')

/** A name cell whose later lines are a post or a workplace, not more of the name. */
function cutLines(
  lines: readonly string[],
  postBelow: boolean,
): readonly [string, readonly string[]] {
  const [head = '', ...below] = lines
  if (postBelow && looksLikePerson(head)) return [head, below]
  const at = lines.findIndex(
    (line, index) =>
      index > 0 && (/^[(\-–,]/u.test(line) || beginsWithPost(line) || beginsWithOrganisation(line)),
  )
  return at < 1 ? [lines.join(' '), []] : [lines.slice(0, at).join(' '), lines.slice(at)]
}

/** "Nông Văn Thoại/ Trưởng thôn"; neither "Anh/ Chị Thoại" nor two people side by side. */
function slashCut(text: string): RegExpExecArray | null {
  const match = SLASH.exec(text)
  if (match === null || !looksLikePerson(text.slice(0, match.index))) return null
  const [next = ''] = text.slice(match.index + match[0].length).split(PARTED)
  return looksLikePerson(next) ? null : match
}

function personCut(text: string): readonly [string, string] {
  const [cut, slash] = [PERSON_CUT.exec(text), slashCut(text)]
  const match = slash !== null && (cut === null || slash.index < cut.index) ? slash : cut
  if (match === null || match.index === 0) return [text, '']
  return [text.slice(0, match.index), text.slice(match.index + match[0].length)]
}

/** A collective's name ends where a place or a larger body follows: "Tổ 5, phường Đức Xuân". */
function otherCut(text: string): readonly [string, string] {
  for (const match of text.slice(0, FAR).matchAll(OTHER_CUT)) {
    const right = text.slice(match.index + match[0].length)
    if (beginsWithOrganisation(right)) return [text.slice(0, match.index), right]
  }
  return [text, '']
}

/** "ÔNG", "ĐỒNG CHÍ" in small letters; "BS", "CN" stay as they are. */
const shownHonorific = (honorific: string | null): string | null =>
  honorific !== null &&
  isCapitals(honorific) &&
  !honorific.includes('.') &&
  honorific.length > 1 &&
  // "ĐD", "CNĐD" are abbreviations, "ÔNG" and "THƯỢNG TÁ" words.
  bareKey(honorific)
    .split(' ')
    .every((word) => /[aeiouy]/u.test(word)) &&
  /[ÔÀĐẠƯỢỒÍẦ]/u.test(honorific)
    ? lowerCapitals(honorific, true)
    : honorific

const NO_LINES: readonly string[] = []

function personParts(
  text: string,
  lines: readonly string[],
  household: boolean,
  postBelow: boolean,
): NameParts {
  if (lines.length < 2 && !household && BARE.test(text)) {
    const { honorific, name } = splitHonorific(text)
    return {
      honorific: shownHonorific(honorific),
      name,
      rest: '',
      restLines: NO_LINES,
      birth: null,
    }
  }
  const [all, later] = lines.length > 1 ? cutLines(lines, postBelow) : [text, []]
  const first = all.replace(FOOTNOTE, '')
  const { rest: bare, birth } = takeBirth(dropNumber(first).replace(GLUED_NUMBER, ''))
  const keepWhole = household && HOUSEHOLD_WORD.test(bare)
  const { honorific, name } = keepWhole ? { honorific: null, name: bare } : splitHonorific(bare)
  const [own, behind] = household ? otherCut(name) : personCut(name)
  const laterBirth = takeBirth(later.join(', '))
  return {
    honorific: shownHonorific(honorific),
    name: close(own),
    rest: [closeRest(behind), closeRest(laterBirth.rest)].filter((part) => part !== '').join(', '),
    restLines: [closeRest(behind), ...later.map(closeRest)].filter((part) => part !== ''),
    birth: birth ?? laterBirth.birth,
  }
}

function otherParts(text: string): NameParts {
  const bare = dropNumber(text)
  const [own, behind] = otherCut(bare)
  const rest = closeRest(behind)
  return { honorific: null, name: close(own), rest, restLines: [rest], birth: null }
}

/**
 * Name, honorific and what stands behind the name in a name cell. A person's name ends at the first
 * ", " or " - ", or, where the heading names his post as well (`postBelow`), with the line; another nominee's at the first ", " before a word for a body or a place.
 * Source: samples README, `rows[].name`, `rows[].honorific`.
 */
export function splitNameCell(
  text: string,
  lines: readonly string[],
  kind: NomineeKind,
  tcvn3: boolean,
  postBelow = false,
): NameParts {
  const person = kind === 'individual'
  const parts =
    person || kind === 'household'
      ? personParts(text, lines, !person, person && postBelow)
      : otherParts(text)
  return { ...parts, name: nameForDisplay(parts.name, person || kind === 'household', tcvn3) }
}
