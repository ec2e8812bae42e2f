import { describe, expect, it } from 'vitest'
import type { Rank, Ranked } from '#shared/appraisal/scoring/ranking.ts'
import type { Fraction } from '#shared/kernel/fraction.ts'
import { publicFrame, type FrameWish } from '#shared/meetings/public-frame.ts'
import { isRoomMessage } from '#shared/meetings/room-link.ts'

type RankedName = Ranked & { readonly name: string; readonly unit: string }

const shown = (wish: FrameWish) => {
  const made = publicFrame(wish)
  if (!made.ok) throw new Error(made.code)
  return made.frame
}

describe('what the room reads', () => {
  it('of a ranking: the total, and a dash where nobody gave points', () => {
    const item = (name: string, total: Fraction | null): Rank<RankedName> => ({
      item: {
        id: name,
        name,
        unit: 'Phòng Nội vụ',
        total,
        knockedOut: false,
        groups: {},
        penalty: [0, 1],
        endorsements: null,
        chairPlace: null,
      },
      rank: 1,
      sharing: 2,
    })
    const frame = shown({
      kind: 'ranking',
      heading: 'Xếp hạng',
      ranks: [item('Lý An', [9550, 1]), item('Hà Bình', null)],
    })
    expect(frame).toMatchObject({ rows: [{ total: '95,50' }, { total: '–' }] })
  })

  it('of a title and of an agenda: their lines and where the meeting is', () => {
    const title: FrameWish = { kind: 'title', heading: 'Họp', lines: ['một', 'hai'], until: null }
    expect(shown(title)).toMatchObject(title)
    const items = [
      { title: 'Tập thể', count: 2, now: true },
      { title: 'Cá nhân', count: 9, now: false },
    ]
    expect(shown({ kind: 'agenda', heading: 'Chương trình', items })).toMatchObject({ items })
  })

  it('of a collective: no post and no honorific', () => {
    const nominee = {
      kind: 'collective',
      honorific: null,
      name: 'Bộ phận Văn thư',
      unit: 'Phòng Nội vụ',
      position: 'không của ai',
    } as const
    const frame = shown({
      kind: 'nominee',
      nominee,
      award: 'Giấy khen',
      achievement: null,
      dossier: [{ name: 'Tờ trình', present: true }],
      quotaLine: null,
      ruleLine: 'Cần 11/13 phiếu',
    })
    expect(frame).toMatchObject({ nominee: { name: 'Bộ phận Văn thư', position: null } })
  })
})

describe('a message between the desk and the room', () => {
  it.each([
    [{ say: 'gone' }, true],
    [{ say: 'painted', number: 1 }, true],
    [{ say: 'something else' }, false],
    [{ said: 'gone' }, false],
    [null, false],
    ['gone', false],
    [undefined, false],
  ])('%j: %s', (data, ours) => {
    expect(isRoomMessage(data)).toBe(ours)
  })
})
