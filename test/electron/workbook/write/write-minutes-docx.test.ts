import { describe, expect, it } from 'vitest'
import { minutes, voteCount } from './meeting-data.ts'
import { STAMP } from './papers-data.ts'
import { partOf } from './read-back.ts'
import {
  writeMeetingMinutes,
  writeVoteCountDocx,
} from '#electron/workbook/write/write-minutes-docx.ts'

const options = { stamp: STAMP }

/** Texts of the paragraphs of a document, entities decoded, empty ones left out. */
function paragraphsOf(bytes: Uint8Array): readonly string[] {
  return [...partOf(bytes, 'word/document.xml').matchAll(/<w:p>.*?<\/w:p>/gsu)]
    .map(([xml]) =>
      [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)]
        .map(([, text]) => text)
        .join('')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&'),
    )
    .filter((text) => text !== '')
}

describe('the minutes of a meeting as a Word paper', () => {
  it('follows the skeleton in order and says who was there and who was not', async () => {
    const texts = paragraphsOf(await writeMeetingMinutes(minutes(3), options))
    const headings = texts.filter((text) => /^\d\. (?!Đ\/c)/u.test(text))
    expect(headings).toEqual([
      '1. Thời gian, địa điểm',
      '2. Thành phần tham dự',
      '3. Căn cứ và điều kiện họp',
      '4. Cơ quan thường trực báo cáo kết quả thẩm định',
      '5. Thảo luận',
      '6. Hình thức biểu quyết',
      '7. Kết quả',
      '8. Kết luận của chủ trì',
    ])
    expect(texts).toContain('Có mặt: 11 đồng chí, gồm:')
    expect(texts).toContain(
      '1. Đ/c Bế Công Chiến, Trưởng phòng Nội vụ, Ủy viên (lý do: đi công tác).',
    )
    expect(texts).toContain(
      'Có 11/13 thành viên dự họp, đủ điều kiện họp (ít nhất 2/3 tổng số thành viên).',
    )
    expect(texts).toContain('Tổ dân phố số 2')
    expect(texts).toContain('76,9 %')
    expect(texts.at(-1)).toBe('Hoàng Mạnh Luân')
  })
  it('leaves out what there is nothing to say about, without a gap in the numbers', async () => {
    const texts = paragraphsOf(
      await writeMeetingMinutes(
        {
          ...minutes(0),
          appraisal: [],
          presentCount: 13,
          absent: [],
          guests: null,
          closedAt: null,
        },
        options,
      ),
    )
    expect(texts).toContain('4. Thảo luận')
    expect(texts).toContain('Vắng: không.')
    expect(texts).toContain('Hội đồng không biểu quyết trường hợp nào.')
    expect(texts).toContain('Biên bản đã được thông qua tại cuộc họp./.')
  })
  it('gives the counts alone where attendance was not taken by name', async () => {
    const texts = paragraphsOf(
      await writeMeetingMinutes({ ...minutes(1), present: [], absent: [] }, options),
    )
    expect(texts).toContain('Có mặt: 11 đồng chí.')
    expect(texts).toContain('Vắng: 02 đồng chí.')
  })
  it('says that the quorum was missed', async () => {
    const texts = paragraphsOf(
      await writeMeetingMinutes(
        { ...minutes(1), quorum: { met: false, rule: 'ít nhất 2/3' } },
        options,
      ),
    )
    expect(texts.some((text) => text.includes('không đủ điều kiện họp'))).toBe(true)
  })
  it('is A4 with page numbers from the second page, and the same bytes every time', async () => {
    const bytes = await writeMeetingMinutes(minutes(5), options)
    const xml = partOf(bytes, 'word/document.xml')
    expect(xml).toContain('<w:titlePg/>')
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u)
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).toContain('Times New Roman')
    const core = partOf(bytes, 'docProps/core.xml')
    expect(core.match(/2024-08-21T08:00:00Z/gu)?.length).toBe(2)
    const again = await writeMeetingMinutes(minutes(5), options)
    expect(Buffer.from(bytes).equals(Buffer.from(again))).toBe(true)
  })
})

describe('the minutes of the count as a Word paper', () => {
  it('prints the papers, each line and the tellers', async () => {
    const texts = paragraphsOf(await writeVoteCountDocx(voteCount(2), options))
    expect(texts).toContain('BIÊN BẢN KIỂM PHIẾU')
    expect(texts).toContain('Số phiếu phát ra: 13 – thu về: 13 – hợp lệ: 12 – không hợp lệ: 01.')
    expect(texts).toContain('Không đạt (≥\u00a080\u00a0%)')
    expect(texts).not.toContain('Ý kiến khác')
    expect(texts.filter((text) => text === 'Phạm Ngọc Thắng').length).toBe(1)
  })
  it('gives other answers a column when the ballot offered them', async () => {
    const count = voteCount(2)
    const cases = count.cases.map((one) => ({ ...one, other: 3 }))
    const texts = paragraphsOf(await writeVoteCountDocx({ ...count, cases }, options))
    expect(texts).toContain('Ý kiến khác')
    expect(texts.filter((text) => text === '03').length).toBe(2)
  })
})
