/** Sentences of the seven pages and of their papers, by what they are told. */
import { describe, expect, it } from 'vitest'
import { presetNamed } from '#shared/meetings/presets.ts'
import { amountText, endorsementText, receivedText } from '#shared/text/appraisal.ts'
import { appraisalText } from '#shared/text/appraisal-page.ts'
import { campaignsPageText } from '#shared/text/campaigns-page.ts'
import { decisionName } from '#shared/text/decisions-page.ts'
import { historyText } from '#shared/text/history-page.ts'
import { importText } from '#shared/text/import-page.ts'
import { meetingPapersText, thresholdSign } from '#shared/text/meeting-papers.ts'
import { meetingsText, outcomeLabel } from '#shared/text/meetings-page.ts'
import { whatIfText } from '#shared/text/meetings-rules.ts'
import { thresholdInWords, votesMissingText } from '#shared/text/meetings.ts'
import { birthText, fullName } from '#shared/text/nominees.ts'
import { officePapersText } from '#shared/text/office-papers-page.ts'
import { cueText } from '#shared/text/operator-page.ts'
import { meaningLabel, reviewText } from '#shared/text/review-page.ts'
import { unitDossierText } from '#shared/text/submissions-page.ts'
import { templateProblem, templatesText } from '#shared/text/templates.ts'
import { wordPapersText } from '#shared/text/word-papers.ts'

const DAY = '2024-08-09'

describe('what people and rules are called', () => {
  it.each([
    [birthText('1985-03-12'), '12/3/1985'],
    [birthText('1985'), '1985'],
    [birthText(null), null],
    [fullName({ honorific: null, name: 'Lý An' }), 'Lý An'],
    [fullName({ honorific: 'Bà', name: 'Lý An' }), 'Bà Lý An'],
    [decisionName({ awardName: 'Giấy khen', supplement: 0 }), 'Giấy khen'],
    [decisionName({ awardName: 'Giấy khen', supplement: 1 }), 'Giấy khen (bổ sung)'],
    [decisionName({ awardName: 'Giấy khen', supplement: 2 }), 'Giấy khen (bổ sung lần 2)'],
    [outcomeLabel('no such outcome'), 'no such outcome'],
    [meetingsText.outcome('Tặng', null), 'Tặng'],
    [meetingsText.outcome('Tặng', 'Giấy khen'), 'Tặng Giấy khen'],
    [unitDossierText.quotaOf('02', null), '02'],
    [unitDossierText.quotaOf('02', 'mục III'), '02 (mục III)'],
    [cueText.quota('02/01', 2, null), '02/01; đơn vị đã đề nghị 02'],
    [cueText.quota('02/01', 2, 'vượt 01'), '02/01; đơn vị đã đề nghị 02 (vượt 01)'],
    [amountText(3, null), '03'],
    [amountText(3, 'hộ'), '03 hộ'],
    [amountText(120_000_000, 'đồng/năm'), '120.000.000 đồng/năm'],
    [endorsementText(true, null), 'có suy tôn ()'],
    [endorsementText(true, '12/BB'), 'có suy tôn (12/BB)'],
    [endorsementText(false, null), 'chưa có biên bản suy tôn'],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(expected)
  })

  it('say that a day of receipt is not known', () => {
    expect(receivedText(null, DAY)).toMatch(/^chưa rõ ngày nhận; /u)
    expect(receivedText(`${DAY}T23:59`, DAY)).toMatch(/^nhận 23 giờ 59 ngày 09\/8\/2024; /u)
  })
})

describe('documents by number and day', () => {
  it('leave out what is not known', () => {
    const { documentOf } = campaignsPageText
    expect(documentOf(null, null, 'Kế hoạch')).not.toMatch(/số|ngày/u)
    expect(documentOf('12/KH', DAY, 'Kế hoạch')).toMatch(/số 12\/KH.*ngày 09\/8\/2024/u)
    expect(historyText.decision(null, null)).toBe('')
    expect(historyText.decision('5/QĐ', null)).toBe('số 5/QĐ')
    expect(historyText.decision('5/QĐ', DAY)).toBe('số 5/QĐ ngày 09/8/2024')
    expect(importText.paper(null, null)).toBe('không ghi số, không ghi ngày')
    expect(importText.paper('5/TTr', '09/8/2024')).toBe('số 5/TTr, ngày 09/8/2024')
    expect(templatesText.plan(null, null)).toBe('Kế hoạch')
    expect(templatesText.plan('12/KH', '09/8/2024')).toBe('Kế hoạch số 12/KH ngày 09/8/2024')
    expect(wordPapersText.plan('Thi đua', null, null)).toBe('Căn cứ Kế hoạch về thi đua;')
    expect(wordPapersText.plan('Thi đua', '12/KH', '09/8/2024')).toBe(
      'Căn cứ Kế hoạch số 12/KH ngày 09/8/2024 về thi đua;',
    )
    expect(wordPapersText.proposal.lead('Hội đồng', null)).toMatch(/của Hội đồng,$/u)
    expect(wordPapersText.proposal.lead('Hội đồng', 'ngày 09/8/2024')).toMatch(/09\/8\/2024,$/u)
  })

  it('are signed by the head of the office', () => {
    expect(wordPapersText.headOf('Phòng Nội vụ')).toBe('TRƯỞNG PHÒNG')
    expect(wordPapersText.headOf('Trung tâm Y tế')).toBe('THỦ TRƯỞNG')
    expect(wordPapersText.headInText('Phòng Nội vụ')).toBe('Trưởng phòng Nội vụ')
    expect(wordPapersText.headInText('Trung tâm Y tế')).toBe('Thủ trưởng trung tâm Y tế')
  })
})

describe('what a conclusion, a change and a vote say', () => {
  it.each([
    [appraisalText.count(3, 3), '03 đề nghị'],
    [appraisalText.count(2, 3), '02/03 đề nghị'],
    [appraisalText.reasonOf['not-eligible'](''), 'Không đủ điều kiện'],
    [appraisalText.reasonOf['not-eligible']('mục 2'), 'Không đủ điều kiện: mục 2'],
    [appraisalText.reasonOf['for-council'](''), 'Trình Hội đồng xem xét, quyết định'],
    [
      appraisalText.reasonOf['for-council']('sáng kiến'),
      'Trình Hội đồng xem xét, quyết định; chưa có căn cứ về: sáng kiến',
    ],
    [whatIfText.move(null, 2), '– → 2'],
    [whatIfText.becomes('Lý An', 'P. Nội vụ', true), 'Lý An (P. Nội vụ) trở thành đủ điều kiện'],
    [whatIfText.becomes('Lý An', 'P. Nội vụ', false), 'Lý An (P. Nội vụ) không còn đủ điều kiện'],
    [votesMissingText(0), 'đủ phiếu'],
    [votesMissingText(2), 'còn thiếu 2 phiếu'],
    [meetingPapersText.absence('no such status'), 'vắng'],
    [meetingPapersText.absence('excused'), 'vắng có lý do'],
    [meetingsText.council.remove(''), 'Bỏ dòng này'],
    [meetingsText.council.remove('Lý An'), 'Bỏ Lý An'],
    [meetingsText.council.up(''), 'Đưa dòng này lên'],
    [meetingsText.council.up('Lý An'), 'Đưa Lý An lên'],
    [meetingsText.council.down(''), 'Đưa dòng này xuống'],
    [meetingsText.council.down('Lý An'), 'Đưa Lý An xuống'],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(expected)
  })

  it('keep "more than" apart from "at least"', () => {
    const preset = presetNamed('all-80')
    const at = (operator: '>=' | '>', threshold: [number, number]) =>
      preset && thresholdSign({ ...preset.rule, operator, threshold })
    expect(at('>=', [4, 5])).toBe('≥\u00a080\u00a0%')
    expect(at('>', [2, 3])).toBe('>\u00a02/3')
    expect(thresholdInWords('2/3', '>', 'all-members')).toMatch(/^trên 2\/3/u)
    expect(thresholdInWords('2/3', '>=', 'all-members')).toMatch(/^từ 2\/3.*trở lên$/u)
  })
})

describe('files as they are looked at', () => {
  it.each([
    [importText.commit(0), 'Ghi tệp vào sổ'],
    [importText.commit(2), 'Ghi 02 tệp vào sổ'],
    [reviewText.sheet(null), 'Trang tính'],
    [reviewText.sheet('DS'), 'DS'],
    [reviewText.columnNamed('C', ''), 'cột C'],
    [reviewText.columnNamed('C', 'Họ tên'), 'cột C: Họ tên'],
    [meaningLabel(null), 'chưa rõ'],
    [meaningLabel('note'), 'ghi chú'],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(expected)
  })

  it('name the place in a template and what is wrong there', () => {
    expect(
      templatesText.findings([
        { kind: 'unknown', place: 'đoạn 3', placeholder: '[soqb]', nearest: '[soqd]' },
        { kind: 'mixed-groups', place: 'hàng 2', placeholder: '[canhan.hoten]', nearest: null },
        { kind: 'nothing', place: null, placeholder: null, nearest: null },
      ]),
    ).toBe(
      'đoạn 3 có [soqb] là trường không có; gần nhất là [soqd]; hàng 2 có trường của hai nhóm trong một hàng ([canhan.hoten]); mỗi hàng chỉ ghi trường của một nhóm; tệp không có trường nào để điền; ghi ít nhất một trường, ví dụ [soqd] hoặc [canhan.hoten]',
    )
    expect(templatesText.inPart('word/header1.xml', 'đoạn 1')).toBe('đầu trang, đoạn 1')
    expect(templatesText.inPart('word/footer1.xml', 'đoạn 1')).toBe('chân trang, đoạn 1')
    expect(templatesText.inPart('word/footnotes.xml', 'đoạn 1')).toContain(', đoạn 1')
    expect(templateProblem('encrypted')).toContain('mật khẩu')
    expect(templateProblem(undefined)).toContain('không đúng chuẩn')
    const { sheet } = officePapersText.templates
    expect([null, 'paragraphs', 'table:2', 'DS'].map((name) => sheet(name))).toEqual([
      'Các đoạn văn',
      'Các đoạn văn',
      'Bảng 2',
      'DS',
    ])
  })
})
