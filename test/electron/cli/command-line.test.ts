import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { COMMANDS } from '#electron/cli/commands/index.ts'
import { council, councilJson, councilOpen } from '#test/support/council.ts'
import { projectPath } from '#test/support/project-files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { terminalCampaign, type TerminalCampaign } from '#test/support/terminal-campaign.ts'

const folder = tempFolder()
const list = projectPath('test/fixtures/submissions/bk-22 UBND phường Đức Xuân.xlsx')
let campaign: TerminalCampaign
beforeAll(async () => {
  campaign = await terminalCampaign(folder, 'bac-kan-2024')
})

describe('wrong usage is status 2, on standard error, with how it is meant', () => {
  it.each([
    [[], /Sổ Thi đua – dòng lệnh/u],
    [['xoa-het'], /Không có lệnh "xoa-het"/u],
    [['status'], /Thiếu --store/u],
    [['status', '--store'], /--store phải có giá trị/u],
    [['status', '--store='], /--store phải có giá trị/u],
    [['status', '--store', 'x', '--nhanh'], /không có tham số --nhanh/u],
    [['status', '--store', 'x', 'thừa'], /Thừa tham số "thừa"/u],
    [['status', '--store', 'STORE', '--at', 'hôm qua'], /--at "hôm qua" không phải ngày giờ/u],
    [['import', '--store', 'x'], /Thiếu tên tệp/u],
    [['meet', '--store', 'x', '--votes', 'y'], /Thiếu --at/u],
    [['meet', '--store', 'STORE', '--votes', 'y', '--at', '15/8/2024'], /2024-08-15T08:00/u],
    [['export', '--store', 'x'], /Thiếu --out/u],
    [['undo-import', '--store', 'x'], /Thiếu tên tệp hoặc tham số/u],
    [['call', '--store', 'x'], /Thiếu tên thủ tục/u],
    [['call', 'units.list'], /Thiếu --store/u],
    [
      ['call', 'units.list', '--store', 'STORE', '--input', '{"a'],
      /không phải JSON hợp lệ\. Kiểm tra/u,
    ],
    [['serve', '--port', 'cao'], /không phải số cổng/u],
  ] as const)('%j', async (words, said) => {
    const real = words.map((word) => (word === 'STORE' ? campaign.store : word))
    const { status, out, error } = await council(...real)
    expect([status, out]).toEqual([2, ''])
    expect(error).toMatch(said)
  })
})

describe('help', () => {
  it('lists every command with its usage in Vietnamese, and each has help of its own', async () => {
    const { status, out } = await council('--help')
    expect(status).toBe(0)
    for (const command of COMMANDS) {
      expect(out).toContain(command.usage)
      const own = await council(command.name, '--help')
      expect([own.status, own.error]).toEqual([0, ''])
      expect(own.out).toContain(`${command.summary}\nCách dùng: ${command.usage}\n`)
      expect(own.out.includes('--campaign ĐỢT')).toBe('store' in command.spec.values)
      expect(await council('help', command.name)).toEqual(own)
    }
  })
})

describe('--version', () => {
  it('is the one of package.json', async () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(fs.readFileSync(projectPath('package.json'), 'utf8')))
    expect(await council('--version')).toEqual({ status: 0, out: `${version}\n`, error: '' })
  })
})

describe('every command prints one JSON document with --json and nothing else', () => {
  const documents: readonly (readonly [string, ...string[]])[] = [
    ['plans'],
    ['preview', '--store', 'STORE', list],
    ['import', '--store', 'STORE', list],
    ['status', '--store', 'STORE'],
    ['appraise', '--store', 'STORE'],
    ['export', '--store', 'STORE', '--out', 'OUT'],
    ['verify', '--store', 'STORE'],
    ['call', '--list'],
    ['call', 'units.list', '--store', 'STORE'],
    ['undo-import', '--store', 'STORE', 'R0001'],
  ]
  const real = (word: string): string =>
    word === 'STORE' ? campaign.store : word === 'OUT' ? path.join(folder, 'giấy') : word

  it.each(documents)('%s', async (...words) => {
    const before = words[0] === 'undo-import' ? [] : words
    const json = await council(...words.map(real), '--json')
    expect([json.status, json.error]).toEqual([0, ''])
    expect(typeof JSON.parse(json.out)).toBe('object')
    if (before.length === 0) return
    const text = await council(...words.map(real))
    expect(text.status).toBe(0)
    expect(text.out.trim().length).toBeGreaterThan(10)
  })

  it('plans names every built-in plan', async () => {
    const { plans } = z
      .object({ plans: z.array(z.object({ id: z.string(), nature: z.string() })) })
      .parse(await councilJson('plans'))
    expect(plans.map((plan) => plan.id)).toContain('xa-2026')
    expect(plans.filter((plan) => plan.nature === 'example').map((plan) => plan.id)).toEqual([
      'xa-2026',
    ])
  })

  it('preview writes nothing', async () => {
    const before = await councilJson('call', 'safekeeping.overview', '--store', campaign.store)
    const { files } = z
      .object({ files: z.array(z.looseObject({ file: z.string(), unit: z.string() })) })
      .parse(await councilJson('preview', '--store', campaign.store, list))
    expect(files[0]).toMatchObject({ unit: 'UBND phường Đức Xuân', counts: { imported: 4 } })
    expect(await councilJson('call', 'safekeeping.overview', '--store', campaign.store)).toEqual(
      before,
    )
  })
})

describe('undo-import', () => {
  it('takes a receipt back, and says so', async () => {
    const { files } = z
      .object({ files: z.array(z.object({ receipt: z.string() })) })
      .parse(await campaign.import([list]))
    const receipt = files[0]?.receipt ?? ''
    const undone = await campaign.run('undo-import', receipt)
    expect(undone).toEqual({
      status: 0,
      out: `Đã rút lại phiếu ${receipt}, bỏ 04 đề nghị.\n`,
      error: '',
    })
    const again = await campaign.run('undo-import', receipt)
    expect([again.status, again.out]).toEqual([1, ''])
    expect(again.error).toContain(`Không có phiếu nhập nào số ${receipt}`)
  })
})

describe('call', () => {
  it('lists every procedure of the contract', async () => {
    const { procedures } = z
      .object({ procedures: z.array(z.string()) })
      .parse(await councilJson('call', '--list'))
    expect(procedures).toEqual(
      expect.arrayContaining(['campaigns.change', 'submissions.recordReport', 'appraisal.endorse']),
    )
    expect(new Set(procedures).size).toBe(procedures.length)
    expect(procedures.length).toBeGreaterThan(60)
  })

  it('takes files by path, and gives files back as base64', async () => {
    const imported = z
      .object({ receipt: z.string(), submissionId: z.string() })
      .parse(await campaign.call('submissions.import', { file: { $file: list } }))
    const source = z
      .object({ file: z.string(), bytes: z.number(), base64: z.string() })
      .parse(await campaign.call('submissions.source', { submissionId: imported.submissionId }))
    expect(source.file).toBe('bk-22 UBND phường Đức Xuân.xlsx')
    expect(Buffer.from(source.base64, 'base64').equals(fs.readFileSync(list))).toBe(true)
  })

  it('takes its input from a file as well', async () => {
    const input = path.join(folder, 'vào.json')
    fs.writeFileSync(input, JSON.stringify({ search: 'hoa' }))
    const words = ['call', 'submissions.nominations', '--store', campaign.store]
    expect(await councilJson(...words, '--input', `@${input}`)).toMatchObject({
      total: 1,
      rows: [{ name: 'Lường Thị Hoà' }],
    })
    const missing = await council(...words, '--input', `@${input}x`)
    expect([missing.status, missing.out]).toEqual([1, ''])
    expect(missing.error).toContain('Không tìm thấy tệp')
  })

  it('says in Vietnamese what is wrong with an input, key by key', async () => {
    const words = [
      'submissions.recordReport',
      '--input',
      '{"unit":"","receivedAt":"hôm qua","x":1}',
    ]
    const { status, out, error } = await campaign.run('call', ...words)
    expect([status, out]).toEqual([1, ''])
    expect(error).toContain('unit: Quá nhỏ')
    expect(error).toContain('receivedAt: phải là ngày')
    expect(error).toContain('"x"')
    const unknown = await campaign.run('call', 'submissions.deleteAll')
    expect(unknown.status).toBe(1)
    expect(unknown.error).toContain('Không có thủ tục nào tên "submissions.deleteAll"')
  })

  it('opens the sample campaign step by step', async () => {
    const store = path.join(folder, 'mẫu.sqlite')
    await councilJson('open', '--store', store, '--plan', 'cho-don-2024')
    const words = ['call', 'sample.open', '--store', store, '--input', '{"withVote":false}']
    const steps = z
      .array(z.object({ done: z.number(), total: z.number(), campaignId: z.string().nullable() }))
      .parse(await councilJson(...words))
    expect(steps.at(-1)).toMatchObject({ done: 31, total: 31 })
  })
})

describe('two open campaigns in one store', () => {
  it('next year’s is opened from last year’s, its units with it, every moved day said', async () => {
    const store = path.join(folder, 'hai năm.sqlite')
    const first = z
      .object({ campaign: z.string() })
      .parse(await councilOpen(store, 'bac-kan-2024')).campaign
    const words = ['open', '--store', store, '--plan', first, '--units-from', first]
    const { out } = await council(...words, '--years', '1')
    expect(out).toContain('với 30 đơn vị tham gia')
    expect(out).toMatch(
      /Hồ sơ đề nghị khen thưởng\s+09\/8\/2024.*\s+nhận đến hết ngày 09\/8\/2025/u,
    )
    const copy = z.object({ plan: z.string(), movedDays: z.array(z.object({ after: z.string() })) })
    const second = copy.parse(await councilJson(...words, '--years', '2'))
    expect(second.plan).toBe('bac-kan-2026')
    expect(second.movedDays.map(({ after }) => after)).toContain('2026-08-09')
    const again = copy
      .omit({ movedDays: true })
      .extend({ name: z.string() })
      .parse(await councilJson(...words))
    expect(again.plan).toBe('bac-kan-2024')
    const both = await council(
      'open',
      '--store',
      store,
      '--plan',
      first,
      '--units-from',
      again.name,
    )
    expect([both.status, both.out]).toEqual([1, ''])
    expect(both.error).toContain(first)
    const wrong = await council(...words, '--years', 'sang năm')
    expect([wrong.status, wrong.out]).toEqual([2, ''])
    const without = await council('open', '--store', store, '--plan', 'cho-don-2024')
    expect(without.out).toContain('--units-from')
  })

  it('need --campaign; without it the command is refused and names both', async () => {
    const store = path.join(folder, 'hai.sqlite')
    const open = async (plan: string, name: string): Promise<string> =>
      z.object({ campaign: z.string() }).parse(await councilOpen(store, plan, '--name', name))
        .campaign
    const first = await open('bac-kan-2024', 'Đợt một')
    const second = await open('cho-don-2024', 'Đợt hai')
    const unclear = await council('status', '--store', store, '--json')
    expect([unclear.status, unclear.out]).toEqual([1, ''])
    for (const said of [first, 'Đợt một', second, 'Đợt hai', '--campaign'])
      expect(unclear.error).toContain(said)
    const chosen = ['--store', store, '--campaign']
    expect(await councilJson('status', ...chosen, second)).toMatchObject({ plan: 'cho-don-2024' })
    expect(await councilJson('status', ...chosen, first)).toMatchObject({ plan: 'bac-kan-2024' })
    const wrong = await council('status', ...chosen, 'không-có')
    expect(wrong.status).toBe(1)
    for (const said of ['không-có', first, 'Đợt một', second, 'Đợt hai'])
      expect(wrong.error).toContain(said)
    expect(await councilJson('status', ...chosen, 'đợt hai')).toMatchObject({
      plan: 'cho-don-2024',
    })
    await councilJson('call', 'campaigns.close', ...chosen, second)
    expect(await councilJson('status', '--store', store)).toMatchObject({ plan: 'bac-kan-2024' })
  })
})
