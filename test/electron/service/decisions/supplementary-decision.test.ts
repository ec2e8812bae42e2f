import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCouncilDesk, type CouncilDesk } from '#test/support/council-desk.ts'
import { refusalOf } from '#test/support/desk.ts'
import { documentOf } from '#test/gallery/printed-text.ts'
import { conveneAgain, passInCouncil } from '#test/support/pass-in-council.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { readBack } from '#test/electron/workbook/write/read-back.ts'

const GK = 'giay-khen-huyen'
const folder = tempFolder()
let desk: CouncilDesk
beforeAll(async () => {
  desk = await openCouncilDesk(folder)
})
afterAll(() => desk.close())

const of = () => ({ ...desk.campaign, award: GK })
const rowsOf = async (award = GK) =>
  (await desk.client.decisions.list(desk.campaign)).filter((row) => row.award === award)
const namesOf = async () =>
  (await rowsOf()).map((row) => [row.supplement, row.state, row.lines.map(({ name }) => name)])
const issue = (number: string, day: string) => desk.client.decisions.issue({ ...of(), number, day })
const annexText = async (decisionId?: string) => {
  const file = await desk.client.decisions.annex({
    ...of(),
    ...(decisionId === undefined ? {} : { decisionId }),
  })
  const [sheet] = readBack(new Uint8Array(await file.arrayBuffer()))
  return { name: file.name, text: sheet?.rows.flat().join('\n') ?? '' }
}

const pass = (meeting: CouncilDesk['meeting'], nominationId: string): Promise<void> =>
  passInCouncil(desk, meeting, { nominationId, voted: GK })

describe('what a second meeting gives after the decision was issued', () => {
  it('is the draft of a second decision on the same award; the first stays as it was', async () => {
    const [collective = '', person = ''] = desk.cases
    await pass(desk.meeting, collective)
    const first = await issue('99', '2024-10-15')
    expect(first.supplement).toBe(0)
    await pass(await conveneAgain(desk, '2024-11-05T08:00'), person)
    expect((await rowsOf())[0]).toEqual(first)
    expect(await namesOf()).toEqual([
      [0, 'issued', ['Bộ phận Văn thư']],
      [1, 'draft', ['Hà Văn Tiến']],
    ])
  })

  it('is numbered, exported beside the first and named apart; each with its own people', async () => {
    const draft = await desk.client.decisions.update({ ...of(), number: '120', day: '2024-11-06' })
    expect(draft).toMatchObject({ supplement: 1, state: 'draft', number: '120' })
    const before = await annexText()
    const after = await annexText(draft.id)
    expect(before.text).toContain('Bộ phận Văn thư')
    expect(before.text).not.toContain('Hà Văn Tiến')
    expect(after.text).toContain('Quyết định số 120/QĐ-UBND ngày 06 tháng 11 năm 2024')
    expect(after.text).toContain('Hà Văn Tiến')
    expect(after.text).not.toContain('Bộ phận Văn thư')
    expect(after.name).toMatch(/-bo-sung\.xlsx$/u)
    const files = await desk.client.reports.everything(desk.campaign)
    const names = files.map((file) => file.name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => name.includes('-bo-sung'))).toHaveLength(4)
    const report = await desk.client.reports.summary(desk.campaign)
    expect(JSON.stringify(report)).toContain('Giấy khen')
  })

  it('names in its Word paper the meeting that gave it, and the first keeps its own', async () => {
    const paper = async (decisionId: string) => {
      const file = await desk.client.reports.paper({ ...of(), decisionId, paper: 'proposal-docx' })
      return documentOf(new Uint8Array(await file.arrayBuffer())).paragraphs.join('\n')
    }
    const [first, supplement] = await rowsOf()
    expect(await paper(first?.id ?? '')).toContain('15 tháng 10 năm 2024')
    expect(await paper(supplement?.id ?? '')).toContain('05 tháng 11 năm 2024')
  })

  it('names an unknown decision instead of taking another', async () => {
    const refusal = await refusalOf(annexText('nobody-s'))
    expect(refusal.code).toBe('DECISION_UNKNOWN')
  })

  it('once issued leaves nothing to draft; a third is not made of nothing', async () => {
    const issued = await issue('120', '2024-11-06')
    expect(issued).toMatchObject({ supplement: 1, state: 'issued', number: '120' })
    expect(await namesOf()).toEqual([
      [0, 'issued', ['Bộ phận Văn thư']],
      [1, 'issued', ['Hà Văn Tiến']],
    ])
    expect((await refusalOf(issue('121', '2024-11-07'))).code).toBe('DECISION_ISSUED')
    const add = desk.client.decisions.correct({
      ...of(),
      number: '122',
      day: '2024-11-08',
      reason: 'bổ sung',
      addMissing: true,
    })
    expect((await refusalOf(add)).code).toBe('CORRECTION_EMPTY')
  })

  it('is corrected and withdrawn by itself; whom a correction took out is not drafted again', async () => {
    const change = { ...of(), day: '2024-11-08', reason: 'ghi sai họ tên' }
    const [first, supplement] = await rowsOf()
    const [line] = supplement?.lines ?? []
    const corrected = await desk.client.decisions.correct({
      ...change,
      decisionId: supplement?.id ?? '',
      number: '123',
      lines: [{ nominationId: line?.nominationId ?? '', name: 'Hà Văn Tiến Sửa' }],
    })
    expect(corrected).toMatchObject({ supplement: 1, number: '123' })
    expect((await rowsOf())[0]).toEqual(first)
    await desk.client.decisions.correct({
      ...change,
      number: '124',
      lines: [{ nominationId: first?.lines[0]?.nominationId ?? '', remove: true }],
    })
    expect(await namesOf()).toEqual([
      [0, 'issued', []],
      [1, 'issued', ['Hà Văn Tiến Sửa']],
    ])
    await desk.client.decisions.withdraw({ ...change, decisionId: corrected.id, number: '125' })
    expect(await namesOf()).toEqual([
      [0, 'issued', []],
      [1, 'draft', ['Hà Văn Tiến']],
    ])
    await desk.client.decisions.withdraw({ ...change, number: '126' })
    expect(await namesOf()).toEqual([[0, 'draft', ['Bộ phận Văn thư', 'Hà Văn Tiến']]])
    expect((await desk.client.reports.everything(desk.campaign)).length).toBeGreaterThan(5)
  })

  it('stands on one list only: a namesake of the same unit in both blocks the issue', async () => {
    const [, , other = ''] = desk.cases
    await issue('130', '2024-11-20')
    const third = await conveneAgain(desk, '2024-11-25T08:00')
    await desk.client.submissions.editNomination({
      ...desk.campaign,
      nominationId: other,
      name: 'Hà Văn Tiến',
    })
    await pass(third, other)
    const refusal = await refusalOf(issue('131', '2024-11-26'))
    expect(refusal.code).toBe('RECONCILIATION_DIFFERS')
    expect(refusal.message).toContain('Hà Văn Tiến')
    await desk.client.submissions.editNomination({
      ...desk.campaign,
      nominationId: other,
      name: 'Lý Thị Xuân',
    })
    expect(await issue('131', '2024-11-26')).toMatchObject({ supplement: 1 })
  })
})
