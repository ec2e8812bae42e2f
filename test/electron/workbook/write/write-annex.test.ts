import { describe, expect, it } from 'vitest'
import { measuredRows } from './measured-rows.ts'
import { partOf, readBack } from './read-back.ts'
import { annexInput, line, LONG_LINES, SHORT_LINES, STAMP } from './papers-data.ts'
import { writeAnnex, writeAnnexes } from '#electron/workbook/write/write-annex.ts'
import { buildAnnex } from '#shared/decisions/annex.ts'

const options = { stamp: STAMP }
const written = (...input: Parameters<typeof annexInput>) =>
  writeAnnex(buildAnnex(annexInput(...input)), options)

describe('Scenario 20: the exported annex', () => {
  it('Scenario 20: lists I. TẬP THỂ then II. CÁ NHÂN, numbering restarted, counts equal to the rows, money at 2.340.000', async () => {
    const [sheet] = readBack(await written(SHORT_LINES))
    const rows = sheet!.rows.filter((row) => row.length > 0)
    expect(rows.slice(0, 4)).toEqual([
      ['DANH SÁCH'],
      ['Tập thể, cá nhân được tặng Giấy khen của Chủ tịch UBND thành phố Bắc Kạn'],
      [
        '(Kèm theo Quyết định số      /QĐ-UBND ngày      tháng 8 năm 2024 của Chủ tịch UBND thành phố Bắc Kạn)',
      ],
      ['STT', 'Họ và tên / Tên tập thể', 'Chức vụ', 'Đơn vị', 'Tiền thưởng (đồng)'],
    ])
    expect(rows[4]).toEqual(['I. TẬP THỂ (02)'])
    expect(rows[5]).toEqual([
      '1',
      'Khoa Nội - Nhi',
      '–',
      'Trung tâm Y tế thành phố Bắc Kạn',
      '1.400.000',
    ])
    expect(rows[7]).toEqual(['II. CÁ NHÂN (09)'])
    expect(rows.slice(8, 17).map((row) => row[0])).toEqual('123456789'.split(''))
    expect(rows[8]).toEqual([
      '1',
      'Ông Nguyễn Văn An',
      'Trưởng khoa',
      'Trung tâm Y tế thành phố Bắc Kạn',
      '700.000',
    ])
    expect(rows[17]).toEqual(['Cộng: 02 tập thể, 09 cá nhân', '9.100.000'])
    expect(rows[18]).toEqual(['(Danh sách có 02 tập thể, 09 cá nhân)./.'])
    expect(rows[19]![0]).toMatch(/^TM\. ỦY BAN NHÂN DÂN\nKT\. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n/u)
    expect(rows[19]![0]).toMatch(/Nguyễn Thị Hồng Nhung$/u)
  })
})

describe('the workbook of an annex', () => {
  it('has money as numbers and the total as a SUM that carries its result', async () => {
    const [sheet] = readBack(await written(SHORT_LINES))
    expect(sheet!.cell('E7')).toMatchObject({ t: 'n', v: 1_400_000, w: '1.400.000' })
    expect(sheet!.cell('E19')).toMatchObject({ t: 'n', f: 'SUM(E6:E18)', v: 9_100_000 })
    const numbers = Array.from({ length: 13 }, (_, index) => sheet!.cell(`E${index + 6}`)?.v)
    const sum = numbers.reduce<number>(
      (total, value) => total + (typeof value === 'number' ? value : 0),
      0,
    )
    expect(sum).toBe(9_100_000)
  })

  it('groups thousands with dots whatever the region of the PC, up to thousands of millions', async () => {
    const [sheet] = readBack(
      await written([
        line('collective', 'A', { money: 1_234_567_890 }),
        line('collective', 'B', { money: 999_999 }),
        line('collective', 'C', { money: 1_000_000 }),
        line('collective', 'D', { money: 0 }),
        line('collective', 'E', { money: null }),
      ]),
    )
    const shown = ['E7', 'E8', 'E9', 'E10', 'E11', 'E12'].map((address) => sheet!.cell(address)?.w)
    expect(shown).toEqual(['1.234.567.890', '999.999', '1.000.000', '0', '–', '–'])
  })

  it('prints A4 one page wide, repeats the header row, numbers pages from the second', async () => {
    const bytes = await written(LONG_LINES)
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('fitToWidth="1"')
    expect(xml).toContain('fitToHeight="0"')
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="portrait"/u)
    expect(xml).toContain('differentFirst="1"')
    expect(/<oddHeader>([^<]*)</u.exec(xml)?.[1]).toBe(
      '&amp;C&amp;&quot;Times New Roman,Regular&quot;&amp;13&amp;P',
    )
    expect(xml).not.toContain('<firstHeader>&')
    expect(xml).toMatch(/left="1\.18\d*" right="0\.59\d*" top="0\.78\d*" bottom="0\.78\d*"/u)
    expect(partOf(bytes, 'xl/workbook.xml')).toMatch(
      /_xlnm\.Print_Titles"[^>]*>(?:'|&apos;)Danh sách(?:'|&apos;)!\$5:\$5</u,
    )
    expect(partOf(bytes, 'xl/styles.xml')).toContain('Times New Roman')
    const wide = await writeAnnex(buildAnnex(annexInput(SHORT_LINES)), {
      ...options,
      orientation: 'landscape',
    })
    expect(partOf(wide, 'xl/worksheets/sheet1.xml')).toContain('orientation="landscape"')
  })

  it('gives every row the height that its longest text needs', async () => {
    const rows = await measuredRows(await written(LONG_LINES))
    expect(rows.length).toBeGreaterThan(LONG_LINES.length)
    expect(rows.filter((row) => row.height < row.needed)).toEqual([])
    expect(Math.max(...rows.map((row) => row.height))).toBeLessThanOrEqual(409)
  })

  it('sets a text that would be too tall smaller, so that it still shows', async () => {
    const rows = await measuredRows(
      await written([line('collective', 'Tổ công tác '.repeat(90).trim())]),
    )
    expect(rows.filter((row) => row.height < row.needed)).toEqual([])
  })

  it('never makes a formula of a text, and keeps it a text after editing', async () => {
    const traps = ['=1+1', '+84912', '-SUM(A1)', '@SUM(A1)', '\t=1', ' =HYPERLINK("x")']
    const [sheet] = readBack(
      await written(traps.map((name) => line('collective', name, { unit: name }))),
    )
    traps.forEach((name, index) => {
      const cell = sheet!.cell(`B${index + 7}`)
      expect(cell?.t).toBe('s')
      expect(cell?.f).toBeUndefined()
      expect(cell?.v).toBe(name)
      expect(cell?.z).toBe('@')
    })
  })

  it('stores what XML and Excel would otherwise change', async () => {
    const [sheet] = readBack(
      await written([
        line('collective', 'Tổ _x0041_ & <b>"Đội"</b>'),
        line('collective', 'Mất\u0000 ký\u000b tự'),
      ]),
    )
    expect(sheet!.cell('B7')?.v).toBe('Tổ _x0041_ & <b>"Đội"</b>')
    expect(sheet!.cell('B8')?.v).toBe('Mất ký tự')
  })

  it('writes the paragraph variant as one line a nominee, the last with "./."', async () => {
    const [sheet] = readBack(
      await written(SHORT_LINES, { layout: 'paragraphs', showMoney: false, signer: null }),
    )
    const texts = sheet!.rows.flat()
    expect(texts.slice(3, 6)).toEqual([
      'I. TẬP THỂ (02)',
      '1. Khoa Nội - Nhi, Trung tâm Y tế thành phố Bắc Kạn;',
      '2. Ban Công tác Mặt trận Tổ dân phố số 7, Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Bắc Kạn;',
    ])
    expect(texts.at(-2)).toBe(
      '9. Ông Vương Đức Thưởng, Trưởng khoa, Trung tâm Y tế thành phố Bắc Kạn./.',
    )
  })

  it('forwards to the province without a money column', async () => {
    const [sheet] = readBack(await written(SHORT_LINES, { purpose: 'forward', showMoney: false }))
    expect(sheet!.rows[4]).toEqual(['STT', 'Họ và tên / Tên tập thể', 'Chức vụ', 'Đơn vị'])
    expect(sheet!.cell('E7')).toBeUndefined()
  })

  it('holds several decisions on sheets with legal, different names', async () => {
    const annex = buildAnnex(annexInput(SHORT_LINES))
    const bytes = await writeAnnexes(
      [
        { name: 'Giấy khen: UBND/TP [2024]', annex },
        { name: 'giấy khen  UBND TP  2024 ', annex },
        { name: 'Một tên rất dài hơn ba mươi mốt ký tự của Excel', annex },
        { name: 'Một tên rất dài hơn ba mươi mốt ký tự của Excel', annex },
        { name: "Tổ 'Đội'", annex },
        { name: '', annex },
      ],
      options,
    )
    const names = readBack(bytes).map((sheet) => sheet.name)
    expect(new Set(names.map((name) => name.toLocaleLowerCase('vi'))).size).toBe(6)
    expect(names.every((name) => name.length <= 31 && !/[[\]:*?/\\']/u.test(name))).toBe(true)
  })

  it('is the same bytes for the same content, and carries the given moment', async () => {
    const first = await written(SHORT_LINES)
    const second = await written(SHORT_LINES)
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    expect(partOf(first, 'docProps/core.xml')).toContain('2024-08-21T08:00:00Z')
  })

  it('writes a list without anybody', async () => {
    const [sheet] = readBack(await written([], { title: 'Không có' }))
    expect(sheet!.rows.flat()).toContain('Cộng: 00 trường hợp')
    expect(sheet!.cell('E6')).toMatchObject({ t: 'n', v: 0 })
  })
})
