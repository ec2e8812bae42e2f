import { describe, expect, it } from 'vitest'
import {
  DEFAULT_PAPER_SETTINGS,
  orderedLines,
  paperSettingsSchema,
  styledLine,
  type PaperSettings,
} from '#shared/decisions/paper-settings.ts'
import { line } from '#test/electron/workbook/write/papers-data.ts'

const settings = {
  ...DEFAULT_PAPER_SETTINGS,
  spelling: 'mark-last',
  expandAbbreviations: true,
} as const

describe('papers as an office writes them', () => {
  it('starts from settings that change nothing', () => {
    expect(paperSettingsSchema.parse(DEFAULT_PAPER_SETTINGS)).toEqual(DEFAULT_PAPER_SETTINGS)
    const one = line('collective', 'Ủy ban MTTQ phường', { unit: 'UBND phường Hoà' })
    expect(styledLine(one, DEFAULT_PAPER_SETTINGS)).toEqual(one)
  })

  it('writes posts, units and collectives in house style, and never the name of a person', () => {
    expect(
      styledLine(
        line('individual', 'Nguyễn Thị Thúy Hòa', { position: 'Ủy viên', unit: 'UBND xã A' }),
        settings,
      ),
    ).toMatchObject({
      name: 'Nguyễn Thị Thúy Hòa',
      position: 'Uỷ viên',
      unit: 'Uỷ ban nhân dân xã A',
    })
    expect(styledLine(line('household', 'Hộ ông Lò Văn Hòa'), settings).name).toBe(
      'Hộ ông Lò Văn Hòa',
    )
    expect(styledLine(line('collective', 'Ủy ban MTTQ xã'), settings).name).toBe(
      'Uỷ ban Mặt trận Tổ quốc xã',
    )
  })

  it('writes out what the office writes in its own way, before the usual ones', () => {
    const own: PaperSettings = {
      ...settings,
      spelling: 'as-written',
      abbreviations: [
        { short: 'TP', full: 'thành phố' },
        { short: 'TTYT', full: 'Trung tâm y tế' },
        { short: 'P.', full: 'phường' },
      ],
    }
    const unit = (words: string): string =>
      styledLine(line('individual', 'A', { unit: words }), own).unit
    expect(unit('TTYT TP')).toBe('Trung tâm y tế thành phố')
    expect(unit('UBND TP, số 12/QĐ-TP')).toBe('Ủy ban nhân dân thành phố, số 12/QĐ-TP')
    expect(unit('TPHCM')).toBe('TPHCM')
  })

  it('has Ông, Bà and ranks as they came, ranks alone, or the bare name', () => {
    const written = (honorific: string | null, style: 'as-written' | 'ranks' | 'none') =>
      styledLine(
        { ...line('individual', 'Nguyễn Văn A'), honorific },
        { ...DEFAULT_PAPER_SETTINGS, honorific: style },
      ).honorific
    expect(written('Ông', 'as-written')).toBe('Ông')
    expect(written('Ông', 'ranks')).toBeNull()
    expect(written('Đại tá', 'ranks')).toBe('Đại tá')
    expect(written('Đ/c Đại tá', 'ranks')).toBe('Đại tá')
    expect(written('Bà, ThS.', 'ranks')).toBe('ThS.')
    expect(written('Bác sĩ', 'ranks')).toBe('Bác sĩ')
    expect(written('Đại tá', 'none')).toBeNull()
    expect(written(null, 'ranks')).toBeNull()
  })

  it('orders by the council, by unit or by given name; equals keep their order', () => {
    const lines = [
      line('individual', 'Hà Văn Ân', { unit: 'B' }),
      line('individual', 'Lê Thị Bích', { unit: 'C' }),
      line('individual', 'Vi Văn An', { unit: 'A' }),
      line('individual', 'Đỗ Thị Ánh', { unit: 'B' }),
    ]
    const names = (order: 'council' | 'unit' | 'given-name') =>
      orderedLines(lines, order, ['A', 'B']).map((one) => one.name)
    expect(names('council')).toEqual(lines.map((one) => one.name))
    expect(names('unit')).toEqual(['Vi Văn An', 'Hà Văn Ân', 'Đỗ Thị Ánh', 'Lê Thị Bích'])
    expect(names('given-name')).toEqual(['Vi Văn An', 'Đỗ Thị Ánh', 'Hà Văn Ân', 'Lê Thị Bích'])
  })
})
