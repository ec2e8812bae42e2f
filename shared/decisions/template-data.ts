/** What a template of the office's own is filled with: the decision and its annex, in house style. */
import type { Plan } from '#shared/campaigns/plan.ts'
import { formatDay, formatDayInWords } from '#shared/kernel/day.ts'
import { formatDong, padCount } from '#shared/kernel/money.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { numberInWords } from '#shared/kernel/number-words.ts'
import { BLANK, writePaperDay } from '#shared/kernel/paper-blocks.ts'
import { capitalised, papersText } from '#shared/text/papers.ts'
import { templatesText } from '#shared/text/templates.ts'
import { annexOf, FORWARD_SYMBOL, numbered, type AnnexParts } from './annex-of-decision.ts'
import type { DecisionRow } from './contract.ts'
import { inHouseStyle } from './paper-settings.ts'
import {
  GROUP_KINDS,
  GROUPS,
  type Placeholder,
  type RowField,
  type SingleField,
  type TemplateData,
  type TemplateGroup,
  type TemplateLine,
} from './template-fields.ts'

export interface TemplateParts extends Omit<AnnexParts, 'layout'> {
  /** The day on which the council met; null where it has not. */
  readonly meetingDay: string | null
}

const groupOf = (kind: NomineeKind): TemplateGroup =>
  GROUPS.find((group) => GROUP_KINDS[group] === kind) ?? 'danhsach'

/** "ngày 20 tháng 8 năm 2024" without its first word, which the template has. */
const dayWords = (words: string): string => words.replace(/^ngày ?/u, '')

/** Numbers and days that are not known yet leave room for writing them by hand. */
export function templateData(
  plan: Plan,
  decision: DecisionRow,
  parts: TemplateParts,
): TemplateData {
  const { settings, meetingDay } = parts
  const style = (words: string): string => inHouseStyle(words, settings)
  const table = annexOf(plan, decision, { ...parts, layout: 'table' })
  const sentences = annexOf(plan, decision, { ...parts, layout: 'paragraphs' })
  const award = style(decision.awardName)
  const forward = decision.purpose === 'forward'
  const { number, symbol } = numbered(
    decision.number,
    forward ? FORWARD_SYMBOL : plan.issuer.decisionSymbol,
  )
  const document = (number ?? BLANK) + symbol
  const day = dayWords(writePaperDay(decision.day ?? parts.month))
  const count = (kind: NomineeKind): string =>
    padCount(decision.lines.filter((line) => line.kind === kind).length)
  const lines = table.groups.flatMap((group, index) =>
    group.entries.map((entry, place): TemplateLine => ({
      group: groupOf(group.kind),
      number: entry.number,
      honorific: entry.honorific,
      fullName: entry.name,
      name: entry.ownName,
      position: entry.position,
      unit: entry.unit,
      award,
      money: entry.money,
      sentence: sentences.groups[index]?.entries[place]?.paragraph ?? entry.paragraph,
    })),
  )
  const planDocument = plan.document
  const single: Readonly<Record<SingleField, string>> = {
    noidung: plan.title,
    donvidenghi: style(plan.issuer.standingOffice),
    sototrinh: forward ? document : BLANK,
    ngayhoso: forward ? day : dayWords(writePaperDay(parts.month)),
    chucvunguoiky: table.signature?.lines.join('\n') ?? '',
    nguoiky: table.signature?.name ?? '',
    soqd: forward ? BLANK : document,
    sokyhieu: templatesText.number(document),
    ngayqd: forward ? dayWords(writePaperDay(null)) : day,
    ngayqdso: decision.day === null || forward ? BLANK : formatDay(decision.day),
    diadanh: plan.issuer.place,
    hinhthuckhenthuong: award,
    soluongtapthe: count('collective'),
    soluongcanhan: count('individual'),
    soluonghogiadinh: count('household'),
    soluongdoanhnghiep: count('enterprise'),
    tongso: table.counts,
    tongtien: papersText.dong(table.moneyTotal),
    tongtienbangchu:
      table.moneyTotal === null ? papersText.none : capitalised(numberInWords(table.moneyTotal)),
    tieude: table.title,
    kemtheo: table.reference,
    kehoach: templatesText.plan(
      planDocument.number,
      planDocument.day === null ? null : formatDay(planDocument.day),
    ),
    coquan: style(plan.issuer.body),
    chutich: style(`${plan.issuer.chair} ${plan.issuer.place}`),
    hoidong: style(plan.issuer.council),
    ngayhop:
      meetingDay === null ? dayWords(writePaperDay(null)) : dayWords(formatDayInWords(meetingDay)),
  }
  return {
    single,
    lines,
    headings: Object.fromEntries(table.groups.map((group) => [groupOf(group.kind), group.heading])),
  }
}

/** What one placeholder prints: `number` where it can stand in a cell as a number. */
export interface FilledField {
  readonly text: string
  readonly number: number | null
}

const words = (text: string): FilledField => ({ text, number: null })

function rowValue(line: TemplateLine, field: RowField): FilledField {
  switch (field) {
    case 'stt':
      return { text: String(line.number), number: line.number }
    case 'hoten':
      return words(line.fullName)
    case 'ten':
      return words(line.name)
    case 'danhxung':
      return words(line.honorific ?? '')
    case 'chucvu':
      return words(line.position ?? '')
    case 'donvi':
      return words(line.unit)
    case 'hinhthuc':
      return words(line.award)
    case 'tienthuong':
      return line.money === null ? words('') : { text: formatDong(line.money), number: line.money }
  }
}

/**
 * What a placeholder prints; `line` is the one whose row or paragraph is being filled, null outside
 * of any (then a row field prints nothing).
 */
export function fieldValue(
  data: TemplateData,
  placeholder: Placeholder,
  line: TemplateLine | null,
): FilledField {
  switch (placeholder.kind) {
    case 'single':
      return words(data.single[placeholder.field])
    case 'heading':
      return words(
        placeholder.group === 'danhsach'
          ? data.single.tongso
          : (data.headings[placeholder.group] ?? ''),
      )
    case 'list':
      return words(line?.sentence ?? '')
    case 'row':
      return line === null ? words('') : rowValue(line, placeholder.field)
  }
}
