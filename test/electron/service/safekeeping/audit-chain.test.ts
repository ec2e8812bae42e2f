import path from 'node:path'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { unitList } from '#test/support/unit-list.ts'

const folder = tempFolder()
let desk: CampaignDesk
let other: Sqlite.Database
beforeAll(async () => {
  desk = await openCampaignDesk(folder)
  const { id } = (await desk.client.units.list(desk.campaign))[0] ?? { id: '' }
  for (const name of ['Bà', 'Cô', 'Dì'])
    await desk.client.units.addAlias({ ...desk.campaign, unitId: id, alias: `${name} Văn phòng` })
  other = new Sqlite(path.join(folder, 'council.sqlite'))
})
afterAll(async () => {
  other.close()
  await desk.close()
})

const problems = async (): Promise<readonly string[]> =>
  (await desk.client.safekeeping.verify()).problems

describe('the audit trail', () => {
  it('says who did what when, the latest first, in pages', async () => {
    desk.sit('Trần Văn Phòng')
    desk.setNow('2024-08-13T10:30')
    const { id } = (await desk.client.units.list(desk.campaign))[0] ?? { id: '' }
    await desk.client.units.update({ ...desk.campaign, unitId: id, takesPart: true })
    const [latest, before] = await desk.client.safekeeping.audit({ limit: 2 })
    expect(latest).toMatchObject({
      seq: 5,
      at: '2024-08-13T10:30',
      actor: 'Trần Văn Phòng',
      command: 'units.update',
      sentence: 'Sửa thông tin đơn vị',
      detail: { unitId: id, takesPart: true },
    })
    expect(before?.seq).toBe(4)
    const older = await desk.client.safekeeping.audit({ before: 2, limit: 2 })
    expect(older.map((line) => line.command)).toEqual(['campaigns.open'])
  })

  it('keeps of a file its name and size, never its content', async () => {
    const file = await unitList(
      { unit: 'UBND phường Đức Xuân', number: '1/TTr-UBND', day: '07/8/2024' },
      'trống.xlsx',
    )
    expect((await refusalOf(desk.client.submissions.import({ ...desk.campaign, file }))).code).toBe(
      'IMPORT_NOTHING',
    )
    const list = await unitList({
      unit: 'UBND phường Đức Xuân',
      number: '1/TTr-UBND',
      day: '07/8/2024',
      collectives: [{ name: 'Tổ dân phố số 9' }],
    })
    await desk.client.submissions.import({ ...desk.campaign, file: list })
    const [line] = await desk.client.safekeeping.audit({ limit: 1 })
    expect(line?.detail).toMatchObject({ file: 'danh-sach.xlsx', receipt: 'R0001', added: 1 })
    expect(JSON.stringify(line?.detail)).not.toContain('Tổ dân phố')
  })

  it('of a command that fails after its work is undone with the work', async () => {
    const before = await desk.client.safekeeping.overview()
    const refusal = await refusalOf(
      desk.client.submissions.addNomination({
        ...desk.campaign,
        unit: 'Phòng Nội vụ',
        receivedAt: '2024-08-08',
        kind: 'individual',
        honorific: null,
        name: 'Ai đó',
        birth: null,
        gender: null,
        position: null,
        workplace: null,
        award: 'huan-chuong',
        achievement: null,
      }),
    )
    expect(refusal.code).toBe('INPUT_INVALID')
    expect(await desk.client.safekeeping.overview()).toEqual(before)
  })
})

describe('verify', () => {
  it('finds a store sound that nobody touched', async () => {
    const check = await desk.client.safekeeping.verify()
    expect(check).toMatchObject({ ok: true, problems: [], auditLines: 6 })
    expect(check.counts).toMatchObject({ campaign: 1, submission: 1, nomination: 1 })
  })

  it('finds every change of one letter or digit, wherever in the table it is', async () => {
    const columns = ['at', 'actor', 'command', 'detail_json', 'prev_hash', 'hash'] as const
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...columns),
        fc.nat(10_000),
        fc.integer({ min: 1, max: 25 }),
        async (seq, column, place, shift) => {
          const value = String(
            other.prepare(`select ${column} from audit where seq = ?`).pluck().get(seq),
          )
          const at = place % value.length
          const changed = String.fromCodePoint((value.codePointAt(at) ?? 0) + shift)
          const broken = value.slice(0, at) + changed + value.slice(at + 1)
          const set = other.prepare(`update audit set ${column} = ? where seq = ?`)
          set.run(broken, seq)
          const found = await problems()
          set.run(value, seq)
          expect(found.join(' ')).toMatch(new RegExp(`số (${seq}|${seq + 1}) `, 'u'))
        },
      ),
      { numRuns: 100 },
    )
    expect(await problems()).toEqual([])
  })

  it('finds a hundred of a hundred random changes of one byte, and says in which line', async () => {
    const columns = ['seq', 'at', 'actor', 'command', 'detail_json', 'prev_hash', 'hash'] as const
    let found = 0
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...columns),
        fc.nat(10_000),
        fc.integer({ min: 1, max: 255 }),
        async (seq, column, place, change) => {
          const bytes = z
            .instanceof(Buffer)
            .parse(
              other
                .prepare(`select cast(${column} as blob) from audit where seq = ?`)
                .pluck()
                .get(seq),
            )
          const broken = Buffer.from(bytes)
          const at = place % broken.length
          broken[at] = ((broken[at] ?? 0) + change) % 256
          // A number takes another digit; anything else takes the byte as it is, text or not.
          const now = column === 'seq' ? seq * 10 + change : broken
          const type = column === 'seq' ? 'integer' : 'text'
          other
            .prepare(`update audit set ${column} = cast(? as ${type}) where seq = ?`)
            .run(now, seq)
          const said = await problems()
          other
            .prepare(`update audit set ${column} = cast(? as ${type}) where seq = ?`)
            .run(column === 'seq' ? seq : bytes, column === 'seq' ? now : seq)
          expect(said.join(' ')).toMatch(new RegExp(String.raw`số (${seq}|${seq + 1})\b`, 'u'))
          found += 1
        },
      ),
      { numRuns: 100, endOnFailure: true },
    )
    expect(found).toBe(100)
    expect(await problems()).toEqual([])
  })

  it('finds a line that was taken out, and one that was moved', async () => {
    other.exec('begin; delete from audit where seq = 3;')
    other.exec('commit')
    const [missing] = await problems()
    expect(missing).toContain('thiếu dòng số 3')
    expect(await desk.client.safekeeping.verify()).toMatchObject({ ok: false, auditLines: 5 })
  })
})
