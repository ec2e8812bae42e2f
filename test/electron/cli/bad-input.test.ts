import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { council, councilJson, councilOpen } from '#test/support/council.ts'
import { projectPath } from '#test/support/project-files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { terminalCampaign, type TerminalCampaign } from '#test/support/terminal-campaign.ts'
import { sheetBytes } from '#test/support/unit-list.ts'

const folder = tempFolder()
const at = (name: string): string => path.join(folder, name)
const good = projectPath('test/fixtures/submissions/bk-22 UBND phường Đức Xuân.xlsx')
let campaign: TerminalCampaign
beforeAll(async () => {
  campaign = await terminalCampaign(folder, 'bac-kan-2024')
})

const write = (name: string, content: string | Uint8Array): string => {
  fs.writeFileSync(at(name), content)
  return at(name)
}

/** A refusal: status 1, nothing on standard output, one sentence that says all of these. */
async function refused(words: readonly string[], ...said: readonly string[]): Promise<void> {
  const { status, out, error } = await council(...words, '--json')
  expect([status, out]).toEqual([1, ''])
  expect(error).not.toContain('lỗi ngoài dự kiến')
  expect(error.trimEnd().split('\n')).toHaveLength(1)
  for (const part of said) expect(error).toContain(part)
}

const counts = async (): Promise<unknown> =>
  councilJson('call', 'safekeeping.overview', '--store', campaign.store)

describe('unit files', () => {
  const importedSchema = z.object({
    files: z.array(
      z.looseObject({
        file: z.string(),
        receipt: z.string().nullable(),
        error: z.string().optional(),
        message: z.string().optional(),
        refused: z.object({ code: z.string(), message: z.string() }).nullable(),
      }),
    ),
  })

  it('that are refused do not keep the others from being imported, and say why', async () => {
    const pdf = write('tờ trình.pdf', '%PDF-1.7\n…')
    const empty = write('trống.xlsx', '')
    const cut = write('cắt.xlsx', fs.readFileSync(good).subarray(0, 4000))
    const unknown = await campaign.list('lạ.xlsx', {
      unit: 'UBND xã Không Có',
      number: '1/TTr-UBND',
      day: '07/8/2024',
      individuals: [{ name: 'Ông Nông Văn A' }],
    })
    const noList = write('chỉ tiêu đề.xlsx', await sheetBytes([['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG']]))
    const before = z.looseObject({ submissions: z.number() }).parse(await counts())
    const { status, out } = await campaign.run(
      'import',
      pdf,
      empty,
      cut,
      unknown,
      noList,
      good,
      '--json',
    )
    expect(status).toBe(0)
    const { files } = importedSchema.parse(JSON.parse(out))
    expect(files.map((file) => [file.file, file.error ?? file.refused?.code ?? null])).toEqual([
      ['tờ trình.pdf', 'unsupported'],
      ['trống.xlsx', 'empty'],
      ['cắt.xlsx', 'corrupt'],
      ['lạ.xlsx', 'IMPORT_UNIT_UNKNOWN'],
      ['chỉ tiêu đề.xlsx', 'IMPORT_NOTHING'],
      ['bk-22 UBND phường Đức Xuân.xlsx', null],
    ])
    for (const file of files.slice(0, -1)) {
      expect(file.receipt).toBeNull()
      expect(file.message ?? file.refused?.message).toContain(file.file)
    }
    expect(await counts()).toMatchObject({ submissions: before.submissions + 1, nominations: 4 })
    const text = await campaign.run('import', pdf, unknown)
    expect(text.out).toContain('tờ trình.pdf')
    expect(text.out).toContain('Chưa rõ lạ.xlsx là của đơn vị nào')
  })

  it('that are not there or are folders are refusals of their own among others', async () => {
    const before = z.looseObject({ submissions: z.number() }).parse(await counts())
    const second = projectPath('test/fixtures/submissions/bk-09 P. Tu phap.xlsx')
    const words = [at('mất.xlsx'), second, folder, '--json'] as const
    const expected = [
      ['mất.xlsx', 'not-found'],
      ['bk-09 P. Tu phap.xlsx', undefined],
      [path.basename(folder), 'not-readable'],
    ]
    const previewed = await campaign.run('preview', ...words)
    const previews = z
      .object({ files: z.array(z.looseObject({ file: z.string(), error: z.string().optional() })) })
      .parse(JSON.parse(previewed.out))
    expect(previews.files.map(({ file, error }) => [file, error])).toEqual(expected)
    const { status, out } = await campaign.run('import', ...words)
    expect(status).toBe(0)
    const { files } = importedSchema.parse(JSON.parse(out))
    expect(files.map(({ file, error }) => [file, error])).toEqual(expected)
    expect(files[0]?.message).toContain('Không tìm thấy tệp')
    expect(files[2]?.message).toContain('Không đọc được tệp')
    expect(await counts()).toMatchObject({ submissions: before.submissions + 1 })
  })

  it('of which not one can be opened refuse the command', async () => {
    const before = await counts()
    await refused(
      ['import', '--store', campaign.store, at('mất.xlsx'), at('mất nữa.xlsx')],
      'Không tìm thấy tệp',
      'mất.xlsx',
    )
    await refused(
      ['preview', '--store', campaign.store, folder],
      'Không đọc được tệp',
      `Ghi tên các tệp trong đó, ví dụ ${folder}/*.xlsx`,
    )
    expect(await counts()).toEqual(before)
  })
})

describe('the facts of receipt', () => {
  it.each([
    ['thiếu cột.csv', 'file,channel\r\na.xlsx,văn thư\r\n', ['thiếu cột.csv', 'received_at']],
    ['ngày sai.csv', 'file,received_at\r\na.xlsx,2024-02-30\r\n', ['dòng 2', '2024-02-30']],
    ['cờ sai.csv', 'file,received_at,to_trinh\r\na.xlsx,2024-08-09,5\r\n', ['dòng 2', 'to_trinh']],
    ['hai lần.csv', 'file,received_at\r\na.xlsx,2024-08-09\r\nA.XLSX,2024-08-09\r\n', ['dòng 3']],
  ])('%s is refused with its place, and no file is imported', async (name, text, said) => {
    const before = await counts()
    const words = ['import', '--store', campaign.store, good, '--received', write(name, text)]
    await refused(words, ...said)
    expect(await counts()).toEqual(before)
  })
})

describe('a list of receipt', () => {
  const list = (name: string, file: string): readonly string[] => [
    '--received',
    write(name, `file,received_at\r\n${file},2024-08-09\r\n`),
  ]

  it('that names another file than was given, or not all of them, says so at both ends', async () => {
    const given = 'bk-09 P. Tu phap.xlsx'
    const words = [
      projectPath('test/fixtures/submissions', given),
      ...list('lệch.csv', 'bk-9.xlsx'),
    ]
    const { status, out } = await campaign.run('import', ...words, '--json')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      filesNotListed: [given],
      linesWithoutFile: ['bk-9.xlsx'],
    })
    const text = await campaign.run('import', ...words)
    expect(text.out).toContain(`nên ghi ngày nhận là lúc nhập: ${given}.`)
    expect(text.out).toContain('không ứng với tệp nào vừa đưa vào: bk-9.xlsx.')
  })

  it('that fits says nothing of it', async () => {
    const words = [good, ...list('khớp.csv', 'BK-22 UBND phường Đức Xuân.xlsx')]
    const { out } = await campaign.run('import', ...words)
    expect(out).not.toContain('bản kê')
    expect(out).not.toContain('Bản kê')
  })
})

describe('a plan', () => {
  const plan = fs.readFileSync(projectPath('resources/plans/bac-kan-2024.json'), 'utf8')
  const open = (file: string, ...more: readonly string[]): readonly string[] =>
    ['open', '--store', at('mới.sqlite'), '--plan', file].concat(more)

  it.each([
    [
      'giá trị sai.json',
      plan.replace('"2024-08-09"', '"2024-02-30"'),
      'milestones[0].deadline.day',
    ],
    ['hạn mức sai.json', plan.replace('"limit": 3', '"limit": -3'), 'quotas[1].limit'],
    ['không phải JSON.json', '{"id": ', 'không phải JSON hợp lệ'],
  ])(
    '%s is refused with the path of the bad value, and no store is made',
    async (name, text, said) => {
      await refused(open(write(name, text)), name, said)
      expect(fs.readdirSync(folder).filter((file) => file.startsWith('mới.sqlite'))).toEqual([])
    },
  )

  it('that nobody knows, or whose catalogue is bad, makes no store either', async () => {
    await refused(open('khong-co'), 'khong-co', 'bac-kan-2024')
    const units = write(
      'đơn vị.xlsx',
      await sheetBytes([
        ['Mã đơn vị', 'Loại đơn vị'],
        ['1', 'Phòng'],
      ]),
    )
    await refused(open('bac-kan-2024', '--units', units), 'đơn vị.xlsx', 'Tên đơn vị')
    const row = await sheetBytes([
      ['Tên đơn vị', 'Loại đơn vị'],
      ['Phòng Nội vụ', 'Phòng'],
      ['Phòng Y tế', null],
    ])
    await refused(open('bac-kan-2024', '--units', write('ô trống.xlsx', row)), 'ô B3', 'Phòng Y tế')
    await refused(open('bac-kan-2024', '--units', at('mất.xlsx')), 'mất.xlsx')
    expect(fs.readdirSync(folder).filter((file) => file.startsWith('mới.sqlite'))).toEqual([])
  })

  it('refused leaves a store that was there as it was', async () => {
    const before = await counts()
    await refused(['open', '--store', campaign.store, '--plan', 'khong-co'], 'khong-co')
    expect(await counts()).toEqual(before)
  })
})

describe('a store', () => {
  const hash = (file: string): string =>
    createHash('sha256').update(fs.readFileSync(file)).digest('hex')

  it('that is not there is refused by every command that needs one', async () => {
    const store = at('không có.sqlite')
    for (const words of [
      ['status'],
      ['verify'],
      ['appraise'],
      ['import', good],
      ['call', 'units.list'],
    ])
      await refused([...words, '--store', store], 'không có.sqlite', 'open')
    expect(fs.existsSync(store)).toBe(false)
  })

  it('of a newer program is refused and not a byte of it changes', async () => {
    const store = at('mai sau.sqlite')
    await councilOpen(store, 'cho-don-2024')
    const db = new Sqlite(store)
    db.pragma('user_version = 99990')
    db.close()
    const before = hash(store)
    await refused(['status', '--store', store], 'phiên bản mới hơn', '99990')
    await refused(['open', '--store', store, '--plan', 'cho-don-2024'], 'phiên bản mới hơn')
    expect(hash(store)).toBe(before)
  })

  it('that is a list, or another program’s, is refused as not ours', async () => {
    await refused(['status', '--store', good], 'không phải sổ dữ liệu', 'bk-22')
    const other = at('danh bạ.sqlite')
    const db = new Sqlite(other)
    db.exec('create table contacts (name text)')
    db.close()
    await refused(['open', '--store', other, '--plan', 'cho-don-2024'], 'danh bạ.sqlite')
    await refused(['status', '--store', folder], folder)
    expect(fs.readdirSync(folder)).not.toContain('danh bạ.sqlite-wal')
  })

  it('whose audit trail was changed fails verify, and says where', async () => {
    const store = at('sửa.sqlite')
    await councilJson('open', '--store', store, '--plan', 'cho-don-2024')
    const db = new Sqlite(store)
    db.exec("update audit set actor = 'ai đó'")
    db.close()
    const { out } = await council('verify', '--store', store)
    expect(out).toContain('Dòng nhật ký số 1 không khớp dấu kiểm')
  })
})

describe('papers', () => {
  it('are not written where a file stands in the way, and say so', async () => {
    const file = write('không phải thư mục', 'x')
    await refused(['export', '--store', campaign.store, '--out', file], file)
    await refused(['demo', '--out', file], file)
    expect(fs.readFileSync(file, 'utf8')).toBe('x')
  })

  it.runIf(process.platform === 'linux')('end at once where no folder can be made', async () => {
    const began = performance.now()
    await refused(['export', '--store', campaign.store, '--out', '/proc/nope/a'], '/proc/nope')
    await refused(['demo', '--out', '/proc/nope'], '/proc/nope')
    await refused(['backup', '--store', campaign.store, '--out', '/proc/nope/a'], '/proc/nope')
    await refused(['open', '--store', '/proc/nope/a', '--plan', 'bac-kan-2024'], '/proc/nope')
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
