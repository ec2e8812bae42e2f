/** Limits of endorsement while they are written: the share is a text until it is saved. */
import type { EndorsementLimit } from '#shared/appraisal/clusters/terms.ts'
import { clustersText as say } from '#shared/text/clusters-page.ts'
import { fractionSaid, fractionText } from '#shared/text/fraction-text.ts'

export interface LimitDraft {
  readonly key: number
  readonly award: string | null
  readonly share: string
  readonly base: EndorsementLimit['base']
  readonly rounding: EndorsementLimit['rounding']
  readonly wording: string
  readonly place: string
}

/** "20 %" where hundredths say it exactly, else "1/3". */
const shareText = ([over, under]: EndorsementLimit['share']): string =>
  100 % under === 0 ? `${(over * 100) / under} %` : fractionText([over, under])

/** Saved limits as they are edited. */
export const draftsOfLimits = (limits: readonly EndorsementLimit[]): readonly LimitDraft[] =>
  limits.map(({ share, ...limit }, key) => ({ ...limit, key, share: shareText(share) }))

/** A limit that nobody filled in yet, with a key that is free. */
export const blankLimit = (limits: readonly LimitDraft[]): LimitDraft => ({
  key: Math.max(0, ...limits.map(({ key }) => key + 1)),
  award: null,
  share: '',
  base: 'members',
  rounding: 'down',
  wording: '',
  place: '',
})

/** The limits, or what is wrong with them, in words. */
export function limitsOfDrafts(drafts: readonly LimitDraft[]): {
  readonly limits: readonly EndorsementLimit[]
  readonly problems: readonly string[]
} {
  const limits: EndorsementLimit[] = []
  const problems: string[] = []
  for (const { key: _, share, wording, place, ...rest } of drafts) {
    const said = fractionSaid(share)
    if (said === null || said[0] > said[1]) problems.push(say.shareWrong(share))
    else if (wording.trim() === '' || place.trim() === '') problems.push(say.clauseMissing)
    else limits.push({ ...rest, share: said, wording: wording.trim(), place: place.trim() })
  }
  return { limits, problems: [...new Set(problems)] }
}
