import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { presetLabels } from '#shared/text/meetings.ts'
import { readBack } from '#test/electron/workbook/write/read-back.ts'
import { council, councilJson, councilOpen } from '#test/support/council.ts'
import { listsOf, projectPath } from '#test/support/project-files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
const store = path.join(folder, 'council.sqlite')
const fixture = (name: string): string => projectPath('test/fixtures/bac-kan-2024', name)
const expected = (name: string): unknown => JSON.parse(fs.readFileSync(fixture(name), 'utf8'))

const unitSchema = z.object({
  unit: z.string(),
  quota: z.union([z.number(), z.string(), z.null()]),
  used: z.object({ collective: z.number(), individual: z.number(), total: z.number() }),
  overLabel: z.string().nullable(),
  receivedAt: z.string().nullable(),
  timelinessLabel: z.string(),
  dossier: z.looseObject({ label: z.string() }).nullable(),
  milestones: z.array(z.looseObject({ id: z.string(), timelinessLabel: z.string() })),
})
const statusSchema = z.object({
  deadlines: z.array(z.looseObject({ id: z.string() })),
  units: z.array(unitSchema),
})

let status: unknown
let outcome: unknown
let outcomeTable: string
let receipts: readonly (string | null)[]
const unitNamed = (name: string) => {
  const unit = statusSchema.parse(status).units.find((one) => one.unit === name)
  if (unit === undefined) throw new Error(`no unit ${name}`)
  return unit
}

beforeAll(async () => {
  await councilOpen(store, 'bac-kan-2024')
  const facts = ['--received', fixture('received.csv')]
  const imported = await councilJson('import', '--store', store, ...listsOf('bk-'), ...facts)
  receipts = z
    .object({ files: z.array(z.object({ receipt: z.string().nullable() })) })
    .parse(imported)
    .files.map((file) => file.receipt)
  status = await councilJson('status', '--store', store, '--at', '2024-08-13')
  const rule = ['--rule', 'all-80', '--at', '2024-08-15T08:00']
  const votes = ['--votes', fixture('votes.csv'), ...rule]
  const beside = `${store}-bang`
  fs.copyFileSync(store, beside)
  outcomeTable = (await council('meet', '--store', beside, ...votes)).out
  outcome = await councilJson('meet', '--store', store, ...votes)
})

describe('the thirty lists of Bắc Kạn on the command line', () => {
  it('are imported whole, each with a receipt, one after the other', () => {
    expect(receipts).toEqual(
      Array.from({ length: 30 }, (_, index) => `R${String(index + 1).padStart(4, '0')}`),
    )
  })

  it('status holds every value that must come out', () => {
    expect(status).toMatchObject(expected('expected-status.json') as object)
  })

  it('meet holds every value that must come out', () => {
    expect(outcome).toMatchObject(expected('expected-outcome.json') as object)
  })

  it('meet without --json names the award as the plan does', () => {
    expect(outcomeTable).toMatch(/đạt\s+Giấy khen/u)
    expect(outcomeTable).not.toContain('giay-khen')
  })

  it('meet names the rules beside their codes where nobody knows the one asked for', async () => {
    const votes = ['--votes', fixture('votes.csv'), '--rule', 'đa số', '--at', '2024-08-15T08:00']
    const { status: code, error } = await council('meet', '--store', store, ...votes)
    expect(code).toBe(1)
    expect(error).toContain(`all-80 (${presetLabels['all-80']})`)
  })

  it('status without --json has a line a unit, its reports, and who is eligible and why not', async () => {
    const { out } = await council('status', '--store', store, '--at', '2024-08-13')
    const tables = out.split('\n\n').map((table) => table.trimEnd().split('\n'))
    const [units, reports, nominations] = tables
    expect(units).toHaveLength(31)
    expect(units?.[0]).toMatch(
      /^Đơn vị\s+Chỉ tiêu\s+Đề nghị\s+Vượt\s+Thời hạn\s+Hồ sơ\s+Còn thiếu$/u,
    )
    const rowOf = (table: readonly string[] | undefined, start: string) =>
      table?.find((line) => line.startsWith(start))
    expect(rowOf(units, 'UBND phường Đức Xuân')).toMatch(/03\s+4\s+vượt 01\s+đúng hạn\s+3\/3$/u)
    expect(rowOf(units, 'Thanh tra')).toMatch(/2\/3\s+Báo cáo thành tích$/u)
    expect(reports?.[0]).toMatch(/^Đơn vị\s+Báo cáo kết quả Đợt thi đua$/u)
    expect(rowOf(reports, 'Hội Nông dân')).toMatch(/đúng hạn$/u)
    expect(rowOf(nominations, 'Ma Tiến Quân')).toMatch(/Giấy khen .*\s+có$/u)
    expect(nominations?.some((line) => /không\s+Hồ sơ nộp quá hạn$/u.test(line))).toBe(true)
  })

  it('status at an earlier moment counts only what had come by then', async () => {
    const early = await councilJson('status', '--store', store, '--at', '2024-08-06T12:00')
    const came = (units: readonly z.infer<typeof unitSchema>[]) =>
      units.flatMap(({ unit, receivedAt }) =>
        receivedAt !== null && receivedAt <= '2024-08-06T12:00' ? [[unit, receivedAt]] : [],
      )
    const then = statusSchema.parse(early).units
    expect(came(then)).toEqual(came(statusSchema.parse(status).units))
    expect(then.filter((unit) => unit.receivedAt !== null)).toHaveLength(came(then).length)
    expect(came(then).length).toBeGreaterThan(0)
  })

  it('appraise quotes the clause of every finding', async () => {
    const appraised = z
      .object({
        nominations: z.array(
          z.object({
            name: z.string(),
            eligible: z.boolean(),
            findings: z.array(z.looseObject({ rule: z.string(), verdict: z.string() })),
          }),
        ),
      })
      .parse(await councilJson('appraise', '--store', store, '--at', '2024-08-13'))
    expect(appraised.nominations.filter((one) => one.eligible)).toHaveLength(41)
    expect(JSON.stringify(appraised)).toContain('chậm nhất ngày 09/8/2024')
  })

  it('the same files imported once more add nobody', async () => {
    const again = await councilJson('import', '--store', store, ...listsOf('bk-2'))
    const { files } = z
      .object({
        files: z.array(
          z.object({ committed: z.looseObject({ added: z.number(), repeated: z.boolean() }) }),
        ),
      })
      .parse(again)
    expect(files.map((file) => [file.committed.added, file.committed.repeated])).toEqual(
      files.map(() => [0, true]),
    )
    expect(await councilJson('status', '--store', store, '--at', '2024-08-13')).toEqual(status)
  })

  it('verify finds the store sound', async () => {
    const { out, status: exit } = await council('verify', '--store', store)
    expect(exit).toBe(0)
    expect(out).toMatch(/^Dữ liệu nguyên vẹn: \d+ dòng nhật ký/u)
  })
})

describe('what the scenarios say of it', () => {
  it('Scenario 1: a dossier of 09/8/2024 23:59 is on time, one of 10/8/2024 00:00 is one day late', () => {
    expect(unitNamed('Công an thành phố Bắc Kạn')).toMatchObject({
      receivedAt: '2024-08-09T23:59',
      timelinessLabel: 'đúng hạn',
    })
    expect(unitNamed('Phòng Tài nguyên và Môi trường')).toMatchObject({
      receivedAt: '2024-08-10T00:00',
      timelinessLabel: 'quá hạn 01 ngày',
    })
  })

  it('Scenario 2: both artefacts have 09/8/2024 as their last good day, each in its own words', () => {
    const deadlines = statusSchema.parse(status).deadlines
    expect(deadlines).toMatchObject([
      { id: 'nomination', lastGoodDay: '2024-08-09', wording: 'chậm nhất ngày 09/8/2024' },
      { id: 'report', lastGoodDay: '2024-08-09', wording: 'trước ngày 10/8/2024' },
    ])
    const report = (unit: string) =>
      unitNamed(unit).milestones.find((one) => one.id === 'report')?.timelinessLabel
    expect(report('Hội Nông dân thành phố Bắc Kạn')).toBe('đúng hạn')
    expect(report('Phòng Tài nguyên và Môi trường')).toBe('quá hạn 01 ngày')
  })

  it('Scenario 7: 01 + 01 of a phòng stands at 2 of 01, over by 01, and nothing is deleted', () => {
    expect(unitNamed('Phòng Tư pháp')).toMatchObject({
      quota: 1,
      used: { collective: 1, individual: 1, total: 2 },
      overLabel: 'vượt 01',
    })
    expect(unitNamed('Phòng Nội vụ')).toMatchObject({ used: { total: 1 }, overLabel: null })
  })

  it('Scenario 8: quotas of 03: 2+1 and 0+3 pass, 2+2 is over by 01, 3+3 by 03', () => {
    const standing = (name: string) => {
      const { quota, used, overLabel } = unitNamed(name)
      return [quota, used.collective, used.individual, overLabel]
    }
    expect(standing('Ban Chỉ huy quân sự thành phố Bắc Kạn')).toEqual([3, 2, 1, null])
    expect(standing('Công an thành phố Bắc Kạn')).toEqual([3, 0, 3, null])
    expect(standing('UBND phường Đức Xuân')).toEqual([3, 2, 2, 'vượt 01'])
    expect(standing('UBND phường Phùng Chí Kiên')).toEqual([3, 3, 3, 'vượt 03'])
  })

  it('Scenario 9: "TTYT" is the unit with quota 03, the culture centre has 01', () => {
    expect(unitNamed('Trung tâm Y tế thành phố Bắc Kạn').quota).toBe(3)
    const culture = 'Trung tâm Văn hóa, Thể thao và Truyền thông thành phố Bắc Kạn'
    expect(unitNamed(culture).quota).toBe(1)
  })

  it('Scenario 13: minutes that came on 12/8 make 3/3, supplemented three days late, both dates kept', () => {
    const { dossier } = unitNamed('Phòng Lao động - Thương binh và Xã hội')
    expect(dossier).toMatchObject({
      label: '3/3',
      atFirstReceipt: { label: '2/3', missing: ['Biên bản'] },
    })
    expect(JSON.stringify(dossier)).toContain('bổ sung sau hạn 03 ngày')
    expect(JSON.stringify(dossier)).toContain('2024-08-12')
  })
})

describe('export', () => {
  const out = path.join(folder, 'giấy tờ')
  const rowsOf = (name: string) =>
    readBack(new Uint8Array(fs.readFileSync(path.join(out, name))))[0]?.rows ?? []
  const textOf = (name: string): string => rowsOf(name).flat().join('\n')
  const annex = 'danh-sach-giay-khen-cua-chu-tich-ubnd-thanh-pho.xlsx'
  const forward = 'de-nghi-bang-khen-cua-chu-tich-ubnd-tinh.xlsx'

  it('writes every paper into a folder it makes, and leaves no half-written file', async () => {
    const document = z
      .object({ files: z.array(z.object({ file: z.string(), bytes: z.number() })) })
      .parse(
        await councilJson('export', '--store', store, '--out', out, '--at', '2024-08-15T08:00'),
      )
    expect(fs.readdirSync(out).toSorted()).toEqual(document.files.map((one) => one.file).toSorted())
    for (const { file, bytes } of document.files)
      expect(fs.statSync(path.join(out, file)).size).toBe(bytes)
    expect(document.files).toHaveLength(19)
  })

  it('Scenario 20: the annex lists I. TẬP THỂ then II. CÁ NHÂN, counts equal to its rows, money at 2.340.000', () => {
    const text = textOf(annex)
    expect(text).toMatch(
      /\(Kèm theo Quyết định số {4,}\/QĐ-UBND ngày {4,}tháng 8 năm 2024 của Chủ tịch UBND thành phố Bắc Kạn\)/u,
    )
    const rows = rowsOf(annex)
    const at = (heading: string): number => rows.findIndex((row) => row[0]?.startsWith(heading))
    const [collectives, individuals] = [at('I. TẬP THỂ'), at('II. CÁ NHÂN')]
    expect(collectives).toBeGreaterThan(0)
    expect(individuals).toBeGreaterThan(collectives)
    const numbers = (from: number, to: number) => rows.slice(from + 1, to).map((row) => row[0])
    const counted = (length: number) => Array.from({ length }, (_, index) => String(index + 1))
    expect(numbers(collectives, individuals)).toEqual(counted(17))
    expect(numbers(individuals, at('Cộng'))).toEqual(counted(19))
    expect(text).toContain('17 tập thể, 19 cá nhân')
    expect(text).toContain('37.100.000')
    expect(rows[collectives + 1]).toContain('1.400.000')
    expect(rows[individuals + 1]).toContain('700.000')
  })

  it('Scenario 19: own-authority awards are in neither list; who goes to the province is only there', () => {
    const given = textOf(annex)
    const forwarded = textOf(forward)
    const { results } = z
      .object({
        results: z.array(z.looseObject({ name: z.string(), award: z.string().nullable() })),
      })
      .parse(outcome)
    const toProvince = results.filter((one) => one.award === 'bang-khen-tinh')
    expect(toProvince).toHaveLength(4)
    for (const { name } of toProvince) {
      expect(forwarded).toContain(name)
      expect(given).not.toContain(name)
    }
    const expectedList = z
      .object({ rows: z.array(z.looseObject({ name: z.string(), award: z.string().nullable() })) })
      .parse(JSON.parse(fs.readFileSync(`${listsOf('bk-25')[0] ?? ''}.expected.json`, 'utf8')))
    const own = expectedList.rows.filter(
      (row) => row.award === 'giay-khen-xa' || row.award === 'giay-khen-thu-truong',
    )
    expect(own.length).toBeGreaterThan(0)
    for (const { name } of own) {
      expect(given).not.toContain(name)
      expect(forwarded).not.toContain(name)
    }
    expect(unitNamed('UBND phường Nguyễn Thị Minh Khai').used.total).toBe(3)
  })

  it('shows in the tracking table what the status says', () => {
    const rows = rowsOf('bang-theo-doi-ho-so.xlsx')
    const line = (unit: string) => rows.find((row) => row.includes(unit))?.join(' | ')
    expect(line('UBND phường Phùng Chí Kiên')).toMatch(/vượt 03/iu)
    expect(line('Phòng Tài nguyên và Môi trường')).toMatch(/quá hạn 01 ngày/iu)
    expect(line('Hội Cựu chiến binh thành phố Bắc Kạn')).toMatch(/chưa nộp/iu)
    expect(line('Phòng Lao động - Thương binh và Xã hội')).toMatch(/bổ sung sau hạn 03 ngày/iu)
  })
})
