/**
 * Papers for Word, whose library is loaded with the first of them: a start has no need of it.
 */
import type * as minutes from './write-minutes-docx.ts'
import type * as starter from './write-starter-template.ts'
import type * as papers from './write-word-paper.ts'

/** As in write-word-paper.ts. */
export const writeWordPaper: typeof papers.writeWordPaper = async (...given) =>
  (await import('./write-word-paper.ts')).writeWordPaper(...given)

/** As in write-word-paper.ts. */
export const writeWordPapers: typeof papers.writeWordPapers = async (...given) =>
  (await import('./write-word-paper.ts')).writeWordPapers(...given)

/** As in write-minutes-docx.ts. */
export const writeMeetingMinutes: typeof minutes.writeMeetingMinutes = async (...given) =>
  (await import('./write-minutes-docx.ts')).writeMeetingMinutes(...given)

/** As in write-minutes-docx.ts. */
export const writeVoteCountDocx: typeof minutes.writeVoteCountDocx = async (...given) =>
  (await import('./write-minutes-docx.ts')).writeVoteCountDocx(...given)

/** As in write-starter-template.ts. */
export const writeStarterTemplate: typeof starter.writeStarterTemplate = async (...given) =>
  (await import('./write-starter-template.ts')).writeStarterTemplate(...given)
