import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DraftScores } from '#test/support/typed-scores.ts'
import { points, RUBRIC } from '#test/support/typed-scores.ts'
import { sheetCheckSum, type SheetAuthor } from '#shared/meetings/score-sheet.ts'
import { openCouncilDesk, type CouncilDesk } from '#test/support/council-desk.ts'
import { refusalOf } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
let count = 0
let desk: CouncilDesk
beforeEach(async () => {
  desk = await openCouncilDesk(`${folder}/${(count += 1)}`)
})
afterEach(() => desk.close())

const nomination = (index: number): string => desk.cases[index] ?? ''
const member = (name: string): SheetAuthor => ({ kind: 'member', member: name })
const opened = async () => {
  await desk.client.meetings.setRubric({ ...desk.campaign, rubric: RUBRIC })
  return desk.client.meetings.setScoring({ ...desk.campaign, state: 'open' })
}
const give = (author: SheetAuthor, at: number, scores: DraftScores, checkSum?: string) =>
  desk.client.meetings.setScores({
    ...desk.campaign,
    author,
    sheets: [{ nominationId: nomination(at), scores, checkSum: checkSum ?? null }],
  })

describe('rubrics', () => {
  it('come in versions: the last is in use, the earlier ones stay', async () => {
    const { meetings } = desk.client
    await meetings.setRubric({ ...desk.campaign, rubric: RUBRIC })
    const again = { ...RUBRIC, title: 'Bảng điểm sửa' }
    const all = await meetings.setRubric({ ...desk.campaign, rubric: again })
    expect(all.map(({ rubric }) => [rubric.title, rubric.version])).toEqual([
      ['Bảng điểm khối', 1],
      ['Bảng điểm sửa', 2],
    ])
    expect((await meetings.scoring(desk.campaign)).rubric?.rubric.version).toBe(2)
  })
})

describe('scoring on screen', () => {
  it('shows nobody’s scores and no ranking until it is closed, only how far each one is', async () => {
    await opened()
    await give(member('Ủy viên 1'), 0, { nv: points(5000), td: points(1000) })
    const state = await give(member('Ủy viên 2'), 0, { nv: points(4000) })
    expect(state.authors).toEqual([
      { author: member('Ủy viên 1'), finished: 1, started: 1 },
      { author: member('Ủy viên 2'), finished: 0, started: 1 },
    ])
    expect(JSON.stringify(state.authors)).not.toContain('5000')
    expect(await desk.client.meetings.scores(desk.campaign)).toBeNull()
    const own = await desk.client.meetings.scoreSheets({
      ...desk.campaign,
      author: member('uỷ viên 1'),
    })
    expect(own.map(({ author }) => author)).toEqual([member('Ủy viên 1')])

    await give(member('Ủy viên 2'), 0, { nv: points(4000), td: points(1000) })
    await desk.client.meetings.setScoring({ ...desk.campaign, state: 'closed' })
    const scores = await desk.client.meetings.scores(desk.campaign)
    expect(scores?.nominees[0]).toMatchObject({ sheets: 2, total: { shown: '55,00' } })
  })

  it('takes nothing more once it is closed, from screen or file, until it is opened again', async () => {
    await opened()
    await desk.client.meetings.setScoring({ ...desk.campaign, state: 'closed' })
    const late = give(member('Ủy viên 1'), 0, { nv: points(5000) })
    expect((await refusalOf(late)).message).toContain('đã khép')
    await desk.client.meetings.setScoring({ ...desk.campaign, state: 'open' })
    await give(member('Ủy viên 1'), 0, { nv: points(5000) })
  })

  it('adds up by the method and breaks ties by the list that were chosen', async () => {
    await opened()
    for (const [name, given] of [
      ['Ủy viên 1', 1000],
      ['Ủy viên 2', 5000],
      ['Ủy viên 3', 6000],
    ] as const)
      await give(member(name), 0, { nv: points(given), td: points(0) })
    await desk.client.meetings.setScoring({
      ...desk.campaign,
      state: 'closed',
      method: { method: 'median' },
      tieBreaks: [{ by: 'group', group: 'I' }],
    })
    const scores = await desk.client.meetings.scores(desk.campaign)
    expect(scores).toMatchObject({
      method: { method: 'median' },
      tieBreaks: [{ by: 'group', group: 'I' }],
      nominees: [{ total: { shown: '50,00' } }],
    })
    const unknown = desk.client.meetings.setScoring({
      ...desk.campaign,
      tieBreaks: [{ by: 'group', group: 'V' }],
    })
    expect((await refusalOf(unknown)).message).toContain('"V"')
  })

  it('breaks a tie by who is endorsed, where the list says so', async () => {
    await opened()
    for (const at of [1, 2]) await give(member('A'), at, { nv: points(5000), td: points(0) })
    await desk.client.appraisal.endorse({
      ...desk.campaign,
      nominationId: nomination(2),
      endorsed: true,
      by: 'Khối thi đua số 2',
      minutes: '05/BB-KTĐ',
      receivedAt: '2024-10-12',
    })
    const ranks = async () => {
      const scores = await desk.client.meetings.scores(desk.campaign)
      return scores?.nominees.map(({ nominationId, rank }) => [nominationId, rank])
    }
    await desk.client.meetings.setScoring({ ...desk.campaign, state: 'closed' })
    expect(await ranks()).toEqual([
      [nomination(1), 1],
      [nomination(2), 1],
    ])
    await desk.client.meetings.setScoring({
      ...desk.campaign,
      tieBreaks: [{ by: 'endorsements' }],
    })
    expect(await ranks()).toEqual([
      [nomination(2), 1],
      [nomination(1), 2],
    ])
  })

  it.each([
    ['above the maximum', { nv: points(6001) }, 'vượt mức tối đa'],
    ['off the step', { nv: points(5010) }, 'không đúng bước điểm'],
    ['below zero', { nv: points(-100) }, 'điểm âm'],
    ['of no criterion', { x: points(1) }, 'không có tiêu chí "x"'],
  ])('refuses points %s', async (_, scores, why) => {
    await opened()
    expect((await refusalOf(give(member('A'), 0, scores))).message).toContain(why)
  })

  it('compares the check sum on the paper with what was typed', async () => {
    await opened()
    const scores = { nv: points(5000), td: points(1050) }
    const sum = sheetCheckSum(['nv', 'td', 'tru'], {
      nominationId: nomination(0),
      author: member('A'),
      scores,
    })
    const wrong = give(member('A'), 0, { ...scores, td: points(1500) }, sum)
    expect((await refusalOf(wrong)).message).toContain(`mã kiểm tra trên phiếu là ${sum}`)
    const state = await give(member('A'), 0, scores, sum)
    expect(state.authors).toHaveLength(1)
  })

  it('takes no points from a member who keeps out, but his "tránh"', async () => {
    await opened()
    await desk.client.meetings.judgeConflict({
      ...desk.meeting,
      memberId: desk.members[4] ?? '',
      nominationId: nomination(1),
      verdict: 'confirmed',
      note: 'vợ',
    })
    const refusal = await refusalOf(give(member('ủy viên 5'), 1, { nv: points(100) }))
    expect(refusal.message).toContain('phải tránh khi xét Hà Văn Tiến')
    await give(member('Ủy viên 5'), 1, { nv: { mark: 'recuse' } })
    await give(member('Ủy viên 5'), 0, { nv: points(100) })
  })
})

describe('the sheet given to a member', () => {
  it('is filled in, comes back as a file, and its own check sum is the one that typing gives', async () => {
    await opened()
    const author = member('Ủy viên 7')
    const file = await desk.client.meetings.scoreSheetFile({ ...desk.campaign, author })
    expect(file.name).toBe('phieu-cham-diem-Ủy viên 7.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await file.arrayBuffer())
    const [sheet] = book.worksheets
    if (sheet === undefined) throw new Error('no sheet')
    expect(sheet.getCell('C4').text).toBe('Ủy viên 7')
    const headings = ['E6', 'F6', 'G6', 'H6'].map((cell) => sheet.getCell(cell).text)
    expect(headings).toEqual([
      'Nhiệm vụ chuyên môn\n(tối đa 60,00)',
      'Công tác thi đua\n(tối đa 20,00)',
      'Điểm trừ nộp chậm',
      'Mã kiểm tra',
    ])
    const formula = sheet.getCell('H7').formula
    expect(formula).toContain('ROUND(E7*100,0)')
    expect(formula).toContain('ROUND(ABS(G7)*100,0)')
    sheet.getCell('E7').value = 55.5
    sheet.getCell('F7').value = 'tránh'
    sheet.getCell('G7').value = -2
    sheet.getCell('E8').value = '48,25'
    const bytes = await book.xlsx.writeBuffer()
    await desk.client.meetings.importScores({
      ...desk.campaign,
      file: new File([new Uint8Array(bytes)], 'phieu.xlsx'),
    })
    const sheets = await desk.client.meetings.scoreSheets({ ...desk.campaign, author })
    expect(sheets.map(({ scores }) => scores)).toEqual([
      { nv: points(5550), td: { mark: 'recuse' }, tru: points(200) },
      { nv: points(4825) },
    ])
  })
})

describe('what-if', () => {
  it('takes somebody out on trial: ranks and units move, nothing is written', async () => {
    await opened()
    for (const [at, given] of [
      [0, 6000],
      [1, 5000],
      [2, 4000],
    ] as const)
      await give(member('A'), at, { nv: points(given), td: points(0) })
    await desk.client.meetings.setScoring({ ...desk.campaign, state: 'closed' })
    const lines = await desk.auditLines()
    const moved = await desk.client.meetings.whatIf({ ...desk.meeting, out: [nomination(0)] })
    expect(moved.eligibleAfter).toBe(moved.eligibleBefore - 1)
    expect(moved.units).toMatchObject([{ unit: 'Phòng Nội vụ', usedAfter: 2, usedBefore: 3 }])
    expect(moved.ranks.map(({ rankBefore, rankAfter }) => [rankBefore, rankAfter])).toEqual([
      [1, null],
      [2, 1],
      [3, 2],
    ])
    expect(await desk.auditLines()).toBe(lines)
    const nothing = await desk.client.meetings.whatIf({ ...desk.meeting, out: [] })
    expect(nothing).toMatchObject({ units: [], nominations: [], ranks: [] })
  })
})
