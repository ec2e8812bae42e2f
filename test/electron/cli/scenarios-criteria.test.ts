import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { tempFolder } from '#test/support/temp-folder.ts'
import { terminalCampaign, type TerminalCampaign } from '#test/support/terminal-campaign.ts'

const folder = tempFolder()
const idSchema = z.looseObject({ id: z.string() })
const registeredSchema = z.looseObject({ registration: z.looseObject({ label: z.string() }) })
const findingsSchema = z.object({
  nominations: z.array(
    z.looseObject({
      name: z.string(),
      findings: z.array(z.looseObject({ rule: z.string(), verdict: z.string() })),
    }),
  ),
})

/** What `council appraise --json` says of one criterion, by nominee. */
async function verdicts(campaign: TerminalCampaign, rule: string) {
  const { out } = await campaign.run('appraise', '--json')
  return Object.fromEntries(
    findingsSchema
      .parse(JSON.parse(out))
      .nominations.map(({ name, findings }) => [
        name,
        findings.find((one) => one.rule === rule)?.verdict,
      ]),
  )
}

describe('Chi Lăng: what is registered, and by when', () => {
  const unit = 'UBND xã Vân An'
  const register = (campaign: TerminalCampaign, of: string, day: string, through?: string) =>
    campaign.call('submissions.recordRegistration', {
      unit: of,
      type: 'cong-trinh',
      title: 'Đường bê tông thôn',
      receivedAt: day,
      ...(through === undefined ? {} : { through }),
    })
  const registration = async (campaign: TerminalCampaign, of: string, at?: string) =>
    registeredSchema.parse(await campaign.unit(of, at)).registration.label

  it('Scenario 4: 20/01/2024 is in time, the 21st late, none holds the tập thể back (and 5, 6: done by 31/10; schools through the Phòng)', async () => {
    const campaign = await terminalCampaign(folder, 'chi-lang-2024', 'đăng ký')
    const late = 'UBND xã Quan Sơn'
    const none = 'UBND xã Y Tịch'
    await register(campaign, unit, '2024-01-20')
    await register(campaign, late, '2024-01-21')
    // Scenario 6: the list of the Phòng covers a THCS, and no THPT; in the same campaign.
    const office = 'Phòng Giáo dục và Đào tạo'
    await register(campaign, 'Trường THCS xã Mai Sao', '2024-01-20', office)
    await register(campaign, 'Trường THPT Chi Lăng', '2024-01-20', office)
    expect(await registration(campaign, unit)).toBe('đã đăng ký')
    expect(await registration(campaign, late)).toBe('đăng ký muộn')
    expect(await registration(campaign, none)).toBe('chưa đăng ký')
    expect(await registration(campaign, 'Trường THCS xã Mai Sao')).toBe('đã đăng ký')
    expect(await registration(campaign, 'Trường THPT Chi Lăng')).not.toBe('đã đăng ký')

    const lists = await Promise.all(
      [unit, none].map((of, index) =>
        campaign.list(`${index}.xlsx`, {
          superior: 'UBND HUYỆN CHI LĂNG',
          unit: of,
          number: '1/TTr-UBND',
          day: '10/11/2024',
          collectives: [{ name: `Thôn Làng Giao ${index}` }],
        }),
      ),
    )
    // This plan asks for no papers: whose reports came or did not is said to be noted nowhere.
    const columns = ['bao_cao_thanh_tich_of', 'bao_cao_thanh_tich_missing_of']
    const imported = await campaign.import(
      lists,
      lists.map((_, index) => ({
        file: `${index}.xlsx`,
        received_at: '2024-11-10',
        [columns[index] ?? '']: `Thôn Làng Giao ${index}`,
      })),
    )
    const papersNotAsked = ['Báo cáo thành tích']
    expect(imported).toMatchObject({ files: [{ papersNotAsked }, { papersNotAsked }] })
    const reasons = async () =>
      Object.fromEntries(
        (await campaign.status('2024-11-20')).nominations.map((one) => [one.unit, one.reasons]),
      )
    expect(await reasons()).toMatchObject({
      // Scenario 5: in time with one item, which is not done yet.
      [unit]: ['criterion-not-met'],
      [none]: ['not-registered', 'criterion-not-met'],
    })
    const [item] = z.array(idSchema).parse(await campaign.call('submissions.registrations', {}))
    const done = (doneDay: string) =>
      campaign.call('submissions.markDone', { registrationId: item?.id, doneDay })
    await done('2024-11-01')
    expect((await reasons())[unit]).toEqual(['criterion-not-met'])
    await done('2024-10-31')
    expect((await reasons())[unit]).toEqual([])
  })
})

describe('figures and years at their borders', () => {
  const enter = async (
    campaign: TerminalCampaign,
    name: string,
    values: Readonly<Record<string, object>>,
    categories?: readonly string[],
  ): Promise<void> => {
    const nominationId = (await campaign.status()).nominations.find((one) => one.name === name)?.id
    if (categories !== undefined)
      await campaign.call('appraisal.setCategories', { nominationId, categories })
    for (const [key, value] of Object.entries(values))
      await campaign.call('appraisal.recordEvidence', { nominationId, key, value })
  }
  const number = (value: number) => ({ type: 'number', value })

  it('Scenario 15: 120.000.000 đồng pass, one đồng less does not, and an official is not asked', async () => {
    const campaign = await terminalCampaign(folder, 'chi-lang-2024', 'thu nhập')
    const file = await campaign.list('a.xlsx', {
      superior: 'UBND HUYỆN CHI LĂNG',
      unit: 'UBND xã Vân An',
      number: '1/TTr-UBND',
      day: '10/11/2024',
      individuals: [
        { name: 'Ông Vi Văn An' },
        { name: 'Ông Vi Văn Ba' },
        { name: 'Ông Vi Văn Cả' },
      ],
    })
    await campaign.import([file])
    await enter(campaign, 'Vi Văn An', { 'thu-nhap': number(120_000_000) }, ['nong-dan'])
    await enter(campaign, 'Vi Văn Ba', { 'thu-nhap': number(119_999_999) }, ['nong-dan'])
    await enter(campaign, 'Vi Văn Cả', { 'thu-nhap': number(1) }, ['can-bo-cong-chuc'])
    expect(await verdicts(campaign, 'thu-nhap')).toMatchObject({
      'Vi Văn An': 'met',
      'Vi Văn Ba': 'not-met',
    })
    expect((await verdicts(campaign, 'thu-nhap'))['Vi Văn Cả']).not.toBe('not-met')
  })

  it('Scenario 14: 03 hộ and 05 lao động meet the numbers, one fewer of either does not (and 16: two years, no khiển trách)', async () => {
    const campaign = await terminalCampaign(folder, 'sa-pa-2020', 'tiêu chí')
    const file = await campaign.list('a.xlsx', {
      superior: 'UBND THỊ XÃ SA PA',
      unit: 'UBND xã Tả Van',
      number: '8/TTr-UBND',
      day: '20/10/2020',
      collectives: [
        { name: 'Phòng Tư pháp' },
        { name: 'Phòng Y tế' },
        { name: 'Thôn Giàng Tả Chải' },
      ],
      individuals: [{ name: 'Ông Má A An' }, { name: 'Ông Má A Ba' }, { name: 'Ông Má A Cả' }],
    })
    await campaign.import([file])
    const farmer = async (name: string, households: number, workers: number) =>
      enter(
        campaign,
        name,
        { 'ho-thoat-ngheo': number(households), 'lao-dong-dia-phuong': number(workers) },
        ['nong-dan'],
      )
    await farmer('Má A An', 3, 5)
    await farmer('Má A Ba', 2, 5)
    await farmer('Má A Cả', 3, 4)
    expect(await verdicts(campaign, 'nong-dan-so')).toMatchObject({
      'Má A An': 'met',
      'Má A Ba': 'not-met',
      'Má A Cả': 'not-met',
    })
    const years = (...list: number[]) => ({
      type: 'years',
      grades: list.map((year) => ({ year, grade: 'hoan-thanh-tot' })),
    })
    const discipline = (heaviest: string) => ({ type: 'discipline', heaviest })
    await enter(campaign, 'Phòng Tư pháp', {
      'xep-loai': years(2018, 2019),
      'ky-luat': discipline('none'),
    })
    await enter(campaign, 'Phòng Y tế', {
      'xep-loai': years(2017, 2019),
      'ky-luat': discipline('khien-trach'),
    })
    await enter(campaign, 'Thôn Giàng Tả Chải', { 'ky-luat': discipline('khien-trach') })
    expect(await verdicts(campaign, 'tap-the-hai-nam')).toMatchObject({ 'Phòng Tư pháp': 'met' })
    expect((await verdicts(campaign, 'tap-the-hai-nam'))['Phòng Y tế']).not.toBe('met')
    const disciplined = await verdicts(campaign, 'tap-the-ky-luat')
    expect(disciplined).toMatchObject({ 'Phòng Tư pháp': 'met', 'Phòng Y tế': 'not-met' })
    expect(disciplined['Thôn Giàng Tả Chải']).not.toBe('not-met')
  })
})
