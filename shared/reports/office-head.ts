/** Letterhead and signature of the papers that the standing office itself writes. */
import type { Plan } from '#shared/campaigns/plan.ts'
import { expandAbbreviations } from '#shared/kernel/house-style.ts'
import {
  signatureBlock,
  type Letterhead,
  type SignatureBlock,
} from '#shared/kernel/paper-blocks.ts'
import { wordPapersText } from '#shared/text/word-papers.ts'

const upper = (words: string): string => expandAbbreviations(words).toLocaleUpperCase('vi')

/** "UBND … / PHÒNG NỘI VỤ", number blank; `moment` gives the month. */
export const officeHead = (plan: Plan, symbol: string, moment: string): Letterhead => ({
  superior: upper(plan.issuer.body),
  issuer: upper(plan.issuer.standingOffice),
  number: wordPapersText.number(null, symbol),
  place: plan.issuer.place,
  day: moment.slice(0, 7),
})

export const officeSignature = (plan: Plan): SignatureBlock =>
  signatureBlock({
    onBehalfOf: null,
    inPlaceOf: null,
    title: wordPapersText.headOf(plan.issuer.standingOffice),
    name: null,
  })
