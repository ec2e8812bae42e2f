/** What the mutants of one folder came to: file by file, survivors with place and change. */
import type { Mutant } from './instrument.ts'

export interface Tried extends Mutant {
  readonly file: string
  readonly killed: boolean
  readonly reached: boolean
  readonly constant: boolean
  /** Why the program does the same with it, where it was looked at and found so. */
  readonly equivalent: string | null
}

export interface Score {
  readonly mutants: number
  readonly killed: number
}

/**
 * A mutant of a constant is looked at when its module is loaded, before any test: it cannot be
 * switched on for one, and is left out (Stryker's `ignoreStatic`). One that no test reaches counts
 * as not found.
 */
const isCounted = ({ reached, constant, equivalent }: Tried): boolean =>
  equivalent === null && (reached || !constant)

export function scoreOf(tried: readonly Tried[]): Score {
  const counted = tried.filter(isCounted)
  return { mutants: counted.length, killed: counted.filter(({ killed }) => killed).length }
}

/** In tenths of a percent, rounded down: 80,0 % is reached or it is not. */
export const percent = ({ mutants, killed }: Score): string =>
  mutants === 0 ? '–' : `${Math.floor((killed * 1000) / mutants) / 10} %`

const short = (text: string): string => text.replaceAll(/\s+/gu, ' ').slice(0, 90)

const lineOf = ({ file, line, before, after, reached }: Tried): string =>
  `  ${file}:${line} ${short(before)} → ${short(after)}${reached ? '' : ' (no test comes past)'}`

/** The lines of a folder: a line a file, and under it a line for each mutant that lives. */
export function folderReport(folder: string, tried: readonly Tried[]): readonly string[] {
  const files = Map.groupBy(tried, ({ file }) => file)
  const lines = [...files].flatMap(([file, own]) => {
    const score = scoreOf(own)
    const left = own.filter((mutant) => isCounted(mutant) && !mutant.killed)
    return [
      `${file}: ${score.mutants} mutants, ${score.killed} killed, ${percent(score)}`,
      ...left.map(lineOf),
    ]
  })
  const same = tried.filter(({ equivalent }) => equivalent !== null)
  const constants = tried.filter((mutant) => mutant.equivalent === null && !isCounted(mutant))
  const score = scoreOf(tried)
  return [
    ...lines,
    ...same.map((mutant) => `  the same program: ${lineOf(mutant).trim()}: ${mutant.equivalent}`),
    `${folder}: ${score.mutants} mutants, ${score.killed} killed, ${percent(score)} (not counted: ${constants.length} of constants, ${same.length} that change nothing)`,
  ]
}
