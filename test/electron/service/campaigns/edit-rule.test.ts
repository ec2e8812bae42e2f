import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChangeInput } from '#shared/campaigns/contract.ts'
import type { PlanEdit } from '#shared/campaigns/plan-edit.ts'
import { parsePlan } from '#shared/campaigns/parse-plan.ts'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { projectFile } from '#test/support/project-files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const UNIT = 'UBND phường Đức Xuân'

const importList = (desk: CampaignDesk) =>
  desk.client.submissions.import({
    ...desk.campaign,
    file: projectFile('test/fixtures/submissions/bk-22 UBND phường Đức Xuân.xlsx'),
  })
const edit = (desk: CampaignDesk, edited: PlanEdit, reason?: string) =>
  desk.client.campaigns.change({
    ...desk.campaign,
    change: {
      change: 'edit-rule',
      edit: edited,
      document: null,
      ...(reason === undefined ? {} : { reason }),
    } satisfies ChangeInput,
  })
const lineOf = async (desk: CampaignDesk) =>
  (await desk.client.appraisal.status(desk.campaign)).units.find(({ unit }) => unit === UNIT)

const DOCUMENT = { number: '45/KH-UBND', day: '2024-05-20', heading: 'Phát động đợt thi đua' }

describe('before anything has come in', () => {
  let desk: CampaignDesk
  beforeAll(async () => {
    desk = await openCampaignDesk(tempFolder())
  })
  afterAll(() => desk.close())

  it('a rule is edited without a reason, which is noted all the same', async () => {
    expect((await desk.client.campaigns.get(desk.campaign)).reasonNeeded).toBe(false)
    const after = await edit(desk, { part: 'document', after: DOCUMENT })
    expect(after.plan.document).toEqual(DOCUMENT)
    expect(after.pinned.document.number).toBeNull()
    expect(after.changes).toMatchObject([
      {
        change: 'edit-rule',
        by: 'Nguyễn Thị Bàn',
        reason: 'Soạn quy định của đợt, trước khi nhận hồ sơ',
      },
    ])
  })

  it('the campaign in lists bears the title of the plan in force', async () => {
    const { plan } = await desk.client.campaigns.get(desk.campaign)
    const { name, nature, note } = plan
    await edit(desk, { part: 'heading', after: { name, nature, note, title: 'Đợt thi đua mới' } })
    const [listed] = await desk.client.campaigns.list({})
    expect(listed?.title).toBe('Đợt thi đua mới')
  })
})

describe('once something has come in', () => {
  let desk: CampaignDesk
  beforeAll(async () => {
    desk = await openCampaignDesk(tempFolder())
    await importList(desk)
  })
  afterAll(() => desk.close())

  it('an edit without a reason is refused, and says so', async () => {
    expect((await desk.client.campaigns.get(desk.campaign)).reasonNeeded).toBe(true)
    const refusal = await refusalOf(edit(desk, { part: 'document', after: DOCUMENT }))
    expect(refusal).toMatchObject({ code: 'CHANGE_INVALID' })
    expect(refusal.message).toContain('phải ghi lý do')
  })

  it('a paper taken out of the dossier is asked of nobody any more, until it is taken back', async () => {
    const before = (await lineOf(desk))?.dossier
    expect(before?.required).toBe(3)
    await edit(desk, { part: 'dossier', id: 'bien-ban', after: null }, 'Công văn số 9')
    expect((await lineOf(desk))?.dossier?.required).toBe(2)
    await desk.client.campaigns.undoChange(desk.campaign)
    expect((await lineOf(desk))?.dossier).toEqual(before)
  })

  it('what an edit would touch is told before, and is what saving it brings', async () => {
    const edited: PlanEdit = {
      part: 'quotas',
      id: 'moi-don-vi',
      after: {
        id: 'moi-don-vi',
        kind: 'combined',
        for: { names: [UNIT] },
        limit: 1,
        wording: 'Mỗi đơn vị không quá 01',
        place: 'Công văn số 9',
      },
    }
    const tried = await desk.client.appraisal.whatIf({
      ...desk.campaign,
      change: { change: 'edit-rule', edit: edited },
    })
    const quota = tried.units.find(({ unit }) => unit === UNIT)
    const was = await lineOf(desk)
    expect(quota?.lines).toEqual([
      {
        aspect: 'quota',
        label: null,
        before: `0${was?.used.total}/03, vượt 01`,
        after: `0${was?.used.total}/01, vượt 03`,
      },
    ])
    expect(tried.units).toHaveLength(1)
    expect((await lineOf(desk))?.over).toBe(1)
    await edit(desk, edited, 'Công văn số 9')
    expect((await lineOf(desk))?.over).toBe(3)
    expect((await lineOf(desk))?.quotaClause?.place).toBe('Công văn số 9')
    await desk.client.campaigns.undoChange(desk.campaign)
  })

  it('a deadline tried for one unit moves that unit only', async () => {
    const tried = await desk.client.appraisal.whatIf({
      ...desk.campaign,
      change: {
        change: 'extend-for-unit',
        milestoneId: 'nomination',
        unit: UNIT,
        deadline: { kind: 'on-or-before', day: '2024-08-20', wording: 'đến 20/8', place: 'CV' },
      },
    })
    expect(tried.units.map(({ unit, verdictMoves }) => [unit, verdictMoves])).toEqual([
      [UNIT, true],
    ])
    expect(tried.units[0]?.lines).toMatchObject([{ aspect: 'nomination', after: 'đúng hạn' }])
    const status = await desk.client.appraisal.status(desk.campaign)
    const names = status.nominations.filter(({ unit }) => unit === UNIT).map(({ name }) => name)
    expect(tried.nominations.map(({ name }) => name)).toEqual(names)
    expect((await desk.client.campaigns.get(desk.campaign)).changes).toEqual([])
  })

  it.each([
    ['what stays as it is', { part: 'registration', after: null }, 'vẫn như cũ'],
    [
      'a rule taken out that is not there',
      { part: 'criteria', id: 'khong-co', after: null },
      'không có quy định này',
    ],
    [
      'an award that other rules name',
      { part: 'awards', id: 'bang-khen-tinh', after: null },
      'còn được nhắc ở mục “Bằng khen” ghi trống',
    ],
    [
      'bare words for an award that is not there',
      { part: 'bareAwards', after: { 'giay-khen': 'khong-co', 'bang-khen': 'bang-khen-tinh' } },
      'không có hình thức khen thưởng nào mang mã "khong-co"',
    ],
  ] as const)('refuses %s', async (_what, edited, message) => {
    const refusal = await refusalOf(edit(desk, edited, 'thử'))
    expect(refusal.code).toBe('CHANGE_INVALID')
    expect(refusal.message).toContain(message)
  })

  it('refuses to take an award out that nominations ask for', async () => {
    const { plan } = await desk.client.campaigns.get(desk.campaign)
    const award = plan.awards.find(({ id }) => id === 'giay-khen-thu-truong')
    if (award === undefined) throw new Error('the plan has that award')
    const { rows } = await desk.client.submissions.nominations(desk.campaign)
    const [row] = rows
    await desk.client.submissions.editNomination({
      ...desk.campaign,
      nominationId: row?.id ?? '',
      award: award.id,
    })
    const refusal = await refusalOf(
      edit(desk, { part: 'awards', id: award.id, after: null }, 'thử'),
    )
    expect(refusal.message).toContain('đang có 01 đề nghị')
  })

  it('refuses to take a milestone out that reports came in for', async () => {
    await desk.client.submissions.recordReport({
      ...desk.campaign,
      unit: UNIT,
      milestone: 'report',
      receivedAt: '2024-08-09T08:00',
    })
    const refusal = await refusalOf(
      edit(desk, { part: 'milestones', id: 'report', after: null }, 'thử'),
    )
    expect(refusal.message).toContain('đang có 01 báo cáo đã nhận')
  })

  it('is not taken back once the desk concluded by it, and can be edited anew', async () => {
    await edit(desk, { part: 'document', after: DOCUMENT }, 'bổ sung số văn bản')
    const status = await desk.client.appraisal.status(desk.campaign)
    const nominationIds = status.nominations.slice(0, 1).map(({ id }) => id)
    const concluded = { ...desk.campaign, nominationIds }
    await desk.client.appraisal.conclude({ ...concluded, conclusion: 'eligible', reason: 'đủ' })
    const refusal = await refusalOf(desk.client.campaigns.undoChange(desk.campaign))
    expect(refusal).toMatchObject({ code: 'CHANGE_BUILT_ON' })
    expect(refusal.message).toContain('01 kết luận thẩm định')
    await desk.client.appraisal.reopen(concluded)
    const { changes } = await desk.client.campaigns.undoChange(desk.campaign)
    expect(changes).toEqual([])
  })

  it.each([
    [
      '01 ý kiến bỏ qua vướng mắc',
      async (open: CampaignDesk) => {
        const status = await open.client.appraisal.status(open.campaign)
        const line = status.nominations.find(({ reasons }) => reasons.length > 0)
        await open.client.appraisal.override({
          ...open.campaign,
          nominationId: line?.id ?? '',
          reason: line?.reasons[0] ?? 'late',
          by: 'Nông Thị Bích',
          why: 'lý do chính đáng',
        })
      },
    ],
  ] as const)('nor after %s', async (what, work) => {
    await edit(desk, { part: 'document', after: DOCUMENT }, 'bổ sung số văn bản')
    await work(desk)
    expect((await refusalOf(desk.client.campaigns.undoChange(desk.campaign))).message).toContain(
      what,
    )
  })
})

describe('the plan as a file', () => {
  it('is the plan in force, and a campaign opens from it with the same rules', async () => {
    const desk = await openCampaignDesk(tempFolder())
    await edit(desk, { part: 'document', after: DOCUMENT })
    const file = await desk.client.campaigns.planFile(desk.campaign)
    expect(file.name).toBe('ke-hoach-bac-kan-2024.json')
    const read = parsePlan(JSON.parse(await file.text()))
    const { plan } = await desk.client.campaigns.get(desk.campaign)
    expect(read).toEqual({ ok: true, plan })
    const again = await desk.client.campaigns.open({ planFile: file })
    expect(again.plan).toEqual(plan)
    expect(again.pinned).toEqual(plan)
    const builtIn = await desk.client.campaigns.planFile({ plan: 'xa-2026' })
    expect(builtIn.name).toBe('ke-hoach-xa-2026.json')
    await desk.close()
  })
})
