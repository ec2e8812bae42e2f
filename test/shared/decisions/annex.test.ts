import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annexTitle, buildAnnex, countsInWords, namedInBoth } from '#shared/decisions/annex.ts'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'
import { signatureBlock, writePaperDay, writeReference } from '#shared/kernel/paper-blocks.ts'
import { annexInput, line, SHORT_LINES } from '#test/electron/workbook/write/papers-data.ts'

describe('the list that goes with a decision', () => {
  it('groups collectives, individuals, households and enterprises and restarts the numbering', () => {
    const annex = buildAnnex(
      annexInput([
        line('enterprise', 'Công ty A'),
        line('individual', 'Nguyễn Văn An'),
        line('household', 'Hộ ông Bình'),
        line('collective', 'Khoa Nội'),
        line('individual', 'Trần Thị Bích', { honorific: 'Bà' }),
      ]),
    )
    expect(annex.groups.map((group) => group.heading)).toEqual([
      'I. TẬP THỂ (01)',
      'II. CÁ NHÂN (02)',
      'III. HỘ GIA ĐÌNH (01)',
      'IV. DOANH NGHIỆP (01)',
    ])
    expect(annex.groups.map((group) => group.entries.map((entry) => entry.number))).toEqual([
      [1],
      [1, 2],
      [1],
      [1],
    ])
    expect(annex.counts).toBe('01 tập thể, 02 cá nhân, 01 hộ gia đình, 01 doanh nghiệp')
  })

  it('numbers the headings without a gap when a kind is missing', () => {
    const annex = buildAnnex(annexInput([line('household', 'Hộ ông A'), line('individual', 'B')]))
    expect(annex.groups.map((group) => group.heading)).toEqual([
      'I. CÁ NHÂN (01)',
      'II. HỘ GIA ĐÌNH (01)',
    ])
    expect(annex.title).toBe(
      'Cá nhân, hộ gia đình được tặng Giấy khen của Chủ tịch UBND thành phố Bắc Kạn',
    )
  })

  it('keeps rank and honorific before the name and says no part twice in a sentence', () => {
    const annex = buildAnnex(
      annexInput(
        [
          line('collective', 'Tập thể Phòng Tư pháp', { unit: 'Phòng Tư pháp' }),
          line('individual', 'Đỗ Văn Nam', {
            honorific: 'Thượng tá',
            position: 'Phó Trưởng Công an thành phố',
            unit: 'Công an thành phố',
          }),
          line('individual', 'Hà Thị Lan', { honorific: 'Bà', position: null, unit: 'Trạm Y tế' }),
        ],
        { layout: 'paragraphs', showMoney: false },
      ),
    )
    expect(annex.groups.flatMap((group) => group.entries.map((entry) => entry.paragraph))).toEqual([
      '1. Tập thể Phòng Tư pháp;',
      '1. Thượng tá Đỗ Văn Nam, Phó Trưởng Công an thành phố;',
      '2. Bà Hà Thị Lan, Trạm Y tế./.',
    ])
  })

  it('names the workplace, the unit or both, as the office wants', () => {
    const one = line('individual', 'A', { workplace: 'Khoa Nội', unit: 'Trung tâm Y tế' })
    const place = (column: 'unit' | 'workplace' | 'both', more = one) =>
      buildAnnex(annexInput([more], { place: column })).groups[0]?.entries[0]?.unit
    expect(place('unit')).toBe('Trung tâm Y tế')
    expect(place('workplace')).toBe('Khoa Nội')
    expect(place('both')).toBe('Khoa Nội, Trung tâm Y tế')
    expect(place('both', { ...one, workplace: 'Khoa Nội, Trung tâm Y tế' })).toBe(
      'Khoa Nội, Trung tâm Y tế',
    )
    expect(place('workplace', { ...one, workplace: null })).toBe('Trung tâm Y tế')
  })

  it('takes an empty honorific, post or workplace for none, and does not say a place twice', () => {
    const place = (workplace: string | null, unit: string) =>
      buildAnnex(
        annexInput([line('individual', 'A', { honorific: '', position: '', workplace, unit })], {
          place: 'both',
        }),
      ).groups[0]?.entries[0]
    expect(place('', 'Phòng Y tế')).toMatchObject({
      honorific: null,
      position: null,
      unit: 'Phòng Y tế',
    })
    expect(place('Phòng Y tế', 'Phòng Y tế thành phố')?.unit).toBe('Phòng Y tế thành phố')
    expect(place('Khoa Nội, Phòng Y tế', 'Phòng Y tế')?.unit).toBe('Khoa Nội, Phòng Y tế')
    expect(place('Khoa Nội', 'Phòng Y tế')?.unit).toBe('Khoa Nội, Phòng Y tế')
  })

  it('shows no money on a list forwarded to the province, even where lines carry some', () => {
    const annex = buildAnnex(annexInput(SHORT_LINES, { showMoney: false, purpose: 'forward' }))
    expect(annex.moneyTotal).toBe(0)
    expect(annex.groups.flatMap((group) => group.entries.map((entry) => entry.money))).toEqual(
      SHORT_LINES.map(() => null),
    )
    expect(annex.title).toContain('được đề nghị tặng')
  })

  it('has no total while the money of one line is not known', () => {
    const known = line('collective', 'A', { money: 700_000 })
    const unknown = line('individual', 'B', { money: null })
    expect(buildAnnex(annexInput([known, { ...unknown, money: 0 }])).moneyTotal).toBe(700_000)
    expect(buildAnnex(annexInput([known, unknown])).moneyTotal).toBeNull()
  })

  it('says so when nobody is on the list', () => {
    expect(buildAnnex(annexInput([], { title: 'Trống' })).closing).toBe(
      '(Danh sách có 00 trường hợp)./.',
    )
  })

  it('heads the list DANH SÁCH or Phụ lục by setting', () => {
    const heading = (number: string | null) =>
      buildAnnex(annexInput(SHORT_LINES, { heading: { kind: 'appendix', number } })).heading
    expect(buildAnnex(annexInput(SHORT_LINES)).heading).toBe('DANH SÁCH')
    expect(heading(null)).toBe('Phụ lục')
    expect(heading('II')).toBe('Phụ lục II')
  })

  it('counts in words, in headings and in rows agree, and money adds up, for any list', () => {
    const anyLine = fc.record({
      kind: fc.constantFrom(...NOMINEE_KINDS),
      money: fc.integer({ min: 0, max: 5_000_000 }),
      name: fc.string({ minLength: 1 }),
    })
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 150 }), (list) => {
        const lines = list.map((one) => line(one.kind, one.name, { money: one.money }))
        const annex = buildAnnex(annexInput(lines))
        const entries = annex.groups.flatMap((group) => group.entries)
        const inWords = [...annex.counts.matchAll(/\d+/gu)].map(Number)
        expect(inWords).toEqual(annex.groups.map((group) => group.entries.length))
        expect(inWords.reduce((sum, count) => sum + count, 0)).toBe(lines.length)
        expect(entries.length).toBe(lines.length)
        for (const group of annex.groups) {
          const stated = Number(/\((\d+)\)$/u.exec(group.heading)?.[1])
          expect(stated).toBe(group.entries.length)
          expect(group.entries.map((entry) => entry.number)).toEqual(
            group.entries.map((_, index) => index + 1),
          )
        }
        expect(annex.moneyTotal).toBe(entries.reduce((sum, entry) => sum + (entry.money ?? 0), 0))
        expect(entries.filter((entry) => entry.paragraph.endsWith('./.')).length).toBe(1)
      }),
      { numRuns: 200 },
    )
  })
})

describe('nobody in two lists', () => {
  const unit = 'Hội Phụ nữ'
  it('finds the same person however the name is spelled', () => {
    const here = [line('individual', 'Nông Thị Thúy Hòa', { unit }), line('individual', 'Khác')]
    const there = [
      line('individual', 'nông thị thuý  hoà'.normalize('NFD'), { unit: 'HỘI PHỤ NỮ' }),
    ]
    expect(namedInBoth(here, there).map((one) => one.name)).toEqual(['Nông Thị Thúy Hòa'])
  })
  it('does not take Hòa for Hoa, nor a namesake of another unit, nor a collective for a person', () => {
    const here = [line('individual', 'Hòa', { unit })]
    expect(namedInBoth(here, [line('individual', 'Hoa', { unit })])).toEqual([])
    expect(namedInBoth(here, [line('individual', 'Hòa', { unit: 'Hội Nông dân' })])).toEqual([])
    expect(namedInBoth(here, [line('collective', 'Hòa', { unit })])).toEqual([])
  })
})

describe('small words of the annex', () => {
  it('pads counts below ten and not above', () => {
    const many = (count: number) => Array.from({ length: count }, () => line('individual', 'A'))
    expect(countsInWords(many(9))).toBe('09 cá nhân')
    expect(countsInWords(many(10))).toBe('10 cá nhân')
    expect(countsInWords(many(100))).toBe('100 cá nhân')
  })
  it('names every award of the lines once in the title', () => {
    const lines = [line('individual', 'A'), line('individual', 'B', { award: 'Bằng khen' })]
    expect(annexTitle([...lines, ...lines], 'award')).toBe(
      'Cá nhân được tặng Giấy khen của Chủ tịch UBND thành phố Bắc Kạn; Bằng khen',
    )
  })
  it('leaves number and day blank, or fills them in', () => {
    const reference = annexInput([]).reference
    expect(writeReference(reference)).toBe(
      '(Kèm theo Quyết định số      /QĐ-UBND ngày      tháng 8 năm 2024 của Chủ tịch UBND thành phố Bắc Kạn)',
    )
    expect(writeReference({ ...reference, number: '1234', day: '2024-08-05' })).toBe(
      '(Kèm theo Quyết định số 1234/QĐ-UBND ngày 05 tháng 8 năm 2024 của Chủ tịch UBND thành phố Bắc Kạn)',
    )
    expect(writePaperDay('2024-02')).toBe('ngày      tháng 02 năm 2024')
    expect(writePaperDay(null)).toBe('ngày      tháng      năm      ')
  })
  it('signs TM., KT., TUQ. in the order of the decree', () => {
    const signer = { onBehalfOf: 'ỦY BAN NHÂN DÂN', inPlaceOf: null, title: 'CHỦ TỊCH', name: null }
    expect(signatureBlock(signer).lines).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
    expect(
      signatureBlock({
        ...signer,
        inPlaceOf: { form: 'KT', title: 'CHỦ TỊCH' },
        title: 'PHÓ CHỦ TỊCH',
      }).lines,
    ).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
    expect(
      signatureBlock({
        onBehalfOf: null,
        inPlaceOf: { form: 'TUQ', title: 'CHỦ TỊCH' },
        title: 'TRƯỞNG PHÒNG NỘI VỤ',
        name: 'A',
      }),
    ).toEqual({ lines: ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG NỘI VỤ'], name: 'A' })
  })
})
