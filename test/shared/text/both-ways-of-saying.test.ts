import { describe, expect, it } from 'vitest'
import { attestedText, categoryLabel } from '#shared/text/appraisal.ts'
import { auditSentence } from '#shared/text/audit-details.ts'
import { calendarText } from '#shared/text/calendar.ts'
import { timelinessLabel, usedLabel } from '#shared/text/campaigns.ts'
import { clusterReportText, limitText, signedPoints } from '#shared/text/clusters.ts'
import { clustersText } from '#shared/text/clusters-page.ts'
import { deskText } from '#shared/text/desk.ts'
import { handOverText } from '#shared/text/handover.ts'
import { initiativeText, pastAwardText, petitionText } from '#shared/text/history.ts'
import { historyText } from '#shared/text/history-page.ts'
import { importText } from '#shared/text/import-page.ts'
import { paperFileName } from '#shared/text/paper-files.ts'
import { papersText } from '#shared/text/papers.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import { templatesText } from '#shared/text/templates.ts'
import { undoText } from '#shared/text/undo.ts'
import { wordPapersText } from '#shared/text/word-papers.ts'

describe('how far off a day is', () => {
  it('is told before it, on it and after it', () => {
    expect([-1, 0, 1].map(calendarText.left)).toEqual([
      'quá 01 ngày',
      'hôm nay là ngày cuối',
      'còn 01 ngày',
    ])
    expect([-2, 0, 3].map(calendarText.meetingLeft)).toEqual([
      'đã qua 02 ngày, chưa khép phiên',
      'hôm nay',
      'còn 03 ngày',
    ])
    expect(calendarText.cell('2024-08-09', 'Thứ Sáu', 0)).toBe('Thứ Sáu 09/8/2024')
    expect(calendarText.cell('2024-08-09', 'Thứ Sáu', 2)).toBe('Thứ Sáu 09/8/2024, 02 việc')
    expect(calendarText.noWording('')).toBe('Kế hoạch không quy định thời hạn.')
    expect(calendarText.noWording('Mục IV')).toContain('(Mục IV)')
    expect(calendarText.names(['A', 'B'], 0)).toBe('A, B')
    expect(calendarText.names(['A', 'B'], 3)).toBe('A, B và 03 đơn vị khác')
    expect(timelinessLabel('late', 3)).toBe('quá hạn 03 ngày')
  })

  it('of the last copy is told in minutes, hours and days, with what it does not hold', () => {
    const now = '2024-08-09T10:00'
    const age = (last: string | null, unsaved = 0) => deskText.copyAge(last, now, unsaved)
    expect(age(null)).toBe('Chưa có bản sao lưu')
    expect(age(now)).toBe('Vừa sao lưu xong')
    expect(age(now, 2)).toBe('Sao lưu chưa đầy 1 phút trước, còn 02 việc chưa sao lưu')
    expect(age('2024-08-09T09:59')).toBe('Sao lưu 1 phút trước')
    expect(age('2024-08-09T09:01')).toBe('Sao lưu 59 phút trước')
    expect(age('2024-08-09T09:00')).toBe('Sao lưu 1 giờ trước')
    expect(age('2024-08-09T10:01')).toContain('Sao lưu lúc')
  })
})

describe('clusters in words', () => {
  it('say who leads and who follows, and "chưa ghi" where nobody does', () => {
    expect(clusterReportText.leads(null, [])).toBe('Đơn vị trưởng: chưa ghi')
    expect(clusterReportText.leads('A', ['B', 'C'])).toBe('Đơn vị trưởng: A; đơn vị phó: B, C')
    expect(clusterReportText.followers([])).toContain('chưa ghi')
    expect(clusterReportText.followers(['Bà Na', 'Ông Ba'])).toContain('Bà Na; Ông Ba')
    expect(clusterReportText.endorsedFor(null, null)).toBe('Được suy tôn')
    expect(clusterReportText.endorsedFor('Cờ thi đua', '11/13 phiếu')).toBe(
      'Cờ thi đua, 11/13 phiếu',
    )
  })

  it('say a difference with its sign and a limit with what is over it', () => {
    expect(signedPoints(null)).toBe('')
    expect(signedPoints([125, 1])).toBe('+1,25')
    expect(signedPoints([-50, 1])).toBe('-0,50')
    expect(signedPoints([0, 1])).toBe('0,00')
    expect(limitText(2, 3, 0)).toBe('02/03')
    expect(limitText(4, 3, 1)).toBe('04/03, vượt 01')
    expect(clustersText.yearIs(2024, true)).toBe('Năm 2024 (năm của đợt)')
    expect(clustersText.yearIs(2023, false)).toBe('Năm 2023')
    expect(clustersText.was(null)).toBe('năm trước chưa xếp cụm, khối')
    expect(clustersText.was('Khối 2')).toBe('năm trước: Khối 2')
    expect(clustersText.level(1, 1)).toBe('1')
    expect(clustersText.level(1, 2)).toBe('1 (02 đơn vị đồng hạng)')
    expect(clustersText.membersHint(true)).not.toBe(clustersText.membersHint(false))
    expect(clustersText.factsOf('10/12/2024', 'Bà Na', null)).toBe('10/12/2024 · Bà Na')
    expect(clustersText.factsOf('10/12/2024', 'Bà Na', 'B')).toContain('chấm chéo: B')
  })
})

describe('papers in words', () => {
  it('are named so that no two of one award share a file', () => {
    const decision = { awardName: 'Giấy khen', supplement: 0, purpose: 'award' as const }
    expect(paperFileName.annex(decision, 'table')).toBe('danh-sach-giay-khen.xlsx')
    expect(paperFileName.annex({ ...decision, supplement: 1 }, 'paragraphs', 'tcvn3')).toBe(
      'danh-sach-giay-khen-bo-sung-doan-van-tcvn3.xlsx',
    )
    expect(paperFileName.annex({ ...decision, supplement: 2, purpose: 'forward' }, 'table')).toBe(
      'de-nghi-giay-khen-bo-sung-2.xlsx',
    )
    expect(paperFileName.change('correction', '12/QĐ')).toMatch(/^dinh-chinh-/u)
    expect(paperFileName.change('withdrawal', '12/QĐ')).toMatch(/^huy-bo-/u)
    expect(paperFileName.reminderLetters(null)).toBe('cong-van-don-doc.docx')
    expect(paperFileName.reminderLetters('Phòng Y tế')).toBe('cong-van-don-doc-phong-y-te.docx')
  })

  it('of a meeting name those who were there or only count them', () => {
    const { minutes, ballot } = papersText
    expect(ballot.title(true)).toContain('BỎ PHIẾU KÍN')
    expect(ballot.title(false)).not.toContain('KÍN')
    expect(minutes.present(11, true)).toBe('Có mặt: 11 đồng chí, gồm:')
    expect(minutes.present(11, false)).toBe('Có mặt: 11 đồng chí.')
    expect(minutes.absent(2, true)).toBe('Vắng: 02 đồng chí, gồm:')
    expect(minutes.absent(2, false)).toBe('Vắng: 02 đồng chí.')
    expect(minutes.reason(null)).toBe('')
    expect(minutes.reason('ốm')).toBe(' (lý do: ốm)')
  })

  it('that urge quote the plan, with the last good day where there is one', () => {
    const { sentence } = wordPapersText.reminder
    expect(sentence('Hồ sơ', 'Chưa gửi', null, null)).toBe('Hồ sơ: Chưa gửi')
    expect(sentence('Hồ sơ', 'Chưa gửi', 'trong năm', null)).toBe(
      'Hồ sơ: Chưa gửi (kế hoạch quy định: “trong năm”)',
    )
    expect(sentence('Hồ sơ', 'Chưa gửi', 'trước ngày 10/8', '09/8/2024')).toBe(
      'Hồ sơ: Chưa gửi (kế hoạch quy định: “trước ngày 10/8”, ngày cuối đúng hạn 09/8/2024)',
    )
  })

  it('that are templates are told what is wrong, where, and what is nearest', () => {
    const finding = { placeholder: '[hotne]', place: 'đoạn 3', nearest: '[hoten]' }
    expect(
      templatesText.findings([
        { ...finding, kind: 'unknown' },
        { ...finding, kind: 'mixed-groups', nearest: null },
        { kind: 'nothing', placeholder: null, place: null, nearest: null },
      ]),
    ).toMatch(/^đoạn 3 có \[hotne\].*\[hoten\]; đoạn 3 có trường của hai nhóm.*; tệp không có/u)
  })
})

describe('what was done, in words', () => {
  it('names the file of an import and of its undoing, and the command where the detail tells nothing', () => {
    const file = { file: 'a.xlsx', unit: 'Phòng Y tế', receipt: '0007' }
    const imported = { ...file, repeated: false, added: 2, merged: 1 }
    expect(auditSentence('submissions.import', imported)).toBe(
      'Nhập tệp a.xlsx của Phòng Y tế: phiếu 0007, 02 đề nghị mới, 01 dòng gộp',
    )
    expect(auditSentence('submissions.import', { ...imported, repeated: true })).toContain(
      'tệp đã nhập từ trước',
    )
    expect(auditSentence('submissions.undoImport', { ...file, removed: 3 })).toContain(
      'bỏ 03 đề nghị',
    )
    const plain = auditSentence('submissions.import', null)
    expect(plain).not.toContain('undefined')
    expect(auditSentence('submissions.undoImport', 7)).not.toBe(plain)
    expect(undoText.name('submissions.import', null)).not.toContain('(')
    expect(undoText.name('submissions.import', 'a.xlsx')).toContain('(a.xlsx)')
  })

  it('sums up a hand-over by what it brings', () => {
    expect(handOverText.summary(0, 0, 0, 0)).toBe('Gói không có gì mới so với sổ này.')
    expect(handOverText.summary(1, 0, 0, 0)).toContain('1 dòng mới')
    const all = handOverText.summary(1, 2, 3, 4)
    for (const part of ['1 dòng mới', '2 dòng thay đổi', '3 dòng bị xóa', '4 chỗ'])
      expect(all).toContain(part)
    expect(handOverText.summary(0, 2, 0, 0)).not.toContain('dòng mới')
  })

  it('is refused with what is wrong and what to do', () => {
    const of = (cast: number) =>
      refusalSentence('ENDORSEMENT_VOTES', { unit: 'A', votes: 12, cast })
    expect(of(0)).toContain('chưa ghi tổng số phiếu hợp lệ')
    expect(of(11)).toContain('nhiều hơn 11 phiếu hợp lệ')
    const file = (problems: string) => refusalSentence('CLUSTER_FILE', { file: 'a.xlsx', problems })
    expect(file('')).toContain('không có điểm nào đọc được')
    expect(file('ô B2 sai.')).toContain('ô B2 sai.')
  })
})

it('small words: attested or not, a category of the office’s own, a count with and without its limit', () => {
  expect([true, false].map(attestedText)).toEqual(['có', 'không'])
  expect(categoryLabel('co-quan-don-vi')).toBe('cơ quan, đơn vị')
  expect(categoryLabel('loai-rieng')).toBe('loai-rieng')
  expect([usedLabel(2, 1), usedLabel(2, 'unset'), usedLabel(2, null)]).toEqual([
    '02/01',
    '02',
    '02',
  ])
  expect([importText.at(null, 7), importText.at('DS', 7)]).toEqual(['7', 'DS, 7'])
  const { inCampaign } = historyText.nominee
  expect(inCampaign('Đợt 1', 'A', null, '')).toBe('Đợt 1: A đề nghị')
  expect(inCampaign('Đợt 1', 'A', 'Giấy khen', '12/QĐ')).toBe(
    'Đợt 1: A đề nghị Giấy khen, quyết định 12/QĐ',
  )
})

it('what the registers know: a decision where there is one, a petition open until its day', () => {
  const award = { year: 2023, award: 'Giấy khen', number: null, day: null }
  expect(pastAwardText(award)).toBe('2023: Giấy khen')
  expect(pastAwardText({ ...award, number: '12/QĐ', day: '2023-12-20' })).toBe(
    '2023: Giấy khen (số 12/QĐ ngày 20/12/2023)',
  )
  const initiative = {
    title: 'Ủ phân',
    recognisedBy: null,
    number: null,
    day: null,
    year: null,
    reach: null,
  }
  expect(initiativeText(initiative, null)).toBe('“Ủ phân”')
  expect(
    initiativeText({ ...initiative, recognisedBy: 'UBND', year: 2023, reach: 'xa' }, null),
  ).toBe('“Ủ phân”, UBND công nhận, năm 2023, cấp xã')
  expect(initiativeText({ ...initiative, number: '1/QĐ', day: '2023-05-01' }, null)).toBe(
    '“Ủ phân”, số 1/QĐ ngày 01/5/2023',
  )
  const petition = {
    kind: 'to-cao' as const,
    content: 'kê khai',
    receivedDay: '2024-08-01',
    settledDay: '2024-08-10',
    outcome: 'unfounded' as const,
  }
  const at = (day: string, changes: object = {}) => petitionText([{ ...petition, ...changes }], day)
  expect(at('2024-08-10')).toContain('đã giải quyết ngày 10/8/2024: không có cơ sở')
  expect(at('2024-08-09')).toContain('đang xác minh')
  expect(at('2024-08-10', { settledDay: null })).toContain('đang xác minh')
  expect(at('2024-08-10', { outcome: null })).toContain('đang xác minh')
})
