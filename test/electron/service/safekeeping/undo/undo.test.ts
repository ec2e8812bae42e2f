import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCouncilDesk, type CouncilDesk } from '#test/support/council-desk.ts'
import { openCampaignDesk, openDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { rowsOfWork } from '#test/support/rows-of-work.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { unitList } from '#test/support/unit-list.ts'

const folder = tempFolder()
let stores = 0
let desk: CampaignDesk
const newDesk = async (): Promise<void> => {
  desk = await openCampaignDesk(path.join(folder, String((stores += 1))))
}
const undo = () => desk.client.safekeeping.undo(desk.campaign)
const redo = () => desk.client.safekeeping.redo(desk.campaign)
const steps = () => desk.client.safekeeping.undoSteps(desk.campaign)
const office = async () => {
  const units = await desk.client.units.list(desk.campaign)
  const found = units.find(({ name }) => name === 'Phòng Nội vụ')
  if (found === undefined) throw new Error('no such unit')
  return found
}
const nominee = {
  unit: 'Phòng Nội vụ',
  receivedAt: '2024-08-08',
  kind: 'individual',
  honorific: 'Bà',
  name: 'Hà Thị Tâm',
  birth: null,
  gender: null,
  position: 'Chuyên viên',
  workplace: null,
  award: null,
  achievement: null,
} as const

describe('undoing', () => {
  beforeAll(newDesk)
  afterAll(() => desk.close())

  it('has nothing to undo in a new campaign, and says so', async () => {
    expect(await steps()).toEqual({ done: [], undone: [], final: null })
    expect((await refusalOf(undo())).code).toBe('UNDO_NONE')
    expect((await refusalOf(redo())).code).toBe('REDO_NONE')
  })

  it('names what it takes back, and leaves a line of its own in the trail', async () => {
    const before = await rowsOfWork(desk.store)
    const { id } = await office()
    await desk.client.units.update({ ...desk.campaign, unitId: id, takesPart: false })
    expect((await steps()).done[0]?.name).toBe('sửa thông tin đơn vị (Phòng Nội vụ)')
    const { sentence } = await undo()
    expect(sentence).toBe('Đã hoàn tác: sửa thông tin đơn vị (Phòng Nội vụ).')
    expect(await rowsOfWork(desk.store)).toEqual(before)
    const [line] = await desk.client.safekeeping.audit({ limit: 1 })
    expect(line).toMatchObject({
      sentence: 'Hoàn tác',
      detail: { command: 'units.update', campaignId: desk.campaignId },
    })
    expect((await redo()).sentence).toBe('Đã làm lại: sửa thông tin đơn vị (Phòng Nội vụ).')
    expect((await office()).takesPart).toBe(false)
    await undo()
  })

  it('takes a nomination entered by hand back with its nominee, and brings both again', async () => {
    const before = await rowsOfWork(desk.store)
    const row = await desk.client.submissions.addNomination({ ...desk.campaign, ...nominee })
    const after = await rowsOfWork(desk.store)
    await undo()
    expect(await rowsOfWork(desk.store)).toEqual(before)
    await redo()
    expect(await rowsOfWork(desk.store)).toEqual(after)
    await desk.client.submissions.editNomination({
      ...desk.campaign,
      nominationId: row.id,
      name: 'Hà Thị Tấm',
    })
    expect((await undo()).step.name).toBe('sửa đề nghị (Hà Thị Tấm)')
    expect(await rowsOfWork(desk.store)).toEqual(after)
  })

  it('counts the nominations that one conclusion was about', async () => {
    const { rows } = await desk.client.submissions.nominations(desk.campaign)
    const others = ['Lý Văn Hai', 'Lý Văn Ba']
    const ids = rows.map(({ id }) => id)
    for (const name of others)
      ids.push(
        (await desk.client.submissions.addNomination({ ...desk.campaign, ...nominee, name })).id,
      )
    await desk.client.appraisal.conclude({
      ...desk.campaign,
      nominationIds: ids,
      conclusion: 'not-eligible',
      reason: 'thử',
    })
    expect((await steps()).done[0]?.name).toMatch(/^kết luận thẩm định \(.+ và 2 đề nghị khác\)$/u)
    await undo()
  })

  it('takes an imported file back, and brings it again', async () => {
    const before = await rowsOfWork(desk.store)
    const file = await unitList({
      unit: 'UBND phường Đức Xuân',
      number: '1/TTr-UBND',
      day: '07/8/2024',
      collectives: [{ name: 'Tổ dân phố số 9' }],
    })
    await desk.client.submissions.import({ ...desk.campaign, file })
    const after = await rowsOfWork(desk.store)
    expect((await undo()).step.name).toBe('nhập tệp của đơn vị (danh-sach.xlsx)')
    expect(await rowsOfWork(desk.store)).toEqual(before)
    await redo()
    expect(await rowsOfWork(desk.store)).toEqual(after)
  })

  it('is refused where something was built on what it would take away', async () => {
    const row = await desk.client.submissions.addNomination({
      ...desk.campaign,
      ...nominee,
      name: 'Có Người Dùng Tiếp',
    })
    const before = await rowsOfWork(desk.store)
    // Done by another program, without a step of its own.
    await desk.store.write((tx) =>
      tx
        .insertInto('conclusion')
        .values({
          nomination_id: row.id,
          campaign_id: desk.campaignId,
          conclusion: 'eligible',
          reason: 'đủ',
          at: '2024-08-13T09:00',
          actor: 'máy khác',
        })
        .execute(),
    )
    const refusal = await refusalOf(undo())
    expect(refusal.code).toBe('UNDO_BUILT_ON')
    expect(refusal.message).toContain('Có Người Dùng Tiếp')
    expect(refusal.message).toContain('kết luận thẩm định')
    await desk.store.write((tx) => tx.deleteFrom('conclusion').execute())
    expect(await rowsOfWork(desk.store)).toEqual(before)
    await undo()
  })

  it('is refused where the row was changed since by something that cannot be undone', async () => {
    const { id } = await office()
    await desk.client.units.update({ ...desk.campaign, unitId: id, takesPart: false })
    const set = (cluster: string | null) =>
      desk.store.write((tx) =>
        tx.updateTable('campaign_unit').set({ cluster }).where('unit_id', '=', id).execute(),
      )
    const { cluster } = await office()
    await set('Khối lạ')
    expect((await refusalOf(undo())).code).toBe('UNDO_BUILT_ON')
    expect((await office()).takesPart).toBe(false)
    await set(cluster)
    await undo()
    expect((await office()).takesPart).toBe(true)
  })

  it('is refused where another step is next than the one that the person saw named', async () => {
    const { id } = await office()
    await desk.client.units.addAlias({ ...desk.campaign, unitId: id, alias: 'P. Nội vụ một' })
    const seen = (await steps()).done[0]?.step ?? 0
    await desk.client.units.addAlias({ ...desk.campaign, unitId: id, alias: 'P. Nội vụ hai' })
    const late = desk.client.safekeeping.undo({ ...desk.campaign, step: seen })
    expect((await refusalOf(late)).code).toBe('UNDO_BUILT_ON')
    await undo()
    await desk.client.safekeeping.undo({ ...desk.campaign, step: seen })
  })

  it('forgets what could be redone once something new is done', async () => {
    const { id } = await office()
    await desk.client.units.addAlias({ ...desk.campaign, unitId: id, alias: 'P. Nội vụ ba' })
    await undo()
    expect((await steps()).undone).toHaveLength(1)
    await desk.client.units.addAlias({ ...desk.campaign, unitId: id, alias: 'P. Nội vụ bốn' })
    expect((await steps()).undone).toEqual([])
    expect((await refusalOf(redo())).code).toBe('REDO_NONE')
    await undo()
  })

  it('goes back fifty steps and no further', async () => {
    const { id } = await office()
    for (let index = 0; index < 52; index += 1)
      await desk.client.units.addAlias({
        ...desk.campaign,
        unitId: id,
        alias: `Tên gọi thứ ${index}`,
      })
    expect((await steps()).done).toHaveLength(50)
    const rows = await desk.store.read.selectFrom('undo_row').select('step_seq').execute()
    expect(new Set(rows.map((row) => row.step_seq)).size).toBe(50)
    for (let index = 0; index < 50; index += 1) await undo()
    expect((await refusalOf(undo())).code).toBe('UNDO_NONE')
    const aliases = (await office()).aliases.map(({ alias }) => alias)
    expect(aliases).toContain('Tên gọi thứ 1')
    expect(aliases).not.toContain('Tên gọi thứ 2')
  })
})

describe('steps that can be undone', () => {
  it('outlive the program, and belong to one campaign', async () => {
    const own = path.join(folder, 'again')
    const first = await openCampaignDesk(own)
    const other = await first.client.campaigns.open({ plan: 'cho-don-2024' })
    const [unit] = await first.client.units.list(first.campaign)
    const before = await rowsOfWork(first.store)
    await first.client.units.addAlias({
      ...first.campaign,
      unitId: unit?.id ?? '',
      alias: 'Một tên khác hẳn',
    })
    await first.close()
    const second = await openDesk(own)
    expect((await second.client.safekeeping.undoSteps({ campaignId: other.id })).done).toEqual([])
    await second.client.safekeeping.undo(first.campaign)
    expect(await rowsOfWork(second.store)).toEqual(before)
    await second.close()
  })

  it('can be undone only by a role that could have done them', async () => {
    await newDesk()
    const passphrase = 'một câu dài dễ nhớ'
    const add = (name: string, role: 'office' | 'appraiser') =>
      desk.client.safekeeping.addUser({ name, role, passphrase })
    await add('Hà Trực', 'office')
    const { user } = await add('Lê Thẩm', 'appraiser')
    const { id } = await office()
    await desk.client.units.addAlias({
      ...desk.campaign,
      unitId: id,
      alias: 'Phòng Nội vụ và Lao động',
    })
    desk.context.desk.enter(user.id)
    expect((await refusalOf(undo())).code).toBe('ROLE_NEEDED')
    await desk.client.submissions.recordReport({
      ...desk.campaign,
      unit: 'Phòng Nội vụ',
      milestone: 'report',
      receivedAt: '2024-08-08T09:00',
    })
    await undo()
    await desk.close()
  })

  it('end with a campaign that is closed', async () => {
    await newDesk()
    const { id } = await office()
    await desk.client.units.addAlias({
      ...desk.campaign,
      unitId: id,
      alias: 'Phòng Nội vụ và Lao động',
    })
    await desk.client.campaigns.close(desk.campaign)
    const refusal = await refusalOf(undo())
    expect(refusal.code).toBe('UNDO_FINAL')
    expect(refusal.message).toContain('Đợt đã khép lại')
    await desk.close()
  })
})

describe('votes', () => {
  let council: CouncilDesk
  beforeAll(async () => {
    council = await openCouncilDesk(path.join(folder, 'council'))
  })
  afterAll(() => council.close())

  it('are not undone but annulled, and what they were based on stays', async () => {
    const { client, campaign, meeting, cases } = council
    await council.attend(11)
    const created = await client.meetings.createBallot({
      ...meeting,
      method: 'hands',
      title: 'Lượt 1',
      lines: cases.map((nominationId) => ({ nominationId })),
    })
    const before = await client.safekeeping.undoSteps(campaign)
    expect(before.done.length).toBeGreaterThan(0)
    const ballotId = created.ballots[0]?.id ?? ''
    await client.meetings.openBallot({ ...meeting, ballotId })
    const state = await client.safekeeping.undoSteps(campaign)
    expect(state.done).toEqual([])
    expect(state.final).toMatchObject({ command: 'meetings.openBallot' })
    const refusal = await refusalOf(client.safekeeping.undo(campaign))
    expect(refusal.code).toBe('UNDO_FINAL')
    expect(refusal.message).toContain('hủy lượt biểu quyết')
    const rows = await council.store.read.selectFrom('undo_row').selectAll().execute()
    expect(rows).toEqual([])
  })
})
