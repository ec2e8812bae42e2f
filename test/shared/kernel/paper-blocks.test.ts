import { describe, expect, it } from 'vitest'
import { letterheadLines, officeInitials } from '#shared/kernel/paper-blocks.ts'

describe('a letterhead', () => {
  it('leaves a short name on one line and breaks a long one before its place', () => {
    expect(letterheadLines('ỦY BAN NHÂN DÂN XÃ MẪU')).toEqual(['ỦY BAN NHÂN DÂN XÃ MẪU'])
    expect(letterheadLines('UBND THÀNH PHỐ BẮC NINH')).toEqual(['UBND THÀNH PHỐ BẮC NINH'])
    expect(letterheadLines('ỦY BAN NHÂN DÂN THỊ XÃ SA PA')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'THỊ XÃ SA PA',
    ])
  })

  it('breaks the name of a council as offices do', () => {
    expect(letterheadLines('HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG THÀNH PHỐ BẮC KẠN')).toEqual([
      'HỘI ĐỒNG',
      'THI ĐUA - KHEN THƯỞNG',
      'THÀNH PHỐ BẮC KẠN',
    ])
    expect(letterheadLines('HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG').join(' ')).toBe(
      'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
    )
  })

  it('names the office in a number by its initials', () => {
    expect(officeInitials('Phòng Nội vụ')).toBe('PNV')
    expect(officeInitials('Phòng Văn hóa - Xã hội')).toBe('PVHXH')
    expect(officeInitials('Ban Thi đua và Khen thưởng')).toBe('BTĐKT')
  })
})
