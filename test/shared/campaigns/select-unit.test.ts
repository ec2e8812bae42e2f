import { expect, test } from 'vitest'
import { selectorRank, selectsUnit } from '#shared/campaigns/select-unit.ts'

const unit = { name: 'Trung tâm Y tế thành phố Bắc Kạn', type: 'Cơ sở y tế' }

test.each([
  [{ names: ['trung tâm y tế  thành phố Bắc Kạn'] }, 2],
  [{ namePrefixes: ['Trung tâm Y tế'] }, 1],
  [{ types: ['CƠ SỞ Y TẾ'] }, 1],
  [{ everyone: true }, 0],
  [{ everyone: true, names: ['Trung tâm Y tế thành phố Bắc Kạn'] }, 2],
  [{ types: ['Đơn vị sự nghiệp'] }, null],
])('%j', (selector, rank) => {
  expect(selectorRank(selector, unit)).toBe(rank)
  expect(selectsUnit(selector, unit)).toBe(rank !== null)
})

test('the beginning of a name is whole words: "Trường TH" does not begin "Trường THPT"', () => {
  const school = (name: string) => ({ name, type: 'Trường học' })
  expect(selectsUnit({ namePrefixes: ['Trường TH'] }, school('Trường THPT Hòa Bình'))).toBe(false)
  expect(selectsUnit({ namePrefixes: ['Trường TH'] }, school('Trường TH và THCS Bắc Thủy'))).toBe(
    true,
  )
})

test('spelling in NFD and the place of the tone mark do not matter', () => {
  const typed = { name: 'UỶ BAN nhân dân phường Hòa Long'.normalize('NFD'), type: '' }
  expect(selectsUnit({ names: ['Ủy ban nhân dân phường Hoà Long'] }, typed)).toBe(true)
})
