import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClusterYear } from '#shared/appraisal/clusters-contract.ts'
import { RUBRIC_SAMPLES } from '#shared/appraisal/scoring/rubric-samples.ts'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { projectFile } from '#test/support/project-files.ts'
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

describe('suy tôn by the meeting of a cluster', () => {
  const finding = async (id: string) => {
    const [found] = await desk.client.appraisal.findings({ ...desk.campaign, nominationId: id })
    return found?.findings.find((one) => one.rule === 'suy-ton-co')?.verdict
  }

  it('feeds the criterion of the nomination, is limited by its share, and can be taken out again', async () => {
    await desk.client.submissions.import({
      ...desk.campaign,
      file: projectFile('test/fixtures/submissions/bn-47 P. Vu Ninh suy ton.xlsx'),
    })
    const { rows } = await desk.client.submissions.nominations({ ...desk.campaign })
    const flag = rows.find((row) => row.award === 'co-thi-dua-tinh')!
    expect(await finding(flag.id)).toBe('not-met')
    const meeting = {
      ...year,
      by: cluster,
      minutes: { number: '03/BB-KTĐ', day: '2022-12-05' },
      votesCast: members.length,
    }
    const line = {
      unitId: vuNinh,
      nominationId: flag.id,
      award: 'co-thi-dua-tinh',
      votesFor: members.length - 1,
    }
    const many = await refusalOf(
      desk.client.appraisal.endorseUnits({
        ...meeting,
        lines: [{ ...line, votesFor: members.length + 1 }],
      }),
    )
    expect(many.code).toBe('ENDORSEMENT_VOTES')
    const none = {
      award: 'co-thi-dua-tinh',
      share: [0, 100] as [number, number],
      base: 'members' as const,
      rounding: 'down' as const,
      wording: 'không suy tôn',
      place: 'mục 3',
    }
    await desk.client.appraisal.setClusterTerms({
      ...year,
      cluster,
      terms: terms({ limits: [none] }),
    })
    const answer = own(await desk.client.appraisal.endorseUnits({ ...meeting, lines: [line] }))
    expect(answer).toMatchObject({ shared: false, limits: [{ allowed: 0, used: 1, over: 1 }] })
    expect(answer.endorsements[0]).toMatchObject({
      minutes: 'Biên bản số 03/BB-KTĐ ngày 05/12/2022',
      votesFor: members.length - 1,
      feeds: [{ id: flag.id }],
    })
    expect(await finding(flag.id)).toBe('met')
    const taken = await desk.client.appraisal.removeEndorsement({
      ...year,
      id: answer.endorsements[0]!.id,
    })
    expect(own(taken).endorsements).toEqual([])
    expect(await finding(flag.id)).toBe('not-met')
    await desk.client.safekeeping.undo(desk.campaign)
    expect(await finding(flag.id)).toBe('met')
  })

  it('and what the desk enters of one nomination are one list, the last word standing', async () => {
    const { rows } = await desk.client.submissions.nominations({ ...desk.campaign })
    const flag = rows.find((row) => row.award === 'co-thi-dua-tinh')!
    await desk.client.appraisal.endorse({
      ...desk.campaign,
      nominationId: flag.id,
      endorsed: false,
      by: cluster,
      minutes: '05/BB',
    })
    expect(await finding(flag.id)).toBe('not-met')
    const { endorsements } = own(await desk.client.appraisal.clusters(year))
    expect(endorsements.map(({ endorsed }) => endorsed)).toEqual([true, false])
    expect(endorsements[1]?.feeds.map(({ id }) => id)).toEqual([flag.id])
  })

  it('of a unit before its nomination came feeds it when it comes', async () => {
    const units = await desk.client.units.list(desk.campaign)
    const unit = units.find(({ id }) => id === members.at(-1))!
    await desk.client.appraisal.endorseUnits({
      ...year,
      by: cluster,
      minutes: { number: '04', day: '2022-12-05' },
      lines: [{ unitId: unit.id, award: 'co-thi-dua-tinh' }],
    })
    const added = await desk.client.submissions.addNomination({
      ...desk.campaign,
      unit: unit.id,
      receivedAt: '2022-12-15',
      kind: 'collective',
      honorific: null,
      name: unit.name,
      birth: null,
      gender: null,
      position: null,
      workplace: null,
      achievement: null,
      award: 'co-thi-dua-tinh',
    })
    expect(await finding(added.id)).toBe('met')
  })
})
