import { describe, expect, it } from 'vitest'
import { publicFrameSchema } from '#shared/meetings/projection.ts'
import { publicFrame } from '#shared/meetings/public-frame.ts'
import type { FrameWish } from '#shared/meetings/public-frame.ts'
import { FIRST_FRAME, laterFrame, nextFrame } from '#shared/meetings/shown-frame.ts'
import { publicName, withoutPersonalData } from '#shared/meetings/public-text.ts'

const BALLOT_ID = '01920000-0000-7000-8000-000000000900'
/** A whole record, with everything that must stay behind. */
const NOMINEE = {
  kind: 'individual',
  honorific: 'Bà',
  name: 'Hà Ngọc Hiền (1985)',
  unit: 'Trung tâm Y tế thành phố Bắc Kạn',
  position: 'Trưởng khoa',
  cccd: '006185001234',
  birth: '1985-03-12',
  phone: '0912345678',
  address: 'Tổ 9, phường Đức Xuân',
} as const
const SECRETS = [/006185001234/, /1985/, /0912345678/, /Tổ 9, phường/, /Ủy viên/]
const ballot = (state: 'open' | 'closed' | 'confirmed' | 'published' | 'annulled') => ({
  id: BALLOT_ID,
  state,
  method: 'secret' as const,
  tally: { yes: 7, no: 2 },
})
const result = (state: Parameters<typeof ballot>[0]): FrameWish => ({
  kind: 'result',
  ballot: ballot(state),
  heading: 'Giấy khen',
  ruleLine: 'từ 80 % tổng số thành viên trở lên',
  lines: [
    {
      nominee: NOMINEE,
      award: 'Giấy khen',
      yes: 10,
      base: 13,
      neededYes: 11,
      votesMissing: 1,
      passed: false,
    },
  ],
})
const voting = (state: Parameters<typeof ballot>[0]): FrameWish => ({
  kind: 'voting',
  ballot: ballot(state),
  heading: 'Bỏ phiếu kín',
  nominees: [NOMINEE],
  voted: 9,
  expected: 13,
  until: null,
})
const frameOf = (wish: FrameWish) => {
  const made = publicFrame(wish)
  if (!made.ok) throw new Error(made.code)
  return made.frame
}

describe('A public frame', () => {
  it('carries a nominee without identity number, birth, telephone or address', () => {
    const frame = frameOf({
      kind: 'nominee',
      nominee: NOMINEE,
      award: 'Giấy khen',
      achievement:
        'Sinh ngày 12/3/1985, CCCD 006185001234, ĐT 0912.345.678, thường trú: Tổ 9, phường Đức Xuân; hoàn thành 120% kế hoạch năm 2024',
      dossier: [{ name: 'Tờ trình', present: true }],
      quotaLine: 'Chỉ tiêu 03, đã đề nghị 03',
      ruleLine: 'Cần 11/13 phiếu',
    })
    const shown = JSON.stringify(frame)
    for (const secret of SECRETS) expect(shown).not.toMatch(secret)
    expect(shown).not.toContain('0912')
    expect(frame).toMatchObject({
      nominee: { name: 'Bà Hà Ngọc Hiền', position: 'Trưởng khoa' },
      achievement: expect.stringContaining('hoàn thành 120% kế hoạch năm 2024'),
    })
  })

  it('shows of an open ballot on whom it is and how many voted, and nothing of how', () => {
    expect(frameOf(voting('open'))).toEqual({
      kind: 'voting',
      ballotId: BALLOT_ID,
      heading: 'Bỏ phiếu kín',
      secret: true,
      nominees: [{ name: 'Bà Hà Ngọc Hiền', unit: NOMINEE.unit }],
      voted: 9,
      expected: 13,
      until: null,
    })
    expect(publicFrame(voting('closed'))).toMatchObject({ ok: false, code: 'not-open' })
  })

  it('shows a result only of a published ballot', () => {
    for (const state of ['open', 'closed', 'confirmed', 'annulled'] as const)
      expect(publicFrame(result(state))).toMatchObject({ ok: false, code: 'not-published' })
    expect(frameOf(result('published'))).toMatchObject({
      lines: [{ yes: 10, passed: false, verdict: 'Không đạt, còn thiếu 1 phiếu' }],
    })
  })

  it('shows a ranking without anybody’s scores', () => {
    const item = {
      id: 'x',
      name: 'Tổ dân phố số 9',
      unit: 'UBND phường Đức Xuân',
      total: [17_131, 2] as const,
      knockedOut: false,
      groups: {},
      penalty: [0, 1] as const,
      endorsements: null,
      chairPlace: null,
      scores: { 'Ủy viên 01': 90 },
    }
    const frame = frameOf({
      kind: 'ranking',
      heading: 'Xếp hạng',
      ranks: [{ item, rank: 1, sharing: 1 }],
    })
    expect(frame).toEqual({
      kind: 'ranking',
      heading: 'Xếp hạng',
      rows: [{ rank: 1, name: 'Tổ dân phố số 9', unit: 'UBND phường Đức Xuân', total: '85,66' }],
    })
  })

  it('has no place for more: an extra key is refused at every level', () => {
    const frame = frameOf(result('published'))
    const open = frameOf(voting('open'))
    if (frame.kind !== 'result' || open.kind !== 'voting') throw new Error('wrong frame')
    const [line] = frame.lines
    for (const more of [
      { ...open, yes: 7 },
      { ...open, tally: { yes: 7 } },
      { ...frame, names: ['x'] },
      { ...frame, state: 'confirmed' },
      { ...frame, lines: [{ ...line, nominee: { ...line?.nominee, birth: '1985-03-12' } }] },
      { kind: 'blank', note: 'x' },
      { kind: 'raw', html: 'x' },
    ])
      expect(publicFrameSchema.safeParse(more).success).toBe(false)
  })

  it('sieves text again wherever a frame is read, so a hand-made one leaks nothing either', () => {
    const read = publicFrameSchema.parse({
      kind: 'title',
      heading: 'Gọi 0912 345 678',
      lines: ['CCCD: 006185001234'],
      until: null,
    })
    expect(read).toMatchObject({ heading: 'Gọi …', lines: ['…'] })
  })
})

describe('The sieve', () => {
  it.each([
    ['CMND 095123456 cấp 2010', '… cấp 2010'],
    ['số 006 185 001 234', 'số …'],
    ['sinh năm 1985, quê Bắc Kạn', '…, quê Bắc Kạn'],
    ['Ngày sinh: 12 tháng 3 năm 1985', '…'],
    ['SN 1985', '…'],
    ['ĐT: +84 912 345 678.', 'ĐT: ….'],
    ['(0209) 3870 123 gọi', '… gọi'],
    ['Thư: a.b@c.vn', 'Thư: …'],
    ['trú tại Tổ 9, phường Đức Xuân; đạt giải', '…; đạt giải'],
    ['Nơi ở: Tổ 9, phường Đức Xuân. Đạt giải', '…. Đạt giải'],
  ])('%s → %s', (text, shown) => {
    expect(withoutPersonalData(text)).toBe(shown)
  })

  it.each([
    'Thu nhập 120.000.000 đồng/năm, 120000000 đồng tiết kiệm',
    'Kế hoạch số 45/KH-UBND ngày 09/8/2024, đợt thi đua 70 ngày đêm',
    'Học sinh năm 2024 đạt giải; vệ sinh ngày 15/8/2024',
    'Giai đoạn 2020 - 2024, tăng 12,5 %',
    'Tổ dân phố số 11A',
    'Xây 3 địa chỉ đỏ, xóa nhà tạm, bảo đảm nơi ở cho hộ nghèo',
  ])('leaves alone: %s', (text) => {
    expect(withoutPersonalData(text)).toBe(text)
  })

  it('takes a year in brackets from a name, and nothing else', () => {
    expect(publicName('Hà Ngọc Hiền (SN: 1985)')).toBe('Hà Ngọc Hiền')
    expect(publicName('Trường THCS (cơ sở 2)')).toBe('Trường THCS (cơ sở 2)')
  })
})

describe('The number of a frame', () => {
  it('only grows, and a late frame never replaces a newer one', () => {
    const blank = frameOf({ kind: 'blank' })
    const one = nextFrame(FIRST_FRAME, { frame: blank })
    const two = nextFrame(one, { frame: frameOf(voting('open')) })
    expect([FIRST_FRAME.number, one.number, two.number]).toEqual([0, 1, 2])
    expect(laterFrame(one, two)).toBe(two)
    expect(laterFrame(two, one)).toBe(two)
    expect(laterFrame(two, { ...two })).toBe(two)
  })
})
