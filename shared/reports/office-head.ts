/** Letterhead and signature of the papers that the standing office itself writes. */
import type { Plan } from '#shared/campaigns/plan.ts'
import { expandAbbreviations } from '#shared/kernel/house-style.ts'
import {
  officeInitials,
  signatureBlock,
  type Letterhead,
  type SignatureBlock,
} from '#shared/kernel/paper-blocks.ts'
import { wordPapersText } from '#shared/text/word-papers.ts'

const upper = (words: string): string => expandAbbreviations(words).toLocaleUpperCase('vi')

/**
 * "UBND … / PHÒNG NỘI VỤ", number blank; `moment` gives the month. `type`: the letters of its kind
 * ("BC"); a letter (công văn) has none and its number names the office alone.
 */
export const officeHead = (plan: Plan, type: string | null, moment: string): Letterhead => ({
  superior: upper(plan.issuer.body),
  issuer: upper(plan.issuer.standingOffice),
  number: wordPapersText.number(
    null,
    `/${type === null ? '' : `${type}-`}${officeInitials(plan.issuer.standingOffice)}`,
  ),
  place: plan.issuer.place,
  day: moment.slice(0, 7),
})

/** Who signs a paper of the standing office, by the plan's issuer; without a name. */
export const officeSignature = (plan: Plan): SignatureBlock =>
  signatureBlock({
    onBehalfOf: null,
    inPlaceOf: null,
    title: wordPapersText.headOf(plan.issuer.standingOffice),
    name: null,
  })
