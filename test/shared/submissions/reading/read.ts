import { expect } from 'vitest'
import type { FileReading, ReadingContext } from '#shared/submissions/file-reading.ts'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { understandWorkbook } from '#shared/submissions/reading/understand-workbook.ts'
import type { ReadingOptions } from '#shared/submissions/reading/understand-workbook.ts'
import { contextOf } from '#test/support/preview-samples.ts'

export const bacKan = contextOf('bac-kan-2024')
export const chiLang = contextOf('chi-lang-2024')
export const saPa = contextOf('sa-pa-2020')

/** The context of a commune after 01/7/2025: a bare "Giấy khen" is the commune's. */
export const commune: ReadingContext = {
  ...bacKan,
  plan: 'xa-2026',
  level: 'commune',
  issuer: 'UBND xã Mẫu',
  bareAwards: { 'giay-khen': 'giay-khen-xa', 'bang-khen': 'bang-khen-tinh' },
  awards: [
    { id: 'giay-khen-thu-truong', name: 'Giấy khen của Thủ trưởng cơ quan, đơn vị' },
    { id: 'giay-khen-xa', name: 'Giấy khen của Chủ tịch UBND xã' },
    { id: 'bang-khen-tinh', name: 'Bằng khen của Chủ tịch UBND tỉnh' },
  ],
}

/** Understands a made workbook; its counts must always add up. */
export function read(
  workbook: RawWorkbook,
  context: ReadingContext = bacKan,
  file = 'danh sách.xlsx',
  options: ReadingOptions = {},
): FileReading {
  const reading = understandWorkbook(workbook, file, context, options)
  const { imported, needsDecision, leftOut, nonEmpty } = reading.counts
  expect(imported + needsDecision + leftOut).toBe(nonEmpty)
  return reading
}
