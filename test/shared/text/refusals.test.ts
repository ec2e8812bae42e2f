import { describe, expect, it } from 'vitest'
import { REFUSAL_CODES } from '#shared/kernel/refusal.ts'
import { refusalSentence } from '#shared/text/refusals.ts'

/** Every value a sentence may speak of, each with a mark of its own. */
const values = new Proxy<Record<string, string>>({}, { get: (_, key) => `‹${String(key)}›` })

describe('every refusal', () => {
  it.each(REFUSAL_CODES)('%s is a whole sentence without a gap', (code) => {
    const sentence = refusalSentence(code, values)
    expect(sentence.length).toBeGreaterThan(5)
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object/u)
  })

  it.each(REFUSAL_CODES.filter((code) => code !== 'BALLOT_STEP'))(
    '%s is Vietnamese, begins with a capital or its subject and ends with a full stop',
    (code) => {
      const sentence = refusalSentence(code, values)
      expect(sentence).toMatch(/[ăâđêôơưàảãáạèéìíòóùúýầấậềếệồốộờớợừứự]/iu)
      expect(sentence.replace(/‹\w+›$/u, '.')).toMatch(/\.$/u)
      expect(sentence).toMatch(/^["‹\p{Lu}]/u)
    },
  )

  it('writes days and moments as people do', () => {
    expect(refusalSentence('BASE_SALARY_UNKNOWN', { day: '2030-01-01' })).toContain(
      'ngày 01/01/2030',
    )
    expect(refusalSentence('MEETING_SEALED', { at: '2024-08-15T08:00' })).toContain(
      '08 giờ 00 ngày 15/8/2024',
    )
  })
})
