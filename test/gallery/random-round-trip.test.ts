import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import { writeAnnex } from '#electron/workbook/write/write-annex.ts'
import { annexOf } from '#shared/decisions/annex-of-decision.ts'
import type { DecisionAnnex } from '#shared/decisions/annex.ts'
import type { DecisionLine, DecisionRow } from '#shared/decisions/contract.ts'
import { DEFAULT_PAPER_SETTINGS } from '#shared/decisions/paper-settings.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { FileReading } from '#shared/submissions/file-reading.ts'
import { understandUnitFile } from '#shared/submissions/understand-unit-file.ts'
import { personName, seeded } from '#test/bench/people.ts'
import { STAMP } from '#test/electron/workbook/write/papers-data.ts'
import { contextOf } from '#test/support/preview-samples.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const plan = builtInPlan('bac-kan-2024')
const context = contextOf('bac-kan-2024')
const UNITS = context.units.map(({ name }) => name)
const AWARDS = plan.awards.filter(({ id }) => ['giay-khen-huyen', 'bang-khen-tinh'].includes(id))

const POSTS = ['Phó Trưởng phòng', 'Chuyên viên', 'Giáo viên', 'Tổ trưởng tổ dân phố', null]
const HONORIFICS = ['Ông', 'Bà', 'Đ/c', 'Đại úy', 'Bác sĩ', null]
const PARTS = ['Tổ chuyên môn Khoa học xã hội', 'Bộ phận Một cửa', 'Đội Cảnh sát trật tự']

const lineOf = fc.record({
  kind: fc.constantFrom<NomineeKind>('collective', 'individual'),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  part: fc.constantFrom(...PARTS),
  unit: fc.constantFrom(...UNITS),
  position: fc.constantFrom(...POSTS),
  honorific: fc.constantFrom(...HONORIFICS),
  money: fc.integer({ min: 0, max: 400 }).map((tens) => tens * 10_000),
})
const settingsOf = fc.record({
  order: fc.constantFrom('council' as const, 'unit' as const, 'given-name' as const),
  honorific: fc.constantFrom('as-written' as const, 'ranks' as const, 'none' as const),
  spelling: fc.constantFrom('as-written' as const, 'mark-first' as const, 'mark-last' as const),
  expandAbbreviations: fc.boolean(),
  orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
  heading: fc.constantFrom(
    { kind: 'list' as const },
    { kind: 'appendix' as const, number: '1' },
    { kind: 'appendix' as const, number: null },
  ),
})

type Found = typeof lineOf extends fc.Arbitrary<infer Value> ? Value : never

/** A last name for each line of a list: no two people of one name, which would rightly be asked. */
const GIVEN =
  'An Bình Chi Cường Dũng Đạt Giang Hà Hải Hạnh Hiếu Hoa Hùng Huyền Khánh Lan Linh Long Mai Nam Nga Ngân Phong Phúc Quân Quyên Sơn Tâm Thảo Thắng'.split(
    ' ',
  )

const decisionOf = (found: readonly Found[], award: (typeof AWARDS)[number]): DecisionRow => {
  const lines = found.map((one, index): DecisionLine => ({
    nominationId: String(index),
    kind: one.kind,
    name:
      one.kind === 'individual'
        ? `${personName(seeded(one.seed))} ${GIVEN[index] ?? ''}`
        : `${one.part} số ${index + 1}`,
    honorific: one.kind === 'individual' ? one.honorific : null,
    position: one.kind === 'individual' ? one.position : null,
    workplace: null,
    unit: one.unit,
    money: one.money,
  }))
  return {
    id: 'd',
    award: award.id,
    awardName: award.name,
    supplement: 0,
    purpose: award.id === 'giay-khen-huyen' ? 'award' : 'forward',
    number: null,
    day: null,
    state: 'draft',
    signer: null,
    baseSalary: 2_340_000,
    lines,
    total: null,
    counts: '',
  }
}

/** What the paper says of each line, in the order of the paper. */
const printed = (annex: DecisionAnnex) =>
  annex.groups.flatMap(({ kind, entries }) =>
    entries.map(({ honorific, ownName, position }) => ({
      kind,
      honorific,
      name: ownName,
      position,
    })),
  )

const understood = (reading: FileReading) =>
  reading.rows.map(({ kind, honorific, name, position }) => ({ kind, honorific, name, position }))

function readAgain(bytes: Uint8Array): FileReading {
  const raw = readBytes(bytes)
  if (!raw.ok) throw new Error(raw.error)
  const campaign = { campaignId: 'c', context }
  return understandUnitFile(raw.workbook, 'danh-sach.xlsx', campaign).reading
}

describe('random decisions', () => {
  it('come back from their workbooks line by line, with their units and without a question', async () => {
    const all = fc.array(lineOf, { minLength: 1, maxLength: 30 })
    const award = fc.constantFrom(...AWARDS)
    await fc.assert(
      fc.asyncProperty(all, settingsOf, award, async (found, changed, of) => {
        const row = decisionOf(found, of)
        const settings = { ...DEFAULT_PAPER_SETTINGS, ...changed }
        const parts = { month: '2024-08', settings, units: UNITS, layout: 'table' as const }
        const annex = annexOf(plan, row, parts)
        const reading = readAgain(await writeAnnex(annex, { stamp: STAMP }))
        expect(reading.issues).toEqual([])
        expect(reading.rows.filter(({ state }) => state !== 'ok')).toEqual([])
        expect(understood(reading)).toEqual(printed(annex))
        const units = new Map(row.lines.map(({ name, unit }) => [name, unit]))
        for (const one of reading.rows) expect(one.unit).toBe(units.get(one.name))
        expect(new Set(reading.rows.map((one) => one.award))).toEqual(new Set([of.id]))
      }),
      { numRuns: 200 },
    )
  }, 120_000)
})
