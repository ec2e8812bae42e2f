import { describe, expect, it } from 'vitest'
import { readAward } from '#shared/submissions/reading/award-text.ts'
import { bacKan, commune } from './read.ts'

const HEAD = { id: 'giay-khen-thu-truong', name: 'Giấy khen của Thủ trưởng cơ quan, đơn vị' }
const FLAG = { id: 'co-thi-dua-tinh', name: 'Cờ thi đua của UBND tỉnh' }
const NATION = { id: 'co-thi-dua-chinh-phu', name: 'Cờ thi đua của Chính phủ' }
/** A campaign that gives only these. */
const giving = (...awards: readonly { readonly id: string; readonly name: string }[]) => ({
  ...commune,
  awards,
})
const award = (id: string) => ({ kind: 'award', id })
const foreign = { kind: 'foreign' }

describe('the award that a text asks for', () => {
  it.each([
    ['Giấy khen', award('giay-khen-xa')],
    ['Bằng khen', award('bang-khen-tinh')],
    ['GK của Chủ tịch UBND xã', award('giay-khen-xa')],
    ['Giấy khen của Hiệu trưởng', award('giay-khen-thu-truong')],
    ['Giấy khen của Chủ tịch UBND xã theo thẩm quyền cấp cơ sở', award('giay-khen-thu-truong')],
    ['Thủ trưởng đơn vị khen', award('giay-khen-thu-truong')],
    ['Giấy khen của Giám đốc Sở', foreign],
    ['Giấy khen của Giám đốc Bảo hiểm xã hội tỉnh', foreign],
    ['Giấy khen của Ban Chấp hành Hội', foreign],
    ['Bằng khen của Thủ tướng Chính phủ', foreign],
    ['Chiến sĩ thi đua cơ sở', foreign],
    ['Chủ tịch UBND xã khen thưởng theo thẩm quyền', { kind: 'none' }],
    ['đã có thành tích', { kind: 'none' }],
    ['', { kind: 'none' }],
    ['LĐTT; Giấy khen', { kind: 'several', ids: ['giay-khen-xa'] }],
    ['CSTĐCS và Bằng khen của Chủ tịch UBND tỉnh', { kind: 'several', ids: ['bang-khen-tinh'] }],
    ['LĐTT/GK', { kind: 'several', ids: ['giay-khen-xa'] }],
    ['Giấy khen CSTĐCS', { kind: 'several', ids: ['giay-khen-xa'] }],
    // A rating and a title that is had already are no second award.
    ['HTTNV, Giấy khen', award('giay-khen-xa')],
    ['Cá nhân đạt LĐTT, đề nghị tặng Giấy khen', award('giay-khen-xa')],
    ['HTTNV, LĐTT', foreign],
    ['Giấy khen hoặc Bằng khen', { kind: 'several', ids: ['giay-khen-xa', 'bang-khen-tinh'] }],
    ['Giấy khen, Cờ thi đua', { kind: 'several', ids: ['giay-khen-xa'] }],
  ])('%s', (text, expected) => {
    expect(readAward(text, commune)).toEqual(expected)
  })

  it('is foreign where the plan does not give it', () => {
    expect(readAward('Giấy khen', giving(FLAG))).toEqual(foreign)
    expect(readAward('Giấy khen của Hiệu trưởng', giving(FLAG))).toEqual(foreign)
    expect(readAward('Đơn vị khen theo thẩm quyền', giving(FLAG))).toEqual(foreign)
    expect(readAward('Đơn vị khen theo thẩm quyền', giving(HEAD))).toEqual(award(HEAD.id))
  })

  it('"Cờ thi đua" is the one flag of the plan, any of several, or none', () => {
    expect(readAward('Cờ thi đua', giving(FLAG))).toEqual(award(FLAG.id))
    expect(readAward('Cờ thi đua', giving(FLAG, NATION))).toEqual({
      kind: 'several',
      ids: [FLAG.id, NATION.id],
    })
    expect(readAward('Cờ thi đua', commune)).toEqual(foreign)
    expect(readAward('Cờ thi đua của Chính phủ', giving(FLAG, NATION))).toEqual(award(NATION.id))
  })

  it.each([
    ['Lao động tiên tiến', award('ldtt')],
    ['LĐTT', award('ldtt')],
    ['Danh hiệu "Lao động tiên tiến" năm 2025', award('ldtt')],
    ['Chiến sĩ thi đua cơ sở', award('cstd')],
    ['CSTĐ cấp cơ sở', award('cstd')],
    ['CSTĐCS', award('cstd')],
    ['Chiến sĩ thi đua cấp tỉnh', foreign],
    ['Tập thể Lao động xuất sắc', award('tdldxs')],
    ['TTLĐXS', award('tdldxs')],
    ['Tập thể Lao động tiên tiến', foreign],
    ['LĐTT, CSTĐ cơ sở', { kind: 'several', ids: ['cstd', 'ldtt'] }],
    ['Giấy khen', award('giay-khen-xa')],
  ])('a title of the plan, whole or shortened: %s', (text, expected) => {
    const titles = [
      { id: 'ldtt', name: 'Danh hiệu Lao động tiên tiến' },
      { id: 'cstd', name: 'Chiến sĩ thi đua cơ sở' },
      { id: 'tdldxs', name: 'Danh hiệu Tập thể lao động xuất sắc' },
    ]
    expect(readAward(text, giving(...commune.awards, ...titles))).toEqual(expected)
  })

  it.each([
    ['LĐTT, Giấy khen', { kind: 'several', ids: ['ldtt', 'giay-khen-xa'] }],
    ['Giấy khen và LĐTT', { kind: 'several', ids: ['ldtt', 'giay-khen-xa'] }],
    ['Giấy khen (đã có LĐTT 2023)', award('giay-khen-xa')],
    ['Không đạt LĐTT', { kind: 'none' }],
    ['Chưa đạt danh hiệu Lao động tiên tiến', { kind: 'none' }],
    ['Đã được tặng LĐTT, đề nghị TT LĐTT', award('ttldtt')],
    ['LĐTT, Chiến sĩ thi đua cấp tỉnh', { kind: 'several', ids: ['ldtt'] }],
    ['LĐTT', award('ldtt')],
    ['TT LĐTT', award('ttldtt')],
    ['TT. LĐTT', award('ttldtt')],
    ['T.T LĐTT', award('ttldtt')],
    ['Đơn vị LĐTT', award('ttldtt')],
    ['Tập thể đạt Lao động tiên tiến', award('ttldtt')],
    ['Cá nhân của đơn vị đạt LĐTT', award('ldtt')],
    ['TT LĐXS', foreign],
  ])('a title beside a form, refused, or a collective’s: %s', (text, expected) => {
    const titles = [
      { id: 'ldtt', name: 'Danh hiệu Lao động tiên tiến' },
      { id: 'ttldtt', name: 'Tập thể Lao động tiên tiến' },
    ]
    expect(readAward(text, giving(...commune.awards, ...titles))).toEqual(expected)
  })

  it('a collective’s title is nobody’s where the plan has only the individual’s', () => {
    const plan = giving({ id: 'ldtt', name: 'Lao động tiên tiến' })
    for (const text of ['TT LĐTT', 'Đơn vị LĐTT', 'Tập thể đạt Lao động tiên tiến'])
      expect(readAward(text, plan)).toEqual(foreign)
  })

  it('is found by its whole name where a plan has a title of its own', () => {
    const title = { id: 'guong-sang', name: 'Gương người tốt, việc tốt' }
    expect(readAward('Gương người tốt, việc tốt', giving(title))).toEqual(award('guong-sang'))
    expect(readAward('Danh hiệu Gương người tốt, việc tốt năm 2024', giving(title))).toEqual(
      award('guong-sang'),
    )
  })

  it('is nobody’s to tell in a text of thousands of letters, where any is named in it', () => {
    const titles = Array.from({ length: 900 }, () => 'LĐTT; Giấy khen đề nghị và ').join('')
    expect(readAward(titles, bacKan)).toEqual({ kind: 'several', ids: [] })
    expect(readAward(`${'x '.repeat(1990)}Giấy khen`, bacKan)).toEqual(award('giay-khen-huyen'))
    expect(readAward(`${'x '.repeat(1999)}Giấy khen`, bacKan)).toEqual({ kind: 'several', ids: [] })
    expect(readAward('ghi chú '.repeat(600), bacKan)).toEqual({ kind: 'none' })
  })

  it('is read again for another plan', () => {
    expect(readAward('Giấy khen', bacKan)).toEqual(award('giay-khen-huyen'))
  })
})
