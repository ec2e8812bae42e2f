import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildAnnex, namedInBoth, type AnnexLine } from '#shared/decisions/annex.ts'
import { decisionPaper, proposalPaper } from '#shared/decisions/decision-papers.ts'
import type { DecisionPaperInput } from '#shared/decisions/decision-papers.ts'
import { NOMINEE_KINDS, type NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { WordPaper } from '#shared/kernel/word-paper.ts'
import { papersText } from '#shared/text/papers.ts'
import {
  annexInput,
  CITY_AWARD,
  line,
  SHORT_LINES,
} from '#test/electron/workbook/write/papers-data.ts'
import { readNumberWords } from '#test/support/read-number-words.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const plan = builtInPlan('bac-kan-2024')

const inputOf = (
  lines: readonly AnnexLine[],
  more: Partial<DecisionPaperInput> = {},
): DecisionPaperInput => ({
  plan,
  awardName: CITY_AWARD,
  purpose: 'award',
  number: { number: null, symbol: '/QĐ-UBND' },
  day: '2024-08',
  annex: buildAnnex(annexInput(lines, { showMoney: more.purpose !== 'forward' })),
  meetingDay: '2024-08-15',
  signer: null,
  recipients: [],
  ...more,
})

const articles = (paper: WordPaper): readonly string[] =>
  paper.parts.flatMap((part) => (part.kind === 'article' ? [`${part.title} ${part.text}`] : []))
const texts = (paper: WordPaper): string =>
  paper.parts
    .map((part) => (part.kind === 'text' || part.kind === 'article' ? part.text : ''))
    .join('\n')
const rows = (paper: WordPaper): number =>
  paper.parts.reduce((sum, part) => sum + (part.kind === 'table' ? part.table.rows.length : 0), 0)

describe('the draft of a decision', () => {
  it('awards in Điều 1, pays in Điều 2 in figures and words, and blanks number and day', () => {
    const paper = decisionPaper(inputOf(SHORT_LINES))
    expect(articles(paper).map((one) => one.slice(0, 'Điều 1.'.length))).toEqual([
      'Điều 1.',
      'Điều 2.',
      'Điều 3.',
      'Điều 4.',
    ])
    expect(articles(paper)[0]).toContain(`Tặng ${CITY_AWARD} cho 02 tập thể, 09 cá nhân`)
    expect(articles(paper)[1]).toContain(
      '9.100.000 đồng (bằng chữ: Chín triệu một trăm nghìn đồng)',
    )
    expect(articles(paper)[2]).toContain('có hiệu lực kể từ ngày ký')
    expect(paper.letterhead).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN THÀNH PHỐ BẮC KẠN',
      number: 'Số:      /QĐ-UBND',
      day: '2024-08',
    })
    expect(paper.recipients).toEqual(['Như Điều 4', 'Phòng Nội vụ', 'Lưu: VT'])
    expect(paper.signature?.lines).toEqual(['CHỦ TỊCH'])
  })

  it('quotes the legal grounds of the plan, the council and who proposes', () => {
    const paper = decisionPaper(inputOf(SHORT_LINES))
    const grounds = paper.parts.flatMap((part) => (part.kind === 'grounds' ? part.lines : []))
    expect(grounds[0]).toBe(`Căn cứ ${plan.legal[0]?.name ?? ''};`)
    expect(grounds.at(-2)).toContain('Hội đồng Thi đua - Khen thưởng thành phố Bắc Kạn')
    expect(grounds.at(-2)).toContain('ngày 15 tháng 8 năm 2024')
    expect(grounds.at(-1)).toBe('Theo đề nghị của Trưởng phòng Nội vụ.')
  })

  it('has the signer and the recipients that the office set', () => {
    const paper = decisionPaper(
      inputOf(SHORT_LINES, {
        number: { number: '812', symbol: '/QĐ-UBND' },
        recipients: ['Lưu: VT, NV'],
        signer: {
          onBehalfOf: null,
          inPlaceOf: { form: 'KT', title: 'CHỦ TỊCH' },
          title: 'PHÓ CHỦ TỊCH',
          name: 'Hà Thị Lan',
        },
      }),
    )
    expect(paper.letterhead.number).toBe('Số: 812/QĐ-UBND')
    expect(paper.signature).toEqual({
      lines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      name: 'Hà Thị Lan',
    })
    expect(paper.recipients).toEqual(['Lưu: VT, NV'])
  })
})

describe('the tờ trình', () => {
  it('goes from the standing office to the chairman with the list and its money', () => {
    const paper = proposalPaper(inputOf(SHORT_LINES))
    expect(paper.addressee).toBe('Kính gửi: Chủ tịch Ủy ban nhân dân thành phố Bắc Kạn')
    expect(paper.letterhead.issuer).toBe('PHÒNG NỘI VỤ')
    expect(rows(paper)).toBe(11)
    expect(texts(paper)).toContain('9.100.000 đồng')
  })

  it('goes from the committee to the province where the award is the province’s', () => {
    const paper = proposalPaper(inputOf(SHORT_LINES, { purpose: 'forward' }))
    expect(paper.addressee).toBe('Kính gửi: Ủy ban nhân dân tỉnh Bắc Kạn')
    expect(paper.letterhead.issuer).toBe('ỦY BAN NHÂN DÂN THÀNH PHỐ BẮC KẠN')
    expect(paper.signature?.lines).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
    expect(texts(paper)).not.toContain('tiền thưởng')
  })
})

const kind = fc.constantFrom<NomineeKind>(...NOMINEE_KINDS)
const money = fc.integer({ min: 0, max: 500 }).map((tens) => tens * 10_000)
const lines = fc
  .array(fc.record({ kind, money, award: fc.constantFrom('giay-khen', 'bang-khen', 'co') }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((all) =>
    all.map((one, index) =>
      line(one.kind, `Người ${index}`, { money: one.money, award: one.award }),
    ),
  )

describe('money that is not known yet', () => {
  it('is left open on the decision and the tờ trình, never 0 in figures or words', () => {
    const input = inputOf([line('individual', 'A', { money: null })])
    expect(texts(decisionPaper(input))).toContain('tổng số tiền thưởng là ………… đồng, chi từ')
    expect(texts(proposalPaper(input))).toContain('Tổng số tiền thưởng dự kiến: ………… đồng.')
    for (const paper of [decisionPaper(input), proposalPaper(input)])
      expect(texts(paper)).not.toMatch(/bằng chữ|[^\d.]0 đồng/u)
  })
})

describe('1 000 random decisions', () => {
  it('agree in words, in figures and in rows, on the annex, the decision and the tờ trình', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const input = inputOf(all)
        const { annex } = input
        const counted = NOMINEE_KINDS.filter((one) => all.some((row) => row.kind === one)).map(
          (one) => {
            const count = all.filter((row) => row.kind === one).length
            return [one, count] as const
          },
        )
        const padded = counted.map(
          ([one, count]) => `${String(count).padStart(2, '0')} ${papersText.kind(one)}`,
        )
        const sum = all.reduce((total, row) => total + (row.money ?? 0), 0)
        expect(annex.counts).toBe(padded.join(', '))
        expect(annex.groups.map((group) => group.entries.length)).toEqual(
          counted.map(([, count]) => count),
        )
        expect(annex.groups.map((group) => Number(/\((\d+)\)$/u.exec(group.heading)?.[1]))).toEqual(
          counted.map(([, count]) => count),
        )
        expect(annex.closing).toContain(annex.counts)
        for (const paper of [decisionPaper(input), proposalPaper(input)]) {
          const said = texts(paper)
          expect(said).toContain(`cho ${annex.counts}`)
          const paid = /([\d.]+) đồng \(bằng chữ: ([^)]+) đồng\)/u.exec(said)
          expect(Number(paid?.[1]?.replaceAll('.', '') ?? 0)).toBe(sum)
          expect(readNumberWords(paid?.[2] ?? 'không')).toBe(sum)
        }
        expect(rows(proposalPaper(input))).toBe(all.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('never have a nominee on two annexes, and a nominee that is put on two is found', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (all, pick) => {
        const awards = [...new Set(all.map((row) => row.award))]
        const annexes = awards.map((award) => all.filter((row) => row.award === award))
        expect(annexes.flat()).toHaveLength(all.length)
        annexes.forEach((left, index) => {
          for (const right of annexes.slice(index + 1)) expect(namedInBoth(left, right)).toEqual([])
        })
        const twice = all[pick % all.length]
        if (twice === undefined) return
        const other = { ...twice, name: twice.name.normalize('NFD').toUpperCase() }
        expect(namedInBoth(all, [other])).toEqual([twice])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the plan and the money behind a paper', () => {
  const all = (paper: WordPaper): string => JSON.stringify(paper.parts)

  it('names the plan with its day where it has one, and the minutes only of a meeting that was', () => {
    const dated = { ...plan, document: { ...plan.document, day: '2024-05-06' } }
    const undated = { ...plan, document: { ...plan.document, day: null } }
    expect(all(decisionPaper(inputOf(SHORT_LINES, { plan: dated })))).toContain('06/5/2024')
    expect(all(decisionPaper(inputOf(SHORT_LINES, { plan: undated })))).not.toContain('06/5/2024')
    const minutes = '15 tháng 8 năm 2024'
    expect(all(decisionPaper(inputOf(SHORT_LINES)))).toContain(minutes)
    expect(all(decisionPaper(inputOf(SHORT_LINES, { meetingDay: null })))).not.toContain(minutes)
    expect(all(proposalPaper(inputOf(SHORT_LINES)))).toContain(minutes)
    expect(all(proposalPaper(inputOf(SHORT_LINES, { meetingDay: null })))).not.toContain(minutes)
  })

  it('says that no money goes with an award that has none', () => {
    const paper = decisionPaper(inputOf([line('individual', 'A', { money: 0 })]))
    expect(articles(paper)[1]).not.toMatch(/bằng chữ/u)
  })
})
