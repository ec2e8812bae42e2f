/**
 * The document that corrects (đính chính) or withdraws an issued decision, made from the difference of
 * the two lists. What is wrong in a decision's content is set right by a decision (NĐ 30/2020 Đ18).
 */
import type { Plan } from '#shared/campaigns/plan.ts'
import { formatDayInWords } from '#shared/kernel/day.ts'
import { expandAbbreviations } from '#shared/kernel/house-style.ts'
import { signatureBlock, withHonorific, type PaperDay } from '#shared/kernel/paper-blocks.ts'
import type { WordPaper, WordPart } from '#shared/kernel/word-paper.ts'
import { capitalised, papersText } from '#shared/text/papers.ts'
import { changePaperText as text, wordPapersText } from '#shared/text/word-papers.ts'
import { countsInWords, totalMoney } from './annex.ts'
import type { DecisionLine } from './contract.ts'
import { lineDifferences, type LineDifference } from './line-differences.ts'
import type { SignerInput } from './paper-settings.ts'

export interface ChangePaperInput {
  readonly plan: Plan
  readonly kind: 'correction' | 'withdrawal'
  /** `forward`: what is changed is a list that went to a higher level with a tờ trình. */
  readonly purpose: 'award' | 'forward'
  readonly awardName: string
  readonly reason: string
  readonly number: { readonly number: string | null; readonly symbol: string }
  readonly day: PaperDay
  /** The decision that is corrected or withdrawn. */
  readonly original: {
    readonly number: string
    readonly day: string
    readonly lines: readonly DecisionLine[]
  }
  /** The lines that stand from now on; none after a withdrawal. */
  readonly lines: readonly DecisionLine[]
  readonly signer: SignerInput | null
}

const sentence = (line: DecisionLine): string =>
  [withHonorific(line.honorific, line.name), line.position, line.workplace, line.unit]
    .filter((part, index, parts) => part !== null && part !== '' && parts.indexOf(part) === index)
    .join(', ')

function wordsOf(one: LineDifference): string {
  const place = text.place(capitalised(papersText.kind(one.kind)), one.number)
  if (one.before === null) return text.added(one.after === null ? '' : sentence(one.after))
  if (one.after === null) return text.removed(place, sentence(one.before))
  const said = sentence(one.before)
  const now = sentence(one.after)
  const money = text.money(papersText.dong(one.before.money), papersText.dong(one.after.money))
  return said === now
    ? text.paid(place, said, money)
    : text.changed(place, said, now) + (one.before.money === one.after.money ? '' : `; ${money}`)
}

/** A tờ trình about an earlier one: the higher level is asked, nothing is decided here. */
function forwardedChange(input: ChangePaperInput): WordPaper {
  const { plan, original, kind, awardName, reason } = input
  const of = text.proposal(original.number, formatDayInWords(original.day))
  const body = expandAbbreviations(plan.issuer.body)
  const parent = expandAbbreviations(plan.issuer.parent)
  const parts: readonly WordPart[] =
    kind === 'withdrawal'
      ? [
          {
            kind: 'text',
            text: text.takesBack(body, of, awardName, countsInWords(original.lines), reason),
          },
        ]
      : [
          { kind: 'text', text: text.asksToCorrect(body, of, awardName, reason) },
          { kind: 'list', lines: lineDifferences(original.lines, input.lines).map(wordsOf) },
          { kind: 'text', text: text.forwardedNow(countsInWords(input.lines)) },
        ]
  return {
    letterhead: {
      superior: null,
      issuer: body.toLocaleUpperCase('vi'),
      number: wordPapersText.number(input.number.number, input.number.symbol),
      place: plan.issuer.place,
      day: input.day,
    },
    title: wordPapersText.proposal.title,
    subject: kind === 'correction' ? text.correctionSubject(of) : text.takeBackSubject(of),
    addressee: wordPapersText.proposal.to(parent),
    parts: [...parts, { kind: 'text', text: wordPapersText.proposal.end(parent) }],
    recipients: wordPapersText.proposal.recipients,
    signature: signatureBlock(
      input.signer ?? {
        onBehalfOf: wordPapersText.committee,
        inPlaceOf: null,
        title: wordPapersText.chairman,
        name: null,
      },
    ),
  }
}

export function changePaper(input: ChangePaperInput): WordPaper {
  if (input.purpose === 'forward') return forwardedChange(input)
  const { plan, original } = input
  const chair = expandAbbreviations(`${plan.issuer.chair} ${plan.issuer.place}`)
  const of = text.decision(original.number, formatDayInWords(original.day))
  const articles: readonly (readonly [words: string, list: readonly string[]])[] =
    input.kind === 'withdrawal'
      ? [
          [text.withdraws(of, input.awardName, countsInWords(original.lines), input.reason), []],
          [text.force, []],
          [text.duty, []],
        ]
      : [
          [
            text.corrects(of, input.awardName, input.reason),
            lineDifferences(original.lines, input.lines).map(wordsOf),
          ],
          [text.now(countsInWords(input.lines), papersText.dong(totalMoney(input.lines))), []],
          [text.force, []],
          [text.duty, []],
        ]
  return {
    letterhead: {
      superior: null,
      issuer: expandAbbreviations(plan.issuer.body).toLocaleUpperCase('vi'),
      number: wordPapersText.number(input.number.number, input.number.symbol),
      place: plan.issuer.place,
      day: input.day,
    },
    title: wordPapersText.decision.title,
    subject: input.kind === 'correction' ? text.correctionSubject(of) : text.withdrawalSubject(of),
    addressee: null,
    parts: [
      { kind: 'centred', text: chair.toLocaleUpperCase('vi') },
      {
        kind: 'grounds',
        lines: [
          ...plan.legal.map((law) => wordPapersText.ground(law.name)),
          wordPapersText.decision.proposal(wordPapersText.headInText(plan.issuer.standingOffice)),
        ],
      },
      { kind: 'centred', text: wordPapersText.decision.decides },
      ...articles.flatMap(([words, list], index): readonly WordPart[] => [
        { kind: 'article', title: `Điều ${index + 1}.`, text: words },
        ...(list.length === 0 ? [] : [{ kind: 'list', lines: list } as const]),
      ]),
    ],
    recipients: [text.asArticle(articles.length), plan.issuer.standingOffice, 'Lưu: VT'],
    signature: signatureBlock(
      input.signer ?? {
        onBehalfOf: null,
        inPlaceOf: null,
        title: wordPapersText.chairman,
        name: null,
      },
    ),
  }
}
