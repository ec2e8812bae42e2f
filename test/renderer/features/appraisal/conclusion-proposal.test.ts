import { describe, expect, it } from 'vitest'
import { proposedConclusion, reasonFor } from '#renderer/features/appraisal/conclusion-proposal.ts'
import type { Finding } from '#shared/appraisal/findings.ts'

const finding = (title: string, verdict: Finding['verdict']): Finding => ({
  rule: title,
  title,
  verdict,
  weight: 'required',
  detail: null,
  wording: null,
  place: null,
  parts: [],
})
const found = {
  reasons: [],
  findings: [
    finding('Thời hạn', 'met'),
    finding('Sáng kiến', 'unknown'),
    finding('Danh hiệu năm trước', 'not-applicable'),
    finding('Mức độ hoàn thành', 'unknown'),
  ],
}

describe('what is proposed to conclude', () => {
  it('is eligible only where every criterion has its evidence', () => {
    expect(proposedConclusion({ conclusion: null, state: 'met' })).toBe('eligible')
    expect(proposedConclusion({ conclusion: null, state: 'unknown' })).toBe('for-council')
    expect(proposedConclusion({ conclusion: null, state: 'stopped' })).toBe('not-eligible')
  })

  it('is what was concluded, once it was', () => {
    const conclusion = {
      nominationId: 'n',
      conclusion: 'eligible',
      reason: 'Đủ',
      by: 'Lan',
      at: '2024-08-09T10:00',
    } as const
    expect(proposedConclusion({ conclusion, state: 'unknown' })).toBe('eligible')
  })

  it('tells the council which criteria have no evidence, and none where all have', () => {
    expect(reasonFor('for-council', { found })).toBe(
      'Trình Hội đồng xem xét, quyết định; chưa có căn cứ về: Sáng kiến; Mức độ hoàn thành',
    )
    expect(
      reasonFor('for-council', { found: { ...found, findings: found.findings.slice(0, 1) } }),
    ).toBe('Trình Hội đồng xem xét, quyết định')
  })
})
