import { describe, expect, it } from 'vitest'
import { Refusal } from '#shared/kernel/refusal.ts'
import { fileKey, receivedFacts } from '#shared/submissions/received-facts.ts'
import { sameBirth } from '#shared/submissions/same-birth.ts'
import type { RecordTable } from '#shared/submissions/table-records.ts'
import { csvRecords } from '#test/support/status-fixtures.ts'
import { searchKey } from '#shared/kernel/fold.ts'

/** A table of records; empty values are no cell. */
const table = (...records: readonly Readonly<Record<string, string>>[]): RecordTable => ({
  headings: [...new Set(records.flatMap((record) => Object.keys(record)))].map(searchKey),
  records: records.map((record, index) => ({
    line: index + 2,
    values: new Map(
      Object.entries(record)
        .filter(([, value]) => value !== '')
        .map(([key, value]) => [searchKey(key), value]),
    ),
  })),
})
const facts = (record: Readonly<Record<string, string>>) =>
  receivedFacts(table({ file: 'a.xlsx', received_at: '2024-08-09', ...record }), 'nhận.csv').get(
    'a.xlsx',
  )
const refusal = (record: Readonly<Record<string, string>>): Refusal => {
  try {
    facts(record)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('not refused')
}

describe('the facts of receipt', () => {
  it('of every list of Bắc Kạn are read', () => {
    const records = csvRecords('test/fixtures/bac-kan-2024/received.csv')
    const read = receivedFacts(table(...records), 'received.csv')
    expect(read.size).toBe(30)
    for (const record of records) {
      const one = read.get(fileKey(record['file'] ?? ''))
      expect(one?.unit).toBe(record['unit'])
      expect(one?.receivedAt).toBe(record['received_at'])
      expect(one?.papers).toContainEqual({ paper: 'Biên bản', present: record['bien_ban'] === '1' })
    }
  })

  it.each([
    ['2024-08-09', '2024-08-09'],
    ['2024-08-09T23:59', '2024-08-09T23:59'],
    ['2024-08-09 23:59', '2024-08-09T23:59'],
    ['2024-08-09 8:05', '2024-08-09T08:05'],
  ])('take the moment "%s" as %s', (typed, read) => {
    expect(facts({ received_at: typed })?.receivedAt).toBe(read)
  })

  it('take names apart at semicolons, and a supplement with its own day', () => {
    expect(
      facts({
        bao_cao_thanh_tich_of: 'A ; B;;',
        kept_within_quota: 'B',
        supplement: 'Biên bản',
        supplement_received_at: '2024-08-12',
        to_trinh: 'x',
        bien_ban: '0',
        result_report_received_at: '2024-08-10',
      }),
    ).toEqual({
      unit: null,
      receivedAt: '2024-08-09',
      channel: null,
      papers: [
        { paper: 'Tờ trình', present: true },
        { paper: 'Biên bản', present: false },
      ],
      reportsOf: ['A', 'B'],
      reportsMissingOf: [],
      supplements: [{ paper: 'Biên bản', receivedAt: '2024-08-12' }],
      kept: ['B'],
      resultReportAt: '2024-08-10',
      note: null,
    })
  })

  it.each([
    [{ received_at: '' }, 'received_at'],
    [{ received_at: '09/8/2024' }, '09/8/2024'],
    [{ received_at: '2024-08-09T25:00' }, '2024-08-09T25:00'],
    [{ to_trinh: 'hai' }, 'to_trinh'],
    [{ supplement: 'Biên bản' }, 'supplement_received_at'],
    [{ result_report_received_at: 'sau' }, 'result_report_received_at'],
  ])('with %j are refused at their line', (record, said) => {
    const { code, values } = refusal(record)
    expect(code).toBe('RECEIVED_ROW_BAD')
    expect(values['line']).toBe(2)
    expect(String(values['detail'])).toContain(said)
  })

  it('are refused without their columns, without a file, and twice for one file', () => {
    const read =
      (...records: readonly Record<string, string>[]) =>
      () =>
        receivedFacts(table(...records), 'nhận.csv')
    expect(read({ file: 'a' })).toThrow('RECEIVED_COLUMN_MISSING')
    expect(read({ file: '', received_at: '2024-08-09' })).toThrow('RECEIVED_ROW_BAD')
    const one = { file: 'Hội.xlsx', received_at: '2024-08-09' }
    expect(read(one, { ...one, file: 'HỘI.xlsx'.normalize('NFD') })).toThrow('RECEIVED_ROW_BAD')
  })

  it('find their file whatever its folder, case and composition', () => {
    expect(fileKey('C:\\hồ sơ\\BK-02 UBMTTQ.docx'.normalize('NFD'))).toBe('bk-02 ubmttq.docx')
    expect(fileKey('/tmp/Hội.xlsx')).toBe('hội.xlsx')
  })
})

describe('two births', () => {
  it.each([
    [null, '1985', true],
    [null, null, true],
    ['1985', '1985-03-12', true],
    ['1985-03-12', '1985', true],
    ['1985-03-12', '1985-03-12', true],
    ['1985-03-12', '1985-03-13', false],
    ['1985', '1986', false],
  ])('%s and %s may be one person’s: %s', (left, right, expected) => {
    expect(sameBirth(left, right)).toBe(expected)
  })
})
