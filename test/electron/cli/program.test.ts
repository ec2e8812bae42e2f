import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { spawnCouncil, spawnCouncilUnread } from '#test/support/council.ts'
import { projectPath, unitsOf } from '#test/support/project-files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
const store = path.join(folder, 'năm 2024', 'council.sqlite')

describe('the program in a process of its own', () => {
  it('prints the document on standard output alone, and ends with 0, 1 or 2', async () => {
    const units = unitsOf('bac-kan-2024')
    const plan = ['--plan', 'bac-kan-2024', '--units', units]
    const opened = await spawnCouncil('open', '--store', store, ...plan, '--json')
    expect([opened.status, opened.error]).toEqual([0, ''])
    expect(JSON.parse(opened.out)).toMatchObject({ plan: 'bac-kan-2024', units: 30 })

    const list = projectPath('test/fixtures/submissions/bk-06 thanh doan.csv')
    const imported = await spawnCouncil('import', '--store', store, list, '--json', '--as', 'Lý An')
    expect([imported.status, imported.error]).toEqual([0, ''])
    expect(JSON.parse(imported.out)).toMatchObject({ files: [{ receipt: 'R0001', refused: null }] })

    const [nothing, usage, audit] = await Promise.all([
      spawnCouncil('status', '--store', path.join(folder, 'không có.sqlite'), '--json'),
      spawnCouncil('status', '--json'),
      spawnCouncil('call', 'safekeeping.audit', '--store', store, '--input', '{}', '--json'),
    ])
    expect([nothing.status, nothing.out]).toEqual([1, ''])
    expect(nothing.error).toMatch(/^Không tìm thấy sổ dữ liệu .*không có\.sqlite/u)
    expect([usage.status, usage.out]).toEqual([2, ''])
    expect(JSON.parse(audit.out)).toMatchObject([
      { command: 'submissions.import', actor: 'Lý An' },
      { command: 'campaigns.open', actor: 'người dùng' },
    ])
    expect(fs.readdirSync(path.dirname(store))).toEqual(['council.sqlite'])
  })

  it('says nothing of a reader that went before the end', async () => {
    expect(await spawnCouncilUnread('plans', '--json')).toEqual({ status: 0, out: '', error: '' })
  })

  it('two imports at once into one store both end whole, one after the other', async () => {
    const lists = ['bk-09 P. Tu phap.xlsx', 'bk-10 TCKH.xlsx'].map((name) =>
      projectPath('test/fixtures/submissions', name),
    )
    const ran = await Promise.all(
      lists.map((list) => spawnCouncil('import', '--store', store, list, '--json')),
    )
    const receipts = ran.map(({ status, out, error }) => {
      expect([status, error]).toEqual([0, ''])
      return z.object({ files: z.array(z.object({ receipt: z.string() })) }).parse(JSON.parse(out))
        .files[0]?.receipt
    })
    expect(receipts.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      'R0002',
      'R0003',
    ])
    const verify = await spawnCouncil('verify', '--store', store, '--json')
    expect(JSON.parse(verify.out)).toMatchObject({ ok: true, auditLines: 4 })
  })

  it('demo does the whole job, and leaves a store that somebody works in alone', async () => {
    const out = path.join(folder, 'mẫu')
    fs.mkdirSync(out)
    const own = path.join(out, 'council.sqlite')
    fs.copyFileSync(store, own)
    const before = fs.readFileSync(own)
    const ran = await spawnCouncil('demo', '--out', out, '--json')
    expect(ran.status).toBe(0)
    expect(ran.error).toContain('[32/32]')
    const { steps } = z
      .object({ steps: z.array(z.object({ work: z.string(), result: z.string() })) })
      .parse(JSON.parse(ran.out))
    expect(steps.map((step) => step.result).join('\n')).toContain('37.100.000 đồng')
    expect(steps.at(-1)?.result).toMatch(/^nguyên vẹn/u)
    expect(fs.readdirSync(out).filter((name) => /\.(?:xlsx|docx)$/u.test(name))).toHaveLength(19)
    expect(fs.readFileSync(own).equals(before)).toBe(true)
  })
})
