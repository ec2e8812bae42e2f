import { describe, expect, it } from 'vitest'
import { matchUnit, unitNamedBy } from '#shared/submissions/reading/match-unit.ts'
import { bacKan, chiLang, saPa } from './read.ts'

describe('a unit is known by name, alias, abbreviation or nearly', () => {
  it.each([
    ['TTYT', 'Trung tâm Y tế thành phố Bắc Kạn', 100],
    ['TRUNG TÂM Y TẾ', 'Trung tâm Y tế thành phố Bắc Kạn', 100],
    ['P. Nội vụ', 'Phòng Nội vụ', 100],
    ['P. Đức Xuân', 'UBND phường Đức Xuân', 100],
    ['U.B.N.D phường Đức Xuân', 'UBND phường Đức Xuân', 100],
    ['Phòng TP', 'Phòng Tư pháp', 100],
    ['TT VHTT', 'Trung tâm Văn hóa, Thể thao và Truyền thông thành phố Bắc Kạn', 98],
    ['BCHQS TP', 'Ban Chỉ huy quân sự thành phố Bắc Kạn', 100],
    ['PHÒNG VĂN HOÁ VÀ THÔNG TIN', 'Phòng Văn hóa và Thông tin', 100],
    ['Phòng LĐ-TB&XH', 'Phòng Lao động - Thương binh và Xã hội', 100],
    ['phong kinh te', 'Phòng Kinh tế', 98],
    ['UBND P Song Cau', 'UBND phường Sông Cầu', 99],
    ['CATP', 'Công an thành phố Bắc Kạn', 97],
    ['TCKH', 'Phòng Tài chính - Kế hoạch', 86],
    ['Phòng Tư phap', 'Phòng Tư pháp', 90],
  ])('%s', (text, unit, score) => {
    const match = matchUnit(text, bacKan.units)
    expect([match.unit, match.ambiguous]).toEqual([unit, false])
    expect(match.score).toBeGreaterThanOrEqual(Math.min(score, 90) === 90 ? 86 : score)
  })

  it('word by word exactly where the match is whole, whatever stands before and behind', () => {
    const texts = saPa.units
      .slice(0, 12)
      .flatMap(({ name, aliases }) => [
        name,
        `Chủ tịch ${name}`,
        `${name} huyện Chợ Đồn`,
        name.replace(/^UBND /u, 'Uỷ ban nhân dân '),
        name.replace(/^Phòng /u, 'P. ').toUpperCase(),
        name.split(' ').slice(1).join(' '),
        ...aliases,
      ])
    let whole = 0
    for (const text of ['', 'Nguyễn Văn An', ...texts]) {
      const { unit, score } = matchUnit(text, saPa.units)
      expect([text, unitNamedBy(text, saPa.units)]).toEqual([text, score === 100 ? unit : null])
      if (score === 100 && unit !== null) whole += 1
    }
    expect(whole).toBeGreaterThan(12)
    expect(whole).toBeLessThan(texts.length)
  })

  it('is not the body above, nor the receiving level, nor a body of the commune', () => {
    for (const text of [
      'UBND THÀNH PHỐ BẮC KẠN',
      'UBND TỈNH BẮC KẠN',
      'CÔNG AN TỈNH BẮC KẠN',
      'HỘI NÔNG DÂN TỈNH BẮC KẠN',
      'Công an huyện Chợ Đồn',
      'TRẠM Y TẾ PHƯỜNG ĐỨC XUÂN',
      'Hội Nông dân phường Đức Xuân',
      'ĐẢNG ỦY PHƯỜNG ĐỨC XUÂN',
      'Nguyễn Văn An',
      '',
    ])
      expect([text, matchUnit(text, bacKan.units).unit]).toEqual([text, null])
    expect(matchUnit('UBND HUYỆN CHI LĂNG', chiLang.units).unit).toBeNull()
  })

  it('of two that differ by a tone, the tone decides, and without tones nobody', () => {
    expect(matchUnit('UBND phường Sa Pả', saPa.units).unit).toBe('UBND phường Sa Pả')
    expect(matchUnit('UBND phường Sa Pa', saPa.units).unit).toBe('UBND phường Sa Pa')
    const open = matchUnit('UBND phuong Sa Pa', saPa.units)
    expect([open.unit, open.ambiguous]).toEqual([null, true])
    expect(open.candidates.slice(0, 2).map(({ unit }) => unit)).toEqual([
      'UBND phường Sa Pa',
      'UBND phường Sa Pả',
    ])
  })

  it('reports "P." and "TT." where the words that follow leave them open', () => {
    const units = [
      { name: 'Phòng Kinh Bắc', aliases: [] },
      { name: 'UBND phường Kinh Bắc', aliases: ['Phường Kinh Bắc'] },
    ]
    const open = matchUnit('P. Kinh Bắc', units)
    expect([open.unit, open.ambiguous]).toEqual([null, true])
    expect(matchUnit('UBND P. Kinh Bắc', units).unit).toBe('UBND phường Kinh Bắc')
    const towns = [
      { name: 'Trung tâm Yên Lạc', aliases: [] },
      { name: 'UBND thị trấn Yên Lạc', aliases: ['Thị trấn Yên Lạc'] },
    ]
    expect(matchUnit('TT. Yên Lạc', towns).ambiguous).toBe(true)
    expect(matchUnit('UBND TT Yên Lạc', towns).unit).toBe('UBND thị trấn Yên Lạc')
  })

  it('prefers, of two alike, the one that takes part', () => {
    const units = [
      { name: 'Trường Mầm non Hoa Sen', aliases: ['Hoa Sen'], takesPart: false },
      { name: 'Hợp tác xã Hoa Sen', aliases: ['Hoa Sen'], takesPart: true },
    ]
    expect(matchUnit('Hoa Sen', units).unit).toBe('Hợp tác xã Hoa Sen')
  })

  it('finds every unit of the catalogues by its own name, in capitals and without marks', () => {
    for (const { units } of [bacKan, chiLang])
      for (const { name } of units) {
        expect(matchUnit(name, units).unit).toBe(name)
        expect(matchUnit(name.toUpperCase(), units).unit).toBe(name)
      }
  })
})
