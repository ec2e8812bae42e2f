import { expect, it } from 'vitest'
import type { ConclusionRow } from '#shared/appraisal/contract.ts'
import type { NominationLine } from '#shared/appraisal/status-report.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { appraisalReport } from '#shared/reports/appraisal-report.ts'
import { bacKanInput, builtInPlan } from '#test/support/status-fixtures.ts'

const status = campaignStatus(bacKanInput('2024-08-13'))

/** The table's rows beneath a heading: name and what stands in the last cell. */
function under(
  heading: string,
  nominations: readonly NominationLine[],
  toCouncil: readonly string[],
  conclusions: readonly ConclusionRow[] = [],
): readonly (readonly (string | undefined)[])[] | null {
  const { parts } = appraisalReport({
    plan: builtInPlan('bac-kan-2024'),
    status: { ...status, nominations },
    conclusions,
    toCouncil,
    at: '2024-08-20T09:00',
  })
  const at = parts.findIndex((part) => part.kind === 'heading' && part.text.includes(heading))
  if (at === -1) return null
  const found = parts[at + 1]
  return found?.kind === 'table' ? found.table.rows.map((row) => [row[1], row.at(-1)]) : []
}

const [first, second] = status.nominations.filter(({ eligible }) => eligible)
const bad = status.nominations.find(({ eligible }) => !eligible)
if (first === undefined || second === undefined || bad === undefined) throw new Error('no case')

const REFUSED = 'Trường hợp chưa đủ điều kiện'
const NOT_LISTED = 'không có trong danh sách trình lần này'
const concludes = (
  { id }: NominationLine,
  conclusion: ConclusionRow['conclusion'],
): ConclusionRow => ({
  nominationId: id,
  conclusion,
  reason: 'đã xem xét',
  by: 'Nguyễn Thị Bàn',
  at: '2024-08-14T09:00',
})

it('who is eligible and not on the agenda is not called ineligible, but listed apart', () => {
  const all = [first, second, bad]
  expect(under(REFUSED, all, [first.id])?.map(([name]) => name)).toEqual([bad.name])
  expect(under(NOT_LISTED, all, [first.id])?.map(([name]) => name)).toEqual([second.name])
  expect(under(NOT_LISTED, all, [first.id, second.id])).toBeNull()
})

it('the conclusion of the desk stands above what the rules found, an open petition above both', () => {
  const ruled = [concludes(second, 'not-eligible'), concludes(bad, 'eligible')]
  expect(under(REFUSED, [second, bad], [], ruled)).toEqual([[second.name, 'đã xem xét']])
  expect(under(NOT_LISTED, [second, bad], [], ruled)?.map(([name]) => name)).toEqual([bad.name])
  const held: NominationLine = { ...first, eligible: false, reasons: ['petition-open'] }
  expect(under(REFUSED, [held], [], [concludes(held, 'eligible')])?.map(([name]) => name)).toEqual([
    held.name,
  ])
})
