import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCouncilDesk, type CouncilDesk } from '#test/support/council-desk.ts'
import { openDesk, type Desk } from '#test/support/desk.ts'
import { exchange, mergedRows } from '#test/support/exchange.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

let office: CouncilDesk
let laptop: Desk

beforeEach(async () => {
  office = await openCouncilDesk(tempFolder())
  laptop = await openDesk(tempFolder(), { now: '2024-10-15T11:00' })
  laptop.sit('Lê Văn Họp')
  await exchange(office, laptop)
})
afterEach(async () => {
  await office.close()
  await laptop.close()
})

/** The meeting as the laptop holds it: everybody there, nothing voted, sealed. */
async function sealOnLaptop(): Promise<void> {
  await laptop.client.meetings.setAttendance({
    ...office.meeting,
    attendance: office.members.map((memberId) => ({ memberId, status: 'present' })),
  })
  await laptop.client.meetings.seal(office.meeting)
}

describe('a meeting', () => {
  it('held on the laptop comes back whole, under its seal', async () => {
    await sealOnLaptop()
    const { conflicts } = await exchange(laptop, office)
    expect(conflicts).toEqual([])
    expect((await office.read()).state).toBe('sealed')
    expect((await office.client.safekeeping.verify()).problems).toEqual([])
    expect(mergedRows(office.store.path)['attendance']).toHaveLength(13)
  })

  it('that was sealed does not give way to one that was only changed', async () => {
    await sealOnLaptop()
    await office.attend(5)
    const file = await laptop.client.safekeeping.handOver({ campaignId: null })
    const { conflicts } = await office.client.safekeeping.previewMerge({ file })
    expect(conflicts).toMatchObject([
      {
        table: 'meeting',
        only: 'theirs',
        theirs: { value: expect.stringContaining('đã niêm phong') },
      },
    ])
    await office.client.safekeeping.merge({ file, otherwise: 'ours' })
    expect((await office.read()).state).toBe('sealed')
    expect((await office.client.safekeeping.verify()).problems).toEqual([])
  })
})

describe('the trail of the other PC', () => {
  it('is verified with our own: a changed line and a missing end are found', async () => {
    await sealOnLaptop()
    await exchange(laptop, office)
    expect((await office.client.safekeeping.verify()).problems).toEqual([])
    const db = new Sqlite(office.store.path)
    const rows = db.prepare('select count(*) from attached_audit').pluck().get()
    expect(rows).toBeGreaterThan(2)
    db.exec("update attached_audit set actor = 'Kẻ khác' where command = 'meetings.seal'")
    expect((await office.client.safekeeping.verify()).problems.join(' ')).toContain(
      'Nhật ký kèm theo của máy khác',
    )
    db.exec('delete from attached_audit')
    expect((await office.client.safekeeping.verify()).problems.join(' ')).toContain(
      'đã mất phần cuối',
    )
    db.close()
  })
})
