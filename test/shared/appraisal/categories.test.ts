import { describe, expect, it } from 'vitest'
import { categoriesOf } from '#shared/appraisal/categories.ts'

const ofCollective = (name: string): readonly string[] =>
  categoriesOf({ kind: 'collective', name, position: null, categories: null })

describe('what kind of collective a name says', () => {
  it.each([
    ['Thôn Nà Pái, xã Thanh Thịnh', 'thon-to-dan-pho'],
    ['Tổ dân phố số 7', 'thon-to-dan-pho'],
    ['Tập thể tổ dân phố số 7 phường Sông Cầu', 'thon-to-dan-pho'],
    ['Uỷ ban nhân dân xã Hà Hiệu', 'ubnd-xa'],
    ['Ủy ban nhân dân thị trấn Chợ Rã', 'ubnd-xa'],
    ['Tập thể Uỷ ban nhân dân thị trấn Chợ Rã', 'ubnd-xa'],
    ['Tập thể UBND phường Sông Cầu', 'ubnd-xa'],
    ['Tổ công tác liên ngành số 3', 'co-quan-don-vi'],
    ['Tập thể - Phòng Nội vụ huyện', 'co-quan-don-vi'],
    ['Phòng Nội vụ', 'co-quan-don-vi'],
  ])('%s: %s', (name, category) => {
    expect(ofCollective(name)).toEqual([category])
    // Asked again, and of another name that begins alike.
    expect(ofCollective(name)).toEqual([category])
    expect(ofCollective(`${name} và các đơn vị trực thuộc`)).toEqual([category])
  })

  it.each([
    'Uỷ ban nhân dân huyện Ba Bể',
    'Tập thể giáo viên khối 5',
    'Đảng uỷ xã Hà Hiệu',
    'Thôn',
  ])('nothing of "%s"', (name) => {
    expect(ofCollective(name)).toEqual(name === 'Thôn' ? ['thon-to-dan-pho'] : [])
  })
})
