import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClusterYear } from '#shared/appraisal/clusters-contract.ts'
import { RUBRIC_SAMPLES } from '#shared/appraisal/scoring/rubric-samples.ts'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
const RUBRIC = RUBRIC_SAMPLES[0]!
let desk: CampaignDesk
let cluster: string
let members: readonly string[]
let vuNinh: string
let year: { readonly campaignId: string; readonly year: number }
beforeAll(async () => {
  desk = await openCampaignDesk(folder, 'bac-ninh-2022', { now: '2022-12-15T09:00' })
  year = { ...desk.campaign, year: 2022 }
  const units = await desk.client.units.list(desk.campaign)
  vuNinh = units.find(({ name }) => name.includes('Vũ Ninh'))!.id
  cluster = units.find(({ id }) => id === vuNinh)!.cluster!
  members = units.filter((unit) => unit.cluster === cluster).map(({ id }) => id)
})
afterAll(() => desk.close())

const own = (answer: ClusterYear) => answer.clusters.find((one) => one.cluster === cluster)!
const terms = (changes = {}) => ({ rubric: RUBRIC, tieBreaks: [], limits: [], ...changes })
const scores = (work: number) => ({ 'I.1': work, 'II.1': 1500, 'III.1': 1000 })
const sheet = (unitId: string, work: number) => ({
  ...year,
  unitId,
  stage: 'cluster' as const,
  day: '2022-12-05',
  author: 'Khối trưởng',
  scores: scores(work),
})

describe('the clusters of a year', () => {
  it('are those of the catalogue in the campaign year, with what the plan says of them', async () => {
    const answer = await desk.client.appraisal.clusters(desk.campaign)
    expect(answer).toMatchObject({ year: 2022, ownYear: 2022, years: [2022] })
    expect(own(answer).rows.map(({ unitId }) => unitId)).toEqual(members)
    expect(answer.guidance.length).toBeGreaterThan(0)
  })

  it('change for another year without changing this one; and for this one on every page', async () => {
    const [moved = ''] = members
    const before = await desk.client.appraisal.setClusterMembers({
      ...year,
      year: 2021,
      unitIds: [moved],
      cluster: 'Khối cũ',
    })
    expect(before.clusters.find((one) => one.cluster === 'Khối cũ')?.rows).toHaveLength(1)
    const now = await desk.client.appraisal.clusters(desk.campaign)
    expect(own(now).rows.find(({ unitId }) => unitId === moved)?.was).toBe('Khối cũ')
    expect(now.years).toEqual([2022, 2021])
    await desk.client.appraisal.setClusterMembers({
      ...year,
      unitIds: [moved],
      cluster: 'Khối mới',
    })
    const units = await desk.client.units.list(desk.campaign)
    expect(units.find(({ id }) => id === moved)?.cluster).toBe('Khối mới')
    await desk.client.safekeeping.undo(desk.campaign)
    expect(own(await desk.client.appraisal.clusters(desk.campaign)).rows).toHaveLength(
      members.length,
    )
  })

  it('are led by units of their own, and followed by members of the council', async () => {
    const [leader = '', deputy = ''] = members
    const office = {
      ...year,
      cluster,
      leaderUnitId: leader,
      deputyUnitIds: [deputy, leader],
      followers: ['Bà Trần Thị B, Phó Chủ tịch Hội đồng'],
    }
    const answer = own(await desk.client.appraisal.setCluster(office))
    expect(answer.leader?.unitId).toBe(leader)
    expect(answer.deputies.map(({ unitId }) => unitId)).toEqual([deputy])
    expect(answer.followers).toEqual(office.followers)
    const units = await desk.client.units.list(desk.campaign)
    const stranger = units.find((unit) => unit.cluster !== cluster)!.id
    const refusal = await refusalOf(
      desk.client.appraisal.setCluster({ ...office, leaderUnitId: stranger }),
    )
    expect(refusal.code).toBe('CLUSTER_NOT_IN')
  })
})

describe('points of a cluster', () => {
  it('need a table of points, and fit its maxima', async () => {
    const [first = ''] = members
    expect(
      (await refusalOf(desk.client.appraisal.setClusterSheet(sheet(first, 5000)))).message,
    ).toMatch(/chưa có bảng điểm/u)
    await desk.client.appraisal.setClusterTerms({ ...year, cluster: null, terms: terms() })
    const over = await refusalOf(desk.client.appraisal.setClusterSheet(sheet(first, 6001)))
    expect(over.message).toMatch(/60,01 điểm vượt điểm tối đa 60,00/u)
    const kept = await desk.client.appraisal.setClusterSheet(sheet(first, 6000))
    expect(kept.sheets[0]?.total?.total).toEqual([8500, 1])
  })

  it('of a cross-check come from another unit of the cluster', async () => {
    const [first = '', second = ''] = members
    const cross = { ...sheet(first, 5900), stage: 'cross-check' as const }
    expect((await refusalOf(desk.client.appraisal.setClusterSheet(cross))).code).toBe(
      'CLUSTER_SCORES',
    )
    expect(
      (await refusalOf(desk.client.appraisal.setClusterSheet({ ...cross, byUnitId: first }))).code,
    ).toBe('CLUSTER_SCORES')
    await desk.client.appraisal.setClusterSheet({ ...cross, byUnitId: second })
    const row = own(await desk.client.appraisal.clusters(year)).rows.find(
      ({ unitId }) => unitId === first,
    )
    expect(row).toMatchObject({
      rank: 1,
      differences: { clusterCross: [100, 1] },
      remarks: ['no-self', 'day-order'].slice(0, 1),
    })
  })

  it('are never dropped by a new table that they do not fit', async () => {
    const smaller = {
      ...RUBRIC,
      groups: RUBRIC.groups.map((group) => ({
        ...group,
        criteria: group.criteria.map((one) => (one.id === 'I.1' ? { ...one, max: 5000 } : one)),
      })),
    }
    const refusal = await refusalOf(
      desk.client.appraisal.setClusterTerms({
        ...year,
        cluster: null,
        terms: terms({ rubric: smaller }),
      }),
    )
    expect(refusal.code).toBe('CLUSTER_SCORES')
    expect((await desk.client.appraisal.clusters(year)).common?.rubric).toEqual(RUBRIC)
  })

  it('leave a unit out of the ranking with the reason, and take it in again', async () => {
    const [first = ''] = members
    const out = own(
      await desk.client.appraisal.excludeFromRanking({
        ...year,
        unitId: first,
        reason: 'Có cán bộ bị kỷ luật',
      }),
    )
    expect(out.rows.find(({ unitId }) => unitId === first)).toMatchObject({
      rank: null,
      excluded: 'Có cán bộ bị kỷ luật',
    })
    const back = own(
      await desk.client.appraisal.excludeFromRanking({ ...year, unitId: first, reason: null }),
    )
    expect(back.rows.find(({ unitId }) => unitId === first)?.rank).toBe(1)
  })

  it('go out as sheets, and come back out of them as they were typed', async () => {
    const [first = '', second = ''] = members
    const file = await desk.client.appraisal.clusterSheetFile({ ...year, cluster })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await file.arrayBuffer())
    expect(book.worksheets).toHaveLength(members.length)
    const page = book.worksheets[1]!
    const rowOf = (label: string): number => {
      let found = 0
      page.eachRow((row, number) => {
        if (row.getCell(2).text === label && found === 0) found = number
      })
      return found
    }
    const names = new Map(
      (await desk.client.units.list(desk.campaign)).map(({ id, name }) => [id, name]),
    )
    page.getCell(rowOf('Ngày chấm'), 4).value = '20/11/2022'
    page.getCell(rowOf('Người chấm (họ tên, chức vụ)'), 4).value = 'Nguyễn Văn A, Chủ tịch'
    page.getCell(rowOf('Ngày chấm'), 5).value = '25/11/2022'
    page.getCell(rowOf('Người chấm (họ tên, chức vụ)'), 5).value = 'Lê Văn C'
    page.getCell(rowOf('Đơn vị chấm chéo'), 5).value = names.get(first)!
    const ids = ['I.1', 'II.1', 'III.1', 'IV.2']
    const at = new Map<string, number>()
    page.eachRow((row, number) => {
      if (ids.includes(row.getCell(1).text)) at.set(row.getCell(1).text, number)
    })
    for (const [id, self, cross] of [
      ['I.1', 58.75, 57.5],
      ['II.1', 19, 18],
      ['III.1', 14.5, 14],
      ['IV.2', 1.25, 2],
    ] as const) {
      page.getCell(at.get(id)!, 4).value = self
      page.getCell(at.get(id)!, 5).value = cross
    }
    const filled = new File([await book.xlsx.writeBuffer()], 'khoi.xlsx')
    const looked = await desk.client.appraisal.previewClusterScores({ ...year, file: filled })
    expect(looked.problems).toEqual([])
    expect(looked.sheets.map(({ unitId, stage, replaces }) => [unitId, stage, replaces])).toEqual([
      [second, 'self', false],
      [first, 'cross-check', true],
      [second, 'cross-check', false],
      [first, 'cluster', true],
    ])
    await desk.client.appraisal.importClusterScores({ ...year, file: filled })
    const { sheets } = await desk.client.appraisal.clusterSheets({ ...year, unitId: second })
    expect(sheets[0]).toMatchObject({
      day: '2022-11-20',
      author: 'Nguyễn Văn A, Chủ tịch',
      scores: { 'I.1': 5875, 'IV.2': 125 },
      total: { total: [9100, 1] },
    })
    expect(sheets[1]).toMatchObject({ byUnitId: first, total: { total: [8750, 1] } })
    page.getCell(at.get('I.1')!, 4).value = 60.01
    const wrong = new File([await book.xlsx.writeBuffer()], 'khoi.xlsx')
    const refusal = await refusalOf(
      desk.client.appraisal.importClusterScores({ ...year, file: wrong }),
    )
    expect(refusal.message).toMatch(/!D\d+: .*vượt điểm tối đa 60,00/u)
  })
})
