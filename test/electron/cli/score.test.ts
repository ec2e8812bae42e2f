import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { council, councilJson, councilOpen } from '#test/support/council.ts'
import { listsOf, projectPath } from '#test/support/project-files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
const store = path.join(folder, 'council.sqlite')
const sheets = projectPath('test/fixtures/scores/council-13x6.csv')

const fraction = z.tuple([z.int(), z.int()])
const counts = {
  counted: z.int(),
  abstained: z.int(),
  recused: z.int(),
  absent: z.int(),
}
/** The table that was added up by hand. */
const checkedSchema = z.object({
  criteria: z.array(z.looseObject({ id: z.string(), title: z.string(), group: z.string() })),
  nominees: z.array(
    z.object({
      name: z.string(),
      unit: z.string(),
      criteria: z.array(z.object({ ...counts, criterion: z.string(), mean: fraction })),
      totals: z.object({ mean: fraction }),
    }),
  ),
})
const shownPoints = z.object({ hundredths: fraction, shown: z.string() })
/** What the command prints. */
const documentSchema = z.object({
  nominees: z.array(
    z.object({
      name: z.string(),
      unit: z.string(),
      total: shownPoints,
      rank: z.int(),
      sheets: z.int(),
      criteria: z.array(z.object({ ...counts, title: z.string(), value: shownPoints })),
    }),
  ),
  ranking: z.array(z.object({ rank: z.int(), name: z.string(), total: z.string() })),
})

const checked = checkedSchema.parse(
  JSON.parse(
    fs.readFileSync(projectPath('test/fixtures/scores/council-13x6-checked.json'), 'utf8'),
  ),
)
const scored = async (...words: readonly string[]) =>
  documentSchema.parse(await councilJson(...words))

/** The rubric of the table, as an office would keep it. */
const rubric = path.join(folder, 'bảng điểm.json')
fs.writeFileSync(
  rubric,
  JSON.stringify({
    id: 'khoi',
    version: 2,
    title: 'Bảng điểm khối xã, phường',
    effectiveFrom: null,
    source: null,
    groups: ['I', 'II', 'III'].map((id) => ({
      id,
      title: `Nhóm ${id}`,
      cap: null,
      criteria: checked.criteria
        .filter((one) => one.group === id)
        .map(({ group: _group, ...criterion }) => ({ ...criterion, evidence: null })),
    })),
    caps: { bonus: null, penalty: null, total: null },
  }),
)
const SCORE = ['score', '--store', store, '--sheets', sheets, '--rubric', rubric]

beforeAll(async () => {
  await councilOpen(store, 'bac-kan-2024')
  await councilJson('import', '--store', store, ...['bk-09', 'bk-22', 'bk-24'].flatMap(listsOf))
  // The commune itself stands in none of the lists: it was put forward at the desk.
  const commune = {
    unit: 'UBND xã Nông Thượng',
    receivedAt: '2024-08-08',
    kind: 'collective',
    honorific: null,
    name: 'UBND xã Nông Thượng',
    birth: null,
    gender: null,
    position: null,
    workplace: null,
    award: 'giay-khen-huyen',
    achievement: null,
  }
  const input = ['--input', JSON.stringify(commune)]
  await councilJson('call', 'submissions.addNomination', '--store', store, ...input)
})

describe('score', () => {
  it('gives the aggregates that were added up by hand', async () => {
    const { nominees } = await scored(...SCORE)
    const found = nominees.map(({ name, unit, criteria, total }) => ({
      name,
      unit,
      criteria: criteria.map(({ value, ...rest }) => ({ ...rest, mean: value.hundredths })),
      totals: { mean: total.hundredths },
    }))
    const titles = new Map(checked.criteria.map(({ id, title }) => [id, title]))
    const byHand = checked.nominees.map((one) => ({
      ...one,
      criteria: one.criteria.map(({ criterion, ...rest }) => ({
        ...rest,
        title: titles.get(criterion),
      })),
    }))
    expect(found).toHaveLength(4)
    expect(found).toEqual(expect.arrayContaining(byHand))
    expect(nominees.map((one) => one.sheets)).toEqual([13, 13, 13, 13])
  })

  it('ranks them: two with the same total share a place, and the next one is left out', async () => {
    const { ranking } = await scored(...SCORE)
    expect(ranking.map(({ rank, name, total }) => [rank, name, total])).toEqual([
      [1, 'UBND xã Nông Thượng', '85,67'],
      [2, 'Tổ dân phố số 9', '78,15'],
      [2, 'Tổ dân phố số 11A', '78,15'],
      [4, 'Bế Công Chiến', '65,50'],
    ])
  })

  it('prints a table from the best to the last', async () => {
    const { out } = await council(...SCORE)
    const [head, first, ...rest] = out.trimEnd().split('\n')
    expect(head).toMatch(/^Hạng\s+Tên\s+Đơn vị\s+Điểm$/u)
    expect(first).toMatch(/^1\s+UBND xã Nông Thượng\s.*85,67$/u)
    expect(rest).toHaveLength(3)
  })

  it('without a rubric takes the criteria that the file names, "Điểm trừ" as taken away', async () => {
    const plain = path.join(folder, 'không bảng điểm')
    fs.mkdirSync(plain)
    const other = path.join(plain, 'council.sqlite')
    await councilOpen(other, 'bac-kan-2024')
    await councilJson('import', '--store', other, ...listsOf('bk-09'))
    const sheet = (member: string, points: readonly (readonly [string, number])[]): string => {
      const name = path.join(plain, `${member}.csv`)
      const lines = points.map(
        ([criterion, value]) => `${member},Phòng Tư pháp,Bế Công Chiến,${criterion},${value}`,
      )
      const head = 'Thành viên,Đơn vị,Tên,Tiêu chí,Điểm'
      fs.writeFileSync(name, [head, ...lines, ''].join('\r\n'))
      return name
    }
    const take = async (name: string): Promise<string | undefined> =>
      (await scored('score', '--store', other, '--sheets', name)).nominees[0]?.total.shown
    const a = [
      ['Chuyên môn', 60],
      ['Điểm trừ', 2],
    ] as const
    expect(await take(sheet('A', a))).toBe('58,00')
    expect(await take(sheet('B', [a[0], ['Điểm trừ', 4]]))).toBe('57,00')
    // The same member again takes the place of what that member gave before.
    expect(await take(sheet('B', [['Chuyên môn', 50], a[1]]))).toBe('53,00')
  })

  it('keeps them, and refuses a file with a wrong line whole, naming the line', async () => {
    const kept = await scored('call', 'meetings.scores', '--store', store)
    const lines = fs.readFileSync(sheets, 'utf8').split(/\r?\n/u)
    lines[6] = lines[6]?.replace(/,[^,]*$/u, ',999') ?? ''
    const wrong = path.join(folder, 'phiếu sai.csv')
    fs.writeFileSync(wrong, lines.join('\r\n'))
    const { status, out, error } = await council('score', '--store', store, '--sheets', wrong)
    expect([status, out]).toEqual([1, ''])
    expect(error).toContain('phiếu sai.csv')
    expect(error).toMatch(/dòng 7/iu)
    expect(await scored('call', 'meetings.scores', '--store', store)).toEqual(kept)
  })
})
