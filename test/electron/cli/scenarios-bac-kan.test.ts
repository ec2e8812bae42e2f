import { describe, expect, it } from 'vitest'
import { tempFolder } from '#test/support/temp-folder.ts'
import { terminalCampaign } from '#test/support/terminal-campaign.ts'
import { people } from '#test/support/unit-list.ts'

const folder = tempFolder()

describe('Bắc Kạn: the last good day and the quotas, on lists of our own', () => {
  const unit = (name: string, collectives: number, individuals: number) => ({
    unit: name,
    number: '12/TTr',
    day: '08/8/2024',
    collectives: people(collectives, `Tổ ${name.split(' ').at(-1)}`),
    individuals: people(individuals, `Ông Nông Văn ${name.split(' ').at(-1)}`),
  })

  it('Scenario 2: the minute before midnight is on time, the next one late (scenario 1), the report by its own words', async () => {
    const campaign = await terminalCampaign(folder, 'bac-kan-2024', 'hạn')
    const files = [
      await campaign.list('nội vụ.xlsx', unit('Phòng Nội vụ', 0, 1)),
      await campaign.list('tư pháp.xlsx', unit('Phòng Tư pháp', 0, 1)),
    ]
    await campaign.import(files, [
      {
        file: 'nội vụ.xlsx',
        received_at: '2024-08-09T23:59',
        result_report_received_at: '2024-08-09',
      },
      {
        file: 'tư pháp.xlsx',
        received_at: '2024-08-10T00:00',
        result_report_received_at: '2024-08-10',
      },
    ])
    const { deadlines } = await campaign.status('2024-08-13')
    expect(deadlines.map((one) => [one.wording, one.lastGoodDay])).toEqual([
      ['chậm nhất ngày 09/8/2024', '2024-08-09'],
      ['trước ngày 10/8/2024', '2024-08-09'],
    ])
    expect(new Set(deadlines.map((one) => one.artefact)).size).toBe(2)
    const onTime = await campaign.unit('Phòng Nội vụ')
    expect(onTime.milestones.map((one) => one.timelinessLabel)).toEqual(['đúng hạn', 'đúng hạn'])
    const late = await campaign.unit('Phòng Tư pháp')
    expect(late.milestones.map((one) => one.timelinessLabel)).toEqual([
      'quá hạn 01 ngày',
      'quá hạn 01 ngày',
    ])
    const table = await campaign.run('status', '--at', '2024-08-13')
    expect(table.out).toMatch(/Phòng Tư pháp\s+01\s+1\s+quá hạn 01 ngày/u)
  })

  it('Scenario 10: the same files and the same people typed otherwise raise no count of scenarios 7 and 8', async () => {
    const campaign = await terminalCampaign(folder, 'bac-kan-2024', 'chỉ tiêu')
    const cases: readonly [string, number, number, number, string | null][] = [
      ['Phòng Nội vụ', 0, 1, 1, null],
      ['Phòng Tư pháp', 1, 0, 1, null],
      ['Phòng Kinh tế', 1, 1, 1, 'vượt 01'],
      ['UBND phường Đức Xuân', 2, 1, 3, null],
      ['UBND phường Sông Cầu', 0, 3, 3, null],
      ['Công an thành phố Bắc Kạn', 2, 2, 3, 'vượt 01'],
      ['Trung tâm Y tế thành phố Bắc Kạn', 3, 3, 3, 'vượt 03'],
    ]
    const files: string[] = []
    for (const [name, collectives, individuals] of cases)
      files.push(await campaign.list(`${name}.xlsx`, unit(name, collectives, individuals)))
    await campaign.import(files)
    const { units } = await campaign.status()
    const standing = new Map(units.map((one) => [one.unit, one]))
    for (const [name, collectives, individuals, quota, over] of cases)
      expect(standing.get(name)).toMatchObject({
        quota,
        overLabel: over,
        used: {
          collective: collectives,
          individual: individuals,
          total: collectives + individuals,
        },
      })
    const again = unit('Phòng Tư pháp', 0, 0)
    const nfd = await campaign.list('lại.xlsx', {
      ...again,
      number: '13/TTr',
      collectives: people(1, 'Tổ pháp').map(({ name }) => ({ name: name.normalize('NFD') })),
    })
    await campaign.import([...files, nfd])
    expect((await campaign.status()).units).toEqual(
      units.map((one) =>
        one.unit === 'Phòng Tư pháp'
          ? expect.objectContaining({ used: one.used, over: 0, quota: 1 })
          : one,
      ),
    )
  })
})
