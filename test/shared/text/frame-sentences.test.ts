/** Sentences of the frame and of the page Dữ liệu, by what they are told. */
import { describe, expect, it } from 'vitest'
import { backupsPanelText } from '#shared/text/backups-panel.ts'
import { backupsText } from '#shared/text/backups.ts'
import { deskText } from '#shared/text/desk.ts'
import { handOverPageText } from '#shared/text/handover-page.ts'
import { handOverText } from '#shared/text/handover.ts'
import { shortMoment } from '#shared/text/moment.ts'
import { someNames, todayText } from '#shared/text/today.ts'
import { uiText } from '#shared/text/ui.ts'
import { undoText } from '#shared/text/undo.ts'
import { whatIfPageText } from '#shared/text/what-if-page.ts'

const NOW = '2024-08-13T09:00'

describe('how old the last copy is', () => {
  it.each([
    [null, 'Chưa có bản sao lưu'],
    ['2024-08-13T09:01', 'Sao lưu lúc 09 giờ 01 ngày 13/8/2024'],
    ['2024-08-13T09:00', 'Vừa sao lưu xong'],
    ['2024-08-13T08:59', 'Sao lưu 1 phút trước'],
    ['2024-08-13T08:01', 'Sao lưu 59 phút trước'],
    ['2024-08-13T08:00', 'Sao lưu 1 giờ trước'],
    ['2024-08-13T00:00', 'Sao lưu 9 giờ trước'],
    ['2024-08-12T23:59', 'Sao lưu hôm qua 23:59'],
    ['2024-08-12T09:00', 'Sao lưu hôm qua 09:00'],
    ['2024-08-12T00:00', 'Sao lưu hôm qua 00:00'],
    ['2024-08-11T23:59', 'Sao lưu 2 ngày trước'],
  ])('%s: %s', (last, sentence) => {
    expect(deskText.copyAge(last, NOW, 0)).toBe(sentence)
  })

  it('stands with the number of today’s copies, and what is not in one yet', () => {
    expect(backupsText.state(0, null, NOW)).toBe('Chưa có bản sao lưu nào')
    expect(backupsText.state(2, '2024-08-13T08:30', NOW)).toBe(
      '2 bản sao lưu hôm nay, bản mới nhất 08:30, đã kiểm tra',
    )
    expect(backupsText.state(0, '2024-08-12T08:30', NOW)).toContain('Hôm nay chưa có bản sao lưu')
    for (const { unsaved } of [backupsText, backupsPanelText]) {
      expect(unsaved(0)).toBe('Mọi việc đã làm đều có trong bản sao lưu mới nhất.')
      expect(unsaved(3)).toMatch(/^3 việc làm từ sau bản sao lưu mới nhất/u)
    }
  })

  it('names the second folder, when it was reached last, and what would be lost', () => {
    expect(backupsText.secondMissed('E:\\', 2, null)).not.toContain('lần cuối')
    expect(backupsText.secondMissed('E:\\', 2, NOW)).toContain('(lần cuối nhận được: 09 giờ')
    expect(backupsPanelText.second.at('E:\\', null)).toBe('E:\\ – chưa nhận bản nào')
    expect(backupsPanelText.second.at('E:\\', NOW)).toContain('bản gần nhất 09 giờ')
    expect(backupsText.loss(3, null)).toBe('Sẽ mất 3 việc đã làm.')
    expect(backupsText.loss(3, NOW)).toContain('kể từ 09 giờ')
    expect(backupsText.rows('audit', 9, 7)).toBe('Nhật ký: 9 → 7 dòng')
    expect(backupsText.rows('unit', 9, 7)).toBe(`${handOverText.table('unit')}: 9 → 7 dòng`)
  })
})

describe('a hand-over package', () => {
  it.each([
    [null, '(để trống)'],
    [undefined, '(để trống)'],
    ['', '(để trống)'],
    [new Uint8Array(2), '(tệp)'],
    ['individual', 'cá nhân'],
    ['2024-08-13', '13/8/2024'],
    [NOW, '09 giờ 00 ngày 13/8/2024'],
    ['2024-13-13', '2024-13-13'],
    [45, '45'],
    ['a'.repeat(200), 'a'.repeat(200)],
    ['a'.repeat(201), `${'a'.repeat(200)}…`],
  ])('shows the value %s as it is read', (value, shown) => {
    expect(handOverText.value(value)).toBe(shown)
  })

  it('counts what it changes, and leaves out what it does not', () => {
    expect(handOverText.summary(0, 0, 0, 0)).toBe('Gói không có gì mới so với sổ này.')
    expect(handOverText.summary(1, 0, 0, 0)).toBe('1 dòng mới.')
    expect(handOverText.summary(1, 2, 3, 4)).toBe(
      '1 dòng mới, 2 dòng thay đổi, 3 dòng bị xóa, 4 chỗ hai máy ghi khác nhau.',
    )
    expect(handOverText.table('no such table')).toBe('no such table')
    expect(handOverText.column('no such column')).toBe('no such column')
    expect(handOverText.fileName('2024-08-13', null)).toBe('ban-giao-toan-bo-2024-08-13.sothidua')
    expect(handOverText.fileName('2024-08-13', 'bac-kan')).toContain('ban-giao-bac-kan-')
  })

  it('says whose it is and why one side must be kept', () => {
    expect(handOverPageText.last(NOW, true, 'PC2')).toContain('lập lúc')
    expect(handOverPageText.last(NOW, false, 'PC2')).toContain('của máy PC2')
    expect(handOverPageText.receive.campaign(null)).toBe('Toàn bộ sổ')
    expect(handOverPageText.receive.campaign('Đợt 1')).toBe('Đợt thi đua: Đợt 1')
    const { by, only } = handOverPageText.conflicts
    expect([by(null, null), by('Lý An', null)]).toEqual(['', 'Lý An'])
    expect(by('Lý An', NOW)).toBe('Lý An, 09 giờ 00 ngày 13/8/2024')
    expect(only('ours')).toContain('phải giữ')
    expect(only('theirs')).toContain('phải lấy')
  })
})

describe('what would change', () => {
  it('counts units and nominations, those that change their standing apart', () => {
    const { summary } = whatIfPageText
    expect(summary(2, 0, 0, 0)).toBe(
      'Nếu lưu: 02 đơn vị có thay đổi, không đơn vị nào đổi tình trạng.',
    )
    expect(summary(2, 1, 0, 0)).toBe(
      'Nếu lưu: 02 đơn vị có thay đổi, trong đó 01 đơn vị đổi tình trạng.',
    )
    expect(summary(0, 0, 3, 0)).toBe('Nếu lưu: 03 đề nghị được xét khác đi.')
    expect(summary(2, 1, 3, 2)).toContain(
      '; 03 đề nghị được xét khác đi, trong đó 02 đổi điều kiện',
    )
  })
})

describe('Hôm nay', () => {
  it('counts the days that are left, and those that are past', () => {
    expect(todayText.left(1)).toBe('còn 01 ngày')
    expect(todayText.left(0)).toBe('hôm nay là ngày cuối')
    expect(todayText.left(-1)).toBe('quá 1 ngày')
  })

  it('names five and counts the rest, but never for the sake of one', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `Đơn vị ${index}`)
    expect(someNames(names(6), 'đơn vị')).toBe(names(6).join(', '))
    expect(someNames(names(7), 'đơn vị')).toBe(`${names(5).join(', ')} và 02 đơn vị khác`)
  })
})

describe('tables and undoing', () => {
  it('say how many rows of how many, and a moment in little room', () => {
    expect(uiText.rowsOf(1200, 1200)).toBe('1.200 dòng')
    expect(uiText.rowsOf(12, 1200)).toBe('12/1.200 dòng')
    expect(shortMoment('2024-08-06T09:15')).toBe('06/8/2024 09:15')
    expect(shortMoment('2024-08-06')).toBe('06/8/2024')
  })

  it('say what to do instead of what cannot be undone', () => {
    expect(undoText.instead('no such command')).toMatch(/./u)
    expect(undoText.table('no such table')).toBe('no such table')
    expect(undoText.table('nomination')).not.toBe('nomination')
    expect(undoText.subject('Lý An', 0)).toBe('Lý An')
    expect(undoText.subject('Lý An', 2)).toBe('Lý An và 2 đề nghị khác')
  })
})
