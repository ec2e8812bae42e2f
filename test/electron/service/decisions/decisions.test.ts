import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCouncilDesk, type CouncilDesk } from '#test/support/council-desk.ts'
import { refusalOf } from '#test/support/desk.ts'
import { readBack } from '#test/electron/workbook/write/read-back.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
const GK = 'giay-khen-huyen'
let desk: CouncilDesk
beforeAll(async () => {
  desk = await openCouncilDesk(folder)
  await desk.attend(11, 2)
})
afterAll(() => desk.close())

const of = (award: string) => ({ ...desk.campaign, award })
const decisionOn = async (award: string) =>
  (await desk.client.decisions.list(desk.campaign)).find((row) => row.award === award)

/** One ballot by show of hands on these cases, all of them passed. */
async function pass(cases: readonly string[]): Promise<void> {
  const { meetings } = desk.client
  const created = await meetings.createBallot({
    ...desk.meeting,
    title: 'Lượt',
    method: 'hands',
    lines: cases.map((nominationId) => ({ nominationId })),
  })
  const ballot = { ...desk.meeting, ballotId: created.ballots.at(-1)?.id ?? '' }
  const papers = { issued: 13, returned: 13, notReturned: 0, valid: 13, invalid: 0 }
  const line = { invalid: 0, yes: 13, no: 0, changeForm: 0, defer: 0, withdraw: 0 }
  await meetings.openBallot(ballot)
  await meetings.closeBallot(ballot)
  await meetings.typeTally({
    ...ballot,
    by: 'Kiểm phiếu 1',
    tally: {
      papers,
      lines: cases.map((nominationId) => ({ nominationId, ...line, chairAgrees: null })),
    },
  })
  await meetings.confirmBallot({ ...ballot, by: 'Kiểm phiếu 2', papers })
  await meetings.publishBallot(ballot)
}

describe('a decision', () => {
  it('there is none of before the council gave anything', async () => {
    expect(await desk.client.decisions.list(desk.campaign)).toEqual([])
    const refusal = await refusalOf(desk.client.decisions.annex(of(GK)))
    expect(refusal.code).toBe('DECISION_EMPTY')
    expect(refusal.message).toContain('Giấy khen')
  })

  it('is a draft made of the outcomes: collectives first, money at the meeting’s day', async () => {
    const [collective = '', person = '', forwarded = ''] = desk.cases
    await pass([person, forwarded])
    await pass([collective])
    const draft = await decisionOn(GK)
    expect(draft).toMatchObject({
      state: 'draft',
      purpose: 'award',
      number: null,
      day: null,
      baseSalary: 2_340_000,
      total: 2_100_000,
      counts: '01 tập thể, 01 cá nhân',
    })
    expect(draft?.lines.map((line) => [line.name, line.money])).toEqual([
      ['Bộ phận Văn thư', 1_400_000],
      ['Hà Văn Tiến', 700_000],
    ])
    expect(await decisionOn('bang-khen-tinh')).toMatchObject({
      purpose: 'forward',
      total: 0,
      counts: '01 cá nhân',
    })
  })

  it('takes number, day and signer; its day decides the base salary', async () => {
    const signer = {
      onBehalfOf: null,
      inPlaceOf: { form: 'KT', title: 'CHỦ TỊCH' },
      title: 'PHÓ CHỦ TỊCH',
      name: 'Nguyễn Văn Ký',
    } as const
    const dated = await desk.client.decisions.update({ ...of(GK), day: '2024-06-28', signer })
    expect(dated).toMatchObject({ day: '2024-06-28', baseSalary: 1_800_000, signer })
    expect(dated.lines.map((line) => line.money)).toEqual([1_080_000, 540_000])
    const again = await desk.client.decisions.update({ ...of(GK), day: null })
    expect(again).toMatchObject({ day: null, baseSalary: 2_340_000, signer })
  })

  it('of a day without a known base salary is not issued, and says what to do', async () => {
    const day = '2030-01-01'
    const issue = desk.client.decisions.issue({ ...of(GK), number: '1/QĐ-UBND', day })
    const refusal = await refusalOf(issue)
    expect(refusal.code).toBe('BASE_SALARY_UNKNOWN')
    expect(refusal.message).toContain('01/01/2030')
    expect(refusal.message).toContain('trang Quyết định')
    expect(await decisionOn(GK)).toMatchObject({ state: 'draft', number: null, day: null })
    await desk.client.decisions.setBaseSalary({
      from: '2029-07-01',
      amount: 3_000_000,
      source: 'Nghị định thử',
      status: 'in-force',
      confirmedThrough: '2030-12-31',
    })
    const draft = await desk.client.decisions.update({ ...of(GK), day })
    expect(draft.baseSalary).toBe(3_000_000)
    await desk.client.decisions.update({ ...of(GK), day: null })
  })

  it('is not issued of a day before its meeting, and says both days', async () => {
    const issue = desk.client.decisions.issue({ ...of(GK), number: '1', day: '2024-10-14' })
    const refusal = await refusalOf(issue)
    expect(refusal.code).toBe('DECISION_BEFORE_MEETING')
    expect(refusal.message).toContain('14/10/2024')
    expect(refusal.message).toContain('15/10/2024')
    expect(await decisionOn(GK)).toMatchObject({ state: 'draft', number: null, day: null })
  })

  it('leaves number and day blank in its annex until they are known', async () => {
    const file = await desk.client.decisions.annex(of(GK))
    const [sheet] = readBack(new Uint8Array(await file.arrayBuffer()))
    const text = sheet?.rows.flat().join('\n') ?? ''
    expect(file.name).toMatch(/^danh-sach-giay-khen.*\.xlsx$/u)
    expect(text).toMatch(/Kèm theo Quyết định số\s+\/QĐ-UBND ngày\s+tháng 10 năm 2024/u)
    const order = ['TẬP THỂ', 'Bộ phận Văn thư', 'CÁ NHÂN', 'Hà Văn Tiến'].map((part) =>
      text.indexOf(part),
    )
    expect(order.every((place) => place >= 0)).toBe(true)
    expect(order).toEqual(order.toSorted((left, right) => left - right))
    const paragraphs = await desk.client.decisions.annex({ ...of(GK), layout: 'paragraphs' })
    expect(paragraphs.name).toContain('doan-van')
  })

  it('once issued keeps its lines whatever happens to names and money later', async () => {
    const issued = await desk.client.decisions.issue({
      ...of(GK),
      number: '99/QĐ-UBND',
      day: '2024-10-20',
    })
    expect(issued).toMatchObject({ state: 'issued', number: '99/QĐ-UBND', total: 2_100_000 })
    const [, person = ''] = desk.cases
    await desk.client.submissions.editNomination({
      ...desk.campaign,
      nominationId: person,
      name: 'Hà Văn Tiến Sửa',
    })
    await desk.client.decisions.setBaseSalary({
      from: '2024-07-01',
      amount: 9_999_000,
      source: 'Sửa nhầm',
      status: 'in-force',
      confirmedThrough: null,
    })
    expect(await decisionOn(GK)).toEqual(issued)
    const file = await desk.client.decisions.annex(of(GK))
    const [sheet] = readBack(new Uint8Array(await file.arrayBuffer()))
    const text = sheet?.rows.flat().join('\n') ?? ''
    expect(text).toContain('Quyết định số 99/QĐ-UBND ngày 20 tháng 10 năm 2024')
    expect(text).not.toContain('Sửa')
  })

  it('once issued is neither edited nor issued again', async () => {
    for (const work of [
      () => desk.client.decisions.update({ ...of(GK), number: '100/QĐ-UBND' }),
      () => desk.client.decisions.issue({ ...of(GK), number: '100/QĐ-UBND', day: '2024-10-21' }),
    ]) {
      const refusal = await refusalOf(work())
      expect(refusal.code).toBe('DECISION_ISSUED')
      expect(refusal.message).toContain('99/QĐ-UBND')
    }
  })
})

describe('the table of base salaries', () => {
  it('shows what the program came with below what the office entered', async () => {
    const table = await desk.client.decisions.baseSalaries()
    expect(table.map((entry) => entry.from)).toEqual(
      table.map((entry) => entry.from).toSorted((left, right) => (left < right ? -1 : 1)),
    )
    expect(table.find((entry) => entry.from === '2024-07-01')?.amount).toBe(9_999_000)
    expect(table.find((entry) => entry.from === '2029-07-01')?.source).toBe('Nghị định thử')
  })
})
