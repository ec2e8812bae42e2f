import { describe, expect, test } from 'vitest'
import { nominationFindings } from '#shared/appraisal/findings.ts'
import {
  petitionStanding,
  type Petition,
  type PetitionOutcome,
} from '#shared/appraisal/petition.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import type { StatusInput } from '#shared/appraisal/status-input.ts'
import { builtInPlan, emptyInput, fileOf, nominee } from '#test/support/status-fixtures.ts'

const petition = (
  nominationId: string,
  receivedDay: string,
  settled: readonly [day: string, outcome: PetitionOutcome] | null = null,
): Petition => ({
  nominationId,
  kind: 'phan-anh',
  content: 'báo cáo thành tích chưa đúng',
  receivedDay,
  settledDay: settled?.[0] ?? null,
  outcome: settled?.[1] ?? null,
})

describe('how a nominee stands to petitions', () => {
  test.each([
    ['nothing received', [], 'none'],
    ['received tomorrow', [petition('n', '2024-08-14')], 'none'],
    ['received today', [petition('n', '2024-08-13')], 'open'],
    ['settled tomorrow', [petition('n', '2024-08-01', ['2024-08-14', 'unfounded'])], 'open'],
    ['settled today', [petition('n', '2024-08-01', ['2024-08-13', 'unfounded'])], 'settled'],
    ['withdrawn', [petition('n', '2024-08-01', ['2024-08-05', 'withdrawn'])], 'settled'],
    ['found right', [petition('n', '2024-08-01', ['2024-08-05', 'founded'])], 'founded'],
    [
      'found right, and another one open',
      [petition('n', '2024-08-01', ['2024-08-05', 'founded']), petition('n', '2024-08-02')],
      'open',
    ],
  ] as const)('%s: %s', (_, petitions, state) => {
    expect(petitionStanding(petitions, '2024-08-13').state).toBe(state)
    expect(petitionStanding(petitions, '2024-08-13T23:59').state).toBe(state)
  })
})

describe('a petition in a campaign', () => {
  const office = { id: 'u', name: 'Phòng Nội vụ', type: 'Phòng chuyên môn' }
  const base = (plan: string): StatusInput => ({
    ...emptyInput({ ...builtInPlan(plan), dossier: [] }, [office], '2024-08-13'),
    files: [fileOf('u', '2024-08-08T09:00')],
    nominations: [nominee('u', 'Hà Văn Tiến')],
  })
  const idOf = (input: StatusInput): string => input.nominations[0]?.id ?? ''
  const reasons = (input: StatusInput) => campaignStatus(input).nominations[0]?.reasons

  test('holds the nomination back until it is settled; found right it still does', () => {
    const input = base('bac-kan-2024')
    expect(reasons(input)).toEqual([])
    const received = (settled: Parameters<typeof petition>[2]) => ({
      ...input,
      petitions: [petition(idOf(input), '2024-08-10', settled)],
    })
    expect(reasons(received(null))).toEqual(['petition-open'])
    expect(reasons(received(['2024-08-12', 'unfounded']))).toEqual([])
    expect(reasons(received(['2024-08-12', 'founded']))).toEqual(['petition-founded'])
    expect(reasons({ ...received(null), at: '2024-08-09T23:59' })).toEqual([])
  })

  test('is let through only under a name and a reason', () => {
    const input = base('bac-kan-2024')
    const override = {
      nominationId: idOf(input),
      reason: 'petition-open',
      by: 'Lan',
      why: 'đơn nặc danh',
      at: '2024-08-12',
    } as const
    const held = { ...input, petitions: [petition(idOf(input), '2024-08-10')] }
    expect(reasons({ ...held, overrides: [override] })).toEqual([])
  })

  test('is a finding with the plan’s own clause, or with the principle where it has none', () => {
    const finding = (plan: string) => {
      const input = base(plan)
      const [one] = nominationFindings({
        ...input,
        petitions: [petition(idOf(input), '2024-08-10')],
      })
      return one?.findings.find(({ rule }) => rule === 'petition')
    }
    const commune = finding('xa-2026')
    expect(commune).toMatchObject({ verdict: 'not-met', place: 'Mục III.1.b' })
    expect(commune?.wording).toContain('đơn thư đang được xác minh')
    const city = finding('bac-kan-2024')
    expect(city?.place).toContain('kế hoạch không ghi riêng')
    expect(city?.detail).toBe(
      'phản ánh, kiến nghị nhận ngày 10/8/2024 (báo cáo thành tích chưa đúng), đang xác minh',
    )
  })
})
