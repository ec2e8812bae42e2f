import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBack } from '#test/electron/workbook/write/read-back.ts'
import { openCouncilDesk, type CouncilDesk } from '#test/support/council-desk.ts'
import { refusalOf } from '#test/support/desk.ts'
import { passInCouncil } from '#test/support/pass-in-council.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
const GK = 'giay-khen-huyen'
let desk: CouncilDesk
beforeAll(async () => {
  desk = await openCouncilDesk(folder)
})
afterAll(() => desk.close())

const ledger = (more: { readonly at?: string; readonly year?: number } = {}) =>
  desk.client.reports.fund.ledger({ ...desk.campaign, ...more })
const record = (
  day: string,
  kind: 'budget' | 'printing' | 'gift',
  amount: number,
  reason: string = kind,
) =>
  desk.client.reports.fund.record({
    ...desk.campaign,
    day,
    kind,
    amount,
    document: 'Phiếu 01',
    reason,
  })
const balances = async (): Promise<readonly number[]> =>
  (await ledger()).lines.map(({ balance }) => balance)

describe('the fund for emulation and rewards', () => {
  it('of a year without anything is empty, and gives no paper', async () => {
    expect(await ledger()).toMatchObject({ year: 2024, lines: [], balance: 0 })
    const paper = desk.client.reports.paper({ ...desk.campaign, paper: 'fund-ledger' })
    expect((await refusalOf(paper)).code).toBe('FUND_EMPTY')
  })

  it('takes whole đồng above nought alone', async () => {
    for (const amount of [0, -1, 1.5])
      await expect(record('2024-02-01', 'budget', amount)).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
    expect((await ledger()).lines).toEqual([])
  })

  it('takes the money of a decision from its list, and the difference of its correction', async () => {
    await record('2024-02-01', 'budget', 3_000_000)
    const [collective = '', person = ''] = desk.cases
    for (const nominationId of [collective, person])
      await passInCouncil(desk, desk.meeting, { nominationId, voted: GK })
    const before = await ledger()
    expect(before.balance).toBe(3_000_000)
    expect(before.forecast).toContain('còn phải chi 2.100.000 đồng; chi xong quỹ còn 900.000')
    const issued = await desk.client.decisions.issue({
      ...desk.campaign,
      award: GK,
      number: '99',
      day: '2024-10-16',
    })
    const paid = await ledger()
    expect(paid.lines.at(-1)).toMatchObject({
      kind: 'decision',
      document: '99/QĐ-UBND',
      expense: issued.total,
      balance: 900_000,
    })
    expect(paid.forecast).toBeNull()
    const change = { ...desk.campaign, award: GK, day: '2024-10-20', reason: 'trùng khen thưởng' }
    await desk.client.decisions.correct({
      ...change,
      number: '105',
      lines: [{ nominationId: person, remove: true }],
    })
    const corrected = await ledger()
    expect(corrected.lines.at(-1)).toMatchObject({ expense: -700_000, balance: 1_600_000 })
    expect(corrected.lines.at(-1)?.content).toContain('đính chính Quyết định số 99/QĐ-UBND')
    const standing = await desk.client.decisions.list(desk.campaign)
    const inForce = standing.filter(({ state }) => state === 'issued')
    const decided = corrected.sums.find(({ kind }) => kind === 'decision')
    expect(decided?.money).toBe(inForce.reduce((sum, { total }) => sum + (total ?? 0), 0))
    await desk.client.decisions.withdraw({ ...change, number: '106' })
    expect(await balances()).toEqual([3_000_000, 900_000, 1_600_000, 3_000_000])
  })

  it('counts up to the moment asked for', async () => {
    const until = await ledger({ at: '2024-10-16T17:00' })
    expect(until).toMatchObject({ until: '2024-10-16', balance: 900_000 })
    expect(await ledger({ year: 2023 })).toMatchObject({ year: 2023, lines: [] })
  })

  it('keeps a cancelled entry with its reason, once; both ways can be undone', async () => {
    const { id } = await record('2024-11-01', 'gift', 5_000_000, 'Tặng phẩm')
    expect((await ledger()).warnings[0]).toContain('thiếu 2.000.000 đồng')
    const cancel = { ...desk.campaign, id, reason: 'ghi nhầm' }
    await desk.client.reports.fund.cancel(cancel)
    expect(await ledger()).toMatchObject({ balance: 3_000_000, warnings: [] })
    expect((await refusalOf(desk.client.reports.fund.cancel(cancel))).code).toBe(
      'FUND_ENTRY_CANCELLED',
    )
    const undone = await desk.client.safekeeping.undo(desk.campaign)
    expect(undone.sentence).toContain('hủy khoản thu, chi quỹ thi đua, khen thưởng (Tặng phẩm)')
    expect((await ledger()).balance).toBe(-2_000_000)
    await desk.client.safekeeping.undo(desk.campaign)
    expect((await ledger()).lines.some((line) => line.id === id)).toBe(false)
    expect((await refusalOf(desk.client.reports.fund.cancel(cancel))).code).toBe(
      'FUND_ENTRY_UNKNOWN',
    )
  })

  it('is written as a workbook whose sums are formulas with their results, and is one of all papers', async () => {
    const file = await desk.client.reports.paper({ ...desk.campaign, paper: 'fund-ledger' })
    expect(file.name).toBe('so-quy-khen-thuong-2024.xlsx')
    const [sheet] = readBack(new Uint8Array(await file.arrayBuffer()))
    const rows = sheet?.rows ?? []
    const head = rows.findIndex(([first]) => first === 'TT')
    const lines = rows.slice(head + 1, head + 5)
    expect(lines.map((row) => row.slice(-2))).toEqual([
      ['3.000.000', '3.000.000'],
      ['2.100.000', '900.000'],
      ['-700.000', '1.600.000'],
      ['-1.400.000', '3.000.000'],
    ])
    const sum = sheet?.cell(`F${head + 6}`)
    expect([sum?.f, sum?.v]).toEqual([`SUM(F${head + 2}:F${head + 5})`, 0])
    expect(sheet?.cell(`G${head + 6}`)?.v).toBe(3_000_000)
    const all = await desk.client.reports.everything(desk.campaign)
    const names = all.map(({ name }) => name)
    expect(names).toContain('so-quy-khen-thuong-2024.xlsx')
    expect(names).toContain('bao-cao-so-ket.docx')
  })
})
