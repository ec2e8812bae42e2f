/**
 * The decision itself (dự thảo quyết định) and the tờ trình that asks for it, from the same annex that
 * goes with them: names, counts and money are taken from it and never counted again.
 * Layout: NĐ 30/2020/NĐ-CP; articles as real decisions of award have them.
 */
import type { Plan } from '#shared/campaigns/plan.ts'
import { formatDay, formatDayInWords } from '#shared/kernel/day.ts'
import { expandAbbreviations } from '#shared/kernel/house-style.ts'
import { formatDong } from '#shared/kernel/money.ts'
import { numberInWords } from '#shared/kernel/number-words.ts'
import {
  officeInitials,
  signatureBlock,
  type Letterhead,
  type PaperDay,
} from '#shared/kernel/paper-blocks.ts'
import type { WordPaper, WordPart } from '#shared/kernel/word-paper.ts'
import { capitalised, papersText } from '#shared/text/papers.ts'
import { wordPapersText } from '#shared/text/word-papers.ts'
import type { DecisionAnnex } from './annex.ts'
import type { SignerInput } from './paper-settings.ts'

export interface DecisionPaperInput {
  readonly plan: Plan
  /** The award as printed: "Giấy khen của Chủ tịch UBND thành phố". */
  readonly awardName: string
  readonly purpose: 'award' | 'forward'
  readonly number: { readonly number: string | null; readonly symbol: string }
  readonly day: PaperDay
  readonly annex: DecisionAnnex
  /** The day on which the council met; null where it has not. */
  readonly meetingDay: string | null
  readonly signer: SignerInput | null
  readonly recipients: readonly string[]
}

const inFull = (words: string): string => expandAbbreviations(words)
const upper = (words: string): string => inFull(words).toLocaleUpperCase('vi')

/** "Ba mươi bảy triệu …": an amount as it stands in brackets. */
const amount = (dong: number | null): string =>
  dong === null
    ? wordPapersText.amountUnknown
    : wordPapersText.amount(formatDong(dong), capitalised(numberInWords(dong)))

/** The legal grounds of the plan and the plan itself, in the order of the plan. */
function grounds(plan: Plan): readonly string[] {
  const { number, day, heading } = plan.document
  return [
    ...plan.legal.map((law) => wordPapersText.ground(law.name)),
    wordPapersText.plan(heading, number, day === null ? null : formatDay(day)),
  ]
}

function committeeHead(input: DecisionPaperInput): Letterhead {
  return {
    superior: null,
    issuer: upper(input.plan.issuer.body),
    number: wordPapersText.number(input.number.number, input.number.symbol),
    place: input.plan.issuer.place,
    day: input.day,
  }
}

const chairOf = (plan: Plan): string => inFull(`${plan.issuer.chair} ${plan.issuer.place}`)

/** The decision with its four articles: to whom, money, force, who carries it out. */
export function decisionPaper(input: DecisionPaperInput): WordPaper {
  const text = wordPapersText.decision
  const { plan, annex } = input
  const head = wordPapersText.headInText(plan.issuer.standingOffice)
  const money =
    annex.moneyTotal === 0
      ? text.noMoney(plan.money.decree)
      : text.money(amount(annex.moneyTotal), plan.money.decree)
  const articles = [
    text.award(input.awardName, annex.counts, plan.title),
    money,
    text.force,
    text.duty(head),
  ]
  return {
    letterhead: committeeHead(input),
    title: text.title,
    subject: text.subject(input.awardName, plan.title),
    addressee: null,
    parts: [
      { kind: 'centred', text: upper(chairOf(plan)) },
      {
        kind: 'grounds',
        lines: [
          ...grounds(plan),
          ...(input.meetingDay === null
            ? []
            : [text.minutes(plan.issuer.council, formatDayInWords(input.meetingDay))]),
          text.proposal(head),
        ],
      },
      { kind: 'centred', text: text.decides },
      ...articles.map((words, index): WordPart => ({
        kind: 'article',
        title: `Điều ${index + 1}.`,
        text: words,
      })),
    ],
    recipients:
      input.recipients.length > 0 ? input.recipients : text.recipients(plan.issuer.standingOffice),
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

/** A table for each kind, under the annex's own heading ("I. TẬP THỂ (02)"). */
export const annexTables = (annex: DecisionAnnex): readonly WordPart[] =>
  annex.groups.flatMap((group): readonly WordPart[] => [
    { kind: 'heading', text: group.heading },
    {
      kind: 'table',
      table: {
        head: [
          wordPapersText.order,
          wordPapersText.name,
          wordPapersText.position,
          wordPapersText.unit,
          ...(annex.showMoney ? [wordPapersText.money] : []),
        ],
        widths: annex.showMoney ? [7, 29, 23, 26, 15] : [7, 34, 27, 32],
        aligns: ['center', 'left', 'left', 'left', 'right'],
        rows: group.entries.map((entry) => [
          String(entry.number),
          entry.name,
          entry.position ?? papersText.none,
          entry.unit,
          ...(annex.showMoney
            ? [entry.money === null ? papersText.none : formatDong(entry.money)]
            : []),
        ]),
      },
    },
  ])

/**
 * The tờ trình with its list: of the standing office to the chairman who decides, or of the
 * committee to the level above where the award is forwarded.
 */
export function proposalPaper(input: DecisionPaperInput): WordPaper {
  const text = wordPapersText.proposal
  const { plan, annex } = input
  const { issuer } = plan
  const forward = input.purpose === 'forward'
  const addressee = forward ? inFull(issuer.parent) : chairOf(plan)
  const from = forward ? inFull(issuer.body) : issuer.standingOffice
  const standing = wordPapersText.headOf(issuer.standingOffice)
  return {
    letterhead: forward
      ? committeeHead(input)
      : {
          superior: upper(issuer.body),
          issuer: upper(issuer.standingOffice),
          number: wordPapersText.number(null, `/TTr-${officeInitials(issuer.standingOffice)}`),
          place: issuer.place,
          day: input.meetingDay?.slice(0, 7) ?? null,
        },
    title: text.title,
    subject: text.subject(input.awardName, plan.title),
    addressee: text.to(addressee),
    parts: [
      { kind: 'grounds', lines: grounds(plan) },
      {
        kind: 'text',
        text: text.lead(
          issuer.council,
          input.meetingDay === null ? null : formatDayInWords(input.meetingDay),
        ),
      },
      { kind: 'text', text: text.asks(from, addressee, input.awardName, annex.counts) },
      ...annexTables(annex),
      ...(annex.moneyTotal === 0
        ? []
        : [
            {
              kind: 'text',
              text: text.money(amount(annex.moneyTotal)),
            } as const,
          ]),
      { kind: 'text', text: text.enclosed },
      { kind: 'text', text: text.end(addressee) },
    ],
    recipients: text.recipients,
    signature: signatureBlock(
      forward
        ? (input.signer ?? {
            onBehalfOf: wordPapersText.committee,
            inPlaceOf: null,
            title: wordPapersText.chairman,
            name: null,
          })
        : { onBehalfOf: null, inPlaceOf: null, title: standing, name: null },
    ),
  }
}
