import { describe, expect, it } from 'vitest'
import { searchKey } from '#shared/kernel/fold.ts'
import { expectedOf, previewSample, sampleFiles } from '#test/support/preview-samples.ts'

const FIELDS = [
  'sheet',
  'row',
  'kind',
  'honorific',
  'name',
  'birth',
  'gender',
  'position',
  'workplace',
  'award',
  'achievement',
] as const

/** Place of the tone mark and case of posts and places are forgiven, as in the samples' scorer. */
const forgiving = (value: unknown): unknown =>
  typeof value === 'string'
    ? value
        .normalize('NFC')
        .replace(/[\s.;,]+$/u, '')
        .toLowerCase()
    : value

const shown = (row: {
  readonly [Field in (typeof FIELDS)[number] | 'figures' | 'item']?: unknown
}): Record<string, unknown> => ({
  ...Object.fromEntries(FIELDS.map((field) => [field, forgiving(row[field] ?? null)])),
  figures: row.figures ?? null,
  item: row.item ?? null,
})

describe('every sample file is understood as expected', () => {
  it.each(sampleFiles())('%s', (file) => {
    const expected = expectedOf(file)
    const reading = previewSample(file)
    const { rows } = expected
    expect(reading.rows.map(shown)).toEqual(rows.map(shown))
    expect(reading.unit).toBe(expected['unit'])
    expect(reading.submission).toEqual(expected['submission'])
    expect(reading.purpose).toBe(expected['purpose'])
    expect(reading.statedTotals).toEqual(expected['statedTotals'])
    // Nothing in the samples is undecidable.
    expect(reading.counts.needsDecision).toBe(0)
  })

  it('keeps the case and the tone of personal names exactly', () => {
    for (const file of sampleFiles()) {
      const names = expectedOf(file)
        .rows.filter(({ kind }) => kind === 'individual')
        .map(({ name }) => name.normalize('NFC'))
      const read = previewSample(file)
        .rows.filter(({ kind }) => kind === 'individual')
        .map(({ name }) => name)
      expect(read).toEqual(names)
      expect(read.map(searchKey)).toEqual(names.map(searchKey))
    }
  })
})
