import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillTemplate } from '#electron/workbook/write/fill-template.ts'
import { writeAnnex } from '#electron/workbook/write/write-annex.ts'
import { writeStarterTemplate } from '#electron/workbook/write/write-starter-template.ts'
import { annexOf } from '#shared/decisions/annex-of-decision.ts'
import type { DecisionLine, DecisionRow } from '#shared/decisions/contract.ts'
import { DEFAULT_PAPER_SETTINGS } from '#shared/decisions/paper-settings.ts'
import { templateData } from '#shared/decisions/template-data.ts'
import { NOMINEE_KINDS, type NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { readNumberWords } from '#test/support/read-number-words.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'
import { readBack } from './read-back.ts'
import { STAMP } from './papers-data.ts'

const plan = builtInPlan('bac-kan-2024')
const WORDS: Readonly<Record<NomineeKind, string>> = {
  collective: 'tập thể',
  individual: 'cá nhân',
  household: 'hộ gia đình',
  enterprise: 'doanh nghiệp',
}

const lineOf = fc.record({
  kind: fc.constantFrom<NomineeKind>(...NOMINEE_KINDS),
  name: fc.constantFrom('Khoa Nội', 'Lê Văn Ổn', '=Hà & <Ánh>', 'Đặng Thị Ước'),
  unit: fc.constantFrom('Phòng Nội vụ', 'UBND xã Dương Quang'),
  money: fc.integer({ min: 0, max: 400 }).map((tens) => tens * 10_000),
})
const settingsOf = fc.record({
  order: fc.constantFrom('council' as const, 'unit' as const, 'given-name' as const),
  honorific: fc.constantFrom('as-written' as const, 'ranks' as const, 'none' as const),
  expandAbbreviations: fc.boolean(),
})

function decisionOf(found: readonly Pick<DecisionLine, 'kind' | 'name' | 'unit' | 'money'>[]) {
  const lines = found.map((one, index): DecisionLine => ({
    ...one,
    nominationId: String(index),
    name: `${one.name} ${index}`,
    honorific: one.kind === 'individual' ? 'Ông' : null,
    position: null,
    workplace: null,
  }))
  const total = lines.reduce((sum, line) => sum + (line.money ?? 0), 0)
  const row: DecisionRow = {
    id: 'd',
    award: 'giay-khen-huyen',
    awardName: 'Giấy khen',
    supplement: 0,
    purpose: 'award',
    number: null,
    day: null,
    state: 'draft',
    signer: null,
    baseSalary: 2_340_000,
    lines,
    total,
    counts: '',
  }
  return { row, total }
}

/** "02 tập thể, 09 cá nhân" as counted from the rows that another library read. */
function countsIn(rows: readonly (readonly string[])[]): string {
  const counts = new Map<string, number>()
  let kind = ''
  for (const [first = ''] of rows) {
    const heading = /^[IVX]+\. (.+) \(\d+\)$/u.exec(first)?.[1]
    if (heading !== undefined) kind = heading.toLocaleLowerCase('vi')
    else if (/^\d+$/u.test(first)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return NOMINEE_KINDS.map((one) => WORDS[one])
    .filter((word) => counts.has(word))
    .map((word) => `${String(counts.get(word)).padStart(2, '0')} ${word}`)
    .join(', ')
}

describe('1 000 random decisions', () => {
  it('say in words, in figures and in rows the same in what a template is filled with', () => {
    fc.assert(
      fc.property(fc.array(lineOf, { minLength: 1, maxLength: 40 }), settingsOf, (all, changed) => {
        const { row, total } = decisionOf(all)
        const settings = { ...DEFAULT_PAPER_SETTINGS, ...changed }
        const parts = { month: '2024-08', settings, units: [], meetingDay: null }
        const { single, lines } = templateData(plan, row, parts)
        expect(lines).toHaveLength(all.length)
        expect(new Set(lines.map(({ name }) => name)).size).toBe(all.length)
        expect(lines.reduce((sum, line) => sum + (line.money ?? 0), 0)).toBe(total)
        expect(Number(single.tongtien.replaceAll('.', ''))).toBe(total)
        expect(readNumberWords(single.tongtienbangchu.toLocaleLowerCase('vi'))).toBe(total)
        const stated = [...single.tongso.matchAll(/\d+/gu)].map(([digits]) => Number(digits))
        expect(stated.reduce((sum, count) => sum + count, 0)).toBe(all.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('have in their workbooks the rows that the workbooks say they have', async () => {
    const starter = await writeStarterTemplate('xlsx', STAMP)
    await fc.assert(
      fc.asyncProperty(fc.array(lineOf, { minLength: 1, maxLength: 25 }), async (all) => {
        const { row, total } = decisionOf(all)
        const parts = {
          month: '2024-08',
          settings: DEFAULT_PAPER_SETTINGS,
          units: [],
          meetingDay: null,
        }
        const annex = annexOf(plan, row, { ...parts, layout: 'table' })
        const files = [
          await writeAnnex(annex, { stamp: STAMP }),
          fillTemplate(starter, templateData(plan, row, parts)),
        ]
        for (const bytes of files) {
          const [sheet] = readBack(bytes)
          const rows = sheet?.rows ?? []
          const counts = countsIn(rows)
          expect(rows.flat()).toContain(`(Danh sách có ${counts})./.`)
          const sum = rows.find(([first]) => first === `Cộng: ${counts}`)?.[1]
          expect(Number(sum?.replaceAll(/[.,]/gu, ''))).toBe(total)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
