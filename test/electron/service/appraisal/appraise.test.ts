import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#shared/kernel/ids.ts'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { projectFile } from '#test/support/project-files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
let desk: CampaignDesk
let flag: string
let others: readonly string[]
beforeAll(async () => {
  desk = await openCampaignDesk(folder, 'bac-ninh-2022', { now: '2022-12-15T09:00' })
  await desk.client.submissions.import({
    ...desk.campaign,
    file: projectFile('test/fixtures/submissions/bn-47 P. Vu Ninh suy ton.xlsx'),
  })
  const { rows } = await desk.client.submissions.nominations({ ...desk.campaign })
  flag = rows.find((row) => row.award === 'co-thi-dua-tinh')?.id ?? ''
  others = rows.filter((row) => row.id !== flag).map((row) => row.id)
})
afterAll(() => desk.close())

const of = (nominationId: string) => ({ ...desk.campaign, nominationId })
const verdict = async (id: string, criterion: string) => {
  const [found] = await desk.client.appraisal.findings(of(id))
  return found?.findings.find((one) => one.rule === criterion)?.verdict
}
const agenda = async (): Promise<readonly string[]> => {
  const meeting = await desk.client.meetings.convene({
    ...desk.campaign,
    at: '2022-12-20T08:00',
    rule: 'all-80',
  })
  return meeting.agenda.map((row) => row.nominationId)
}

describe('appraising', () => {
  it('an endorsement by the Khối with its minutes meets the criterion; a later no takes it away', async () => {
    expect(await verdict(flag, 'suy-ton-co')).toBe('not-met')
    const entry = { ...of(flag), by: 'Cụm các phường số 1', minutes: '05/BB-CTĐ' }
    const after = await desk.client.appraisal.endorse({ ...entry, endorsed: true })
    expect(after.findings.find((one) => one.rule === 'suy-ton-co')?.verdict).toBe('met')
    await desk.client.appraisal.endorse({ ...entry, endorsed: false })
    expect(await verdict(flag, 'suy-ton-co')).toBe('not-met')
    await desk.client.appraisal.endorse({ ...entry, endorsed: true })
    expect(await verdict(flag, 'suy-ton-co')).toBe('met')
  })

  it('evidence is entered, and entered again in its place', async () => {
    const entry = { ...of(flag), key: 'chap-hanh-tot', source: 'Báo cáo của phường' }
    const keys = ['chap-hanh-tot', 'trong-sach-vung-manh', 'hoan-thanh-xuat-sac']
    for (const key of keys)
      await desk.client.appraisal.recordEvidence({
        ...entry,
        key,
        value: { type: 'attested', value: true },
      })
    expect(await verdict(flag, 'tap-the')).toBe('met')
    await desk.client.appraisal.recordEvidence({
      ...entry,
      value: { type: 'attested', value: false },
    })
    expect(await verdict(flag, 'tap-the')).toBe('not-met')
    await desk.client.appraisal.recordEvidence({
      ...entry,
      value: { type: 'attested', value: true },
    })
    expect(await desk.store.read.selectFrom('evidence').selectAll().execute()).toHaveLength(3)
  })

  it('categories are recorded and forgotten again', async () => {
    await desk.client.appraisal.setCategories({ ...of(flag), categories: ['tap-the-nho'] })
    const row = () =>
      desk.store.read
        .selectFrom('nomination')
        .where('id', '=', flag)
        .select('categories_json')
        .executeTakeFirst()
    expect((await row())?.categories_json).toBe('["tap-the-nho"]')
    await desk.client.appraisal.setCategories({ ...of(flag), categories: null })
    expect((await row())?.categories_json).toBeNull()
  })

  it('a conclusion stands above the rules when the agenda is made, until it is taken back', async () => {
    const refusedId = others[0] ?? ''
    const before = await agenda()
    expect(before).toContain(flag)
    await desk.client.appraisal.conclude({
      ...desk.campaign,
      nominationIds: [flag],
      conclusion: 'not-eligible',
      reason: 'Đơn thư chưa giải quyết xong',
    })
    const [concluded] = await desk.client.appraisal.conclude({
      ...desk.campaign,
      nominationIds: [refusedId],
      conclusion: 'for-council',
      reason: 'Trình Hội đồng xem xét',
    })
    expect(concluded).toMatchObject({
      nominationId: refusedId,
      conclusion: 'for-council',
      by: 'Nguyễn Thị Bàn',
      at: '2022-12-15T09:00',
    })
    const after = await agenda()
    expect(after).not.toContain(flag)
    expect(after).toContain(refusedId)
    expect(await desk.client.appraisal.conclusions(desk.campaign)).toHaveLength(2)
    expect(
      await desk.client.appraisal.reopen({ ...desk.campaign, nominationIds: [flag, refusedId] }),
    ).toEqual({ reopened: 2 })
    expect(await agenda()).toEqual(before)
  })

  it('of a nomination that is not there is refused, all of a list or none', async () => {
    const missing = newId()
    const refusal = await refusalOf(
      desk.client.appraisal.conclude({
        ...desk.campaign,
        nominationIds: [flag, missing],
        conclusion: 'eligible',
        reason: 'r',
      }),
    )
    expect(refusal.code).toBe('NOMINATION_UNKNOWN')
    expect(await desk.client.appraisal.conclusions(desk.campaign)).toEqual([])
    const evidence = desk.client.appraisal.recordEvidence({
      ...of(missing),
      key: 'chap-hanh-tot',
      value: { type: 'attested', value: true },
    })
    expect((await refusalOf(evidence)).code).toBe('NOMINATION_UNKNOWN')
  })

  it('of a value that no criterion of the plan looks at is refused', async () => {
    const enter = (key: string) =>
      desk.client.appraisal.recordEvidence({
        ...of(flag),
        key,
        value: { type: 'number', value: 120_000_000 },
      })
    const refusal = await refusalOf(enter('thu-nhap-nam'))
    expect(refusal.code).toBe('EVIDENCE_UNKNOWN_KEY')
    expect(refusal.message).toContain('chap-hanh-tot')
    expect((await refusalOf(enter('chap-hanh-tot'))).code).toBe('INPUT_INVALID')
  })

  it('past a reason that does not stand against the nomination is refused', async () => {
    const refusal = await refusalOf(
      desk.client.appraisal.override({
        ...of(flag),
        reason: 'late',
        by: 'Trần Văn Phòng',
        why: 'Mưa lũ',
      }),
    )
    expect(refusal.code).toBe('OVERRIDE_NOT_OPEN')
  })
})
