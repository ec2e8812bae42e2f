import { expect, test } from 'vitest'
import { workLines } from '#renderer/app/today/work-lines.ts'
import { caseStateOf, filterCases } from '#renderer/features/appraisal/case-filter.ts'
import type { Case } from '#renderer/features/appraisal/use-cases.ts'
import { campaignBoard } from '#shared/appraisal/board.ts'
import { nominationFindings } from '#shared/appraisal/findings.ts'
import { builtInPlan, emptyInput, fileOf, nominee } from '#test/support/status-fixtures.ts'

const unit = { id: 'u', name: 'UBND xã Tả Van', type: 'UBND xã, phường, thị trấn' }
const input = {
  ...emptyInput(builtInPlan('sa-pa-2020'), [unit], '2020-10-24'),
  files: [fileOf('u', '2020-10-20T09:00')],
  nominations: [nominee('u', 'Má A An'), nominee('u', 'Má A Ba')],
}

test('the desk lists under its filter exactly the nominations that Hôm nay counts as without evidence', () => {
  const line = workLines({
    status: campaignBoard(input, new Set()),
    quotas: [],
    meetings: [],
    decisions: [],
    returns: [],
  }).find(({ id }) => id === 'unknown')
  const state = caseStateOf(line?.query['loc'] ?? null)
  const cases = nominationFindings(input).map((found): Case => ({
    found,
    state: 'unknown',
    conclusion: null,
    row: null,
  }))
  expect(line?.count).toBeGreaterThan(0)
  expect(
    filterCases(cases, { search: '', kind: null, award: null, state: state ?? 'all' }),
  ).toHaveLength(line?.count ?? 0)
  expect(state).toBe('no-evidence')
})
