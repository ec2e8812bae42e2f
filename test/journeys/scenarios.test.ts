/** The acceptance scenarios about receipts, registrations, dossiers and criteria, as a clerk reads them on screen. */
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { desk, letThrough, line, openBoard, verdict } from '#test/support/scenario-screen.ts'
import { goWithin } from '#test/support/go-within.ts'
import { talliedBallot } from '#test/support/tallied-ballot.ts'
import { startTestLoopback, type TestLoopback } from '#test/support/start-loopback.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { terminalCampaign, type TerminalCampaign } from '#test/support/terminal-campaign.ts'
import { people } from '#test/support/unit-list.ts'

const folder = tempFolder()
let loopback: TestLoopback | undefined

const shut = async (): Promise<void> => {
  await loopback?.close()
  loopback = undefined
}
afterEach(shut)

/** The program over the store that the terminal filled; its board. */
async function board({ store }: TerminalCampaign): Promise<Page> {
  loopback = await startTestLoopback({ store })
  return openBoard(loopback)
}

describe('Bắc Kạn: last good days, quotas and a dossier completed late', () => {
  it('shows scenarios 1, 2, 7, 8, 9, 10 and 13 in the lines of the board', async () => {
    const campaign = await terminalCampaign(folder, 'bac-kan-2024')
    const list = (file: string, unit: string, collectives: number, individuals: number) =>
      campaign.list(file, {
        unit,
        number: '12/TTr',
        day: '08/8/2024',
        collectives: people(collectives, `Tổ ${unit.split(' ').at(-1)}`),
        individuals: people(individuals, `Ông Nông Văn ${unit.split(' ').at(-1)}`),
      })
    const files = [
      await list('noi-vu.xlsx', 'Phòng Nội vụ', 0, 1),
      await list('tu-phap.xlsx', 'Phòng Tư pháp', 1, 0),
      await list('kinh-te.xlsx', 'Phòng Kinh tế', 1, 1),
      await list('song-cau.xlsx', 'UBND phường Sông Cầu', 0, 3),
      await list('cong-an.xlsx', 'Công an thành phố Bắc Kạn', 2, 2),
      await list('ttyt.xlsx', 'TTYT', 3, 3),
      await list('van-hoa.xlsx', 'Trung tâm Văn hóa, Thể thao', 1, 0),
    ]
    const facts = [
      {
        file: 'noi-vu.xlsx',
        received_at: '2024-08-09T23:59',
        result_report_received_at: '2024-08-09',
      },
      {
        file: 'tu-phap.xlsx',
        received_at: '2024-08-10T00:00',
        result_report_received_at: '2024-08-10',
      },
      { file: 'kinh-te.xlsx', received_at: '2024-08-08', to_trinh: '1', bien_ban: '0' },
    ]
    await campaign.import(files, facts)
    await campaign.import(files)
    await campaign.call('submissions.recordPaper', {
      unit: 'Phòng Kinh tế',
      component: 'Biên bản',
      receivedAt: '2024-08-12',
    })
    const page = await board(campaign)
    expect(await line(page, 'Phòng Nội vụ')).toMatch(/01\/01.*đúng hạn.*đúng hạn/u)
    expect(await line(page, 'Phòng Tư pháp')).toMatch(/01\/01.*quá hạn 01 ngày.*quá hạn 01 ngày/u)
    expect(await line(page, 'Phòng Kinh tế')).toMatch(
      /02\/01 vượt 01.*Biên bản.*bổ sung sau hạn 03 ngày/u,
    )
    expect(await line(page, 'UBND phường Sông Cầu')).toMatch(/03\/03(?!.*vượt)/u)
    expect(await line(page, 'Công an thành phố Bắc Kạn')).toMatch(/04\/03 vượt 01/u)
    expect(await line(page, 'Trung tâm Y tế thành phố Bắc Kạn')).toMatch(/06\/03 vượt 03/u)
    expect(await line(page, 'Trung tâm Văn hóa, Thể thao')).toMatch(/01\/01/u)
    await goWithin(page, page.url().replace(/ho-so.*$/u, 'ke-hoach?tab=moc'))
    for (const wording of ['“chậm nhất ngày 09/8/2024”', '“trước ngày 10/8/2024”']) {
      const milestone = page.getByRole('row').filter({ hasText: wording })
      await milestone.getByText('09/8/2024', { exact: true }).waitFor()
    }
  })
})

describe('Sa Pa: before a Sunday, no quota yet, what a dossier needs, numbers and years', () => {
  const SP = { superior: 'UBND THỊ XÃ SA PA', number: '8/TTr-UBND', day: '20/10/2020' }
  const years = (...list: number[]) => ({
    type: 'years',
    grades: list.map((year) => ({ year, grade: 'hoan-thanh-tot' })),
  })

  it('shows scenarios 3, 11, 12, 14 and 16 on the board and at the desk', async () => {
    const campaign = await terminalCampaign(folder, 'sa-pa-2020')
    await campaign.import(
      [
        await campaign.list('a.xlsx', {
          ...SP,
          unit: 'UBND xã Tả Van',
          collectives: [
            { name: 'Phòng Tư pháp' },
            { name: 'Phòng Y tế' },
            { name: 'Thôn Giàng Tả Chải' },
          ],
          individuals: [{ name: 'Ông Má A An' }, { name: 'Ông Má A Ba' }],
        }),
        await campaign.list('b.xlsx', {
          ...SP,
          unit: 'UBND xã Bản Hồ',
          individuals: people(1, 'Ông Lù A'),
        }),
      ],
      [
        { file: 'a.xlsx', received_at: '2020-10-24T23:59', to_trinh: '1', bien_ban: '0' },
        { file: 'b.xlsx', received_at: '2020-10-25T00:00' },
      ],
    )
    const { nominations } = await campaign.status()
    const enter = (name: string, key: string, value: object) =>
      campaign.call('appraisal.recordEvidence', {
        nominationId: nominations.find((one) => one.name === name)?.id,
        key,
        value,
      })
    for (const [name, households] of [
      ['Má A An', 3],
      ['Má A Ba', 2],
    ] as const) {
      await campaign.call('appraisal.setCategories', {
        nominationId: nominations.find((one) => one.name === name)?.id,
        categories: ['nong-dan'],
      })
      await enter(name, 'ho-thoat-ngheo', { type: 'number', value: households })
      await enter(name, 'lao-dong-dia-phuong', { type: 'number', value: 5 })
    }
    await enter('Phòng Tư pháp', 'xep-loai', years(2018, 2019))
    await enter('Phòng Tư pháp', 'ky-luat', { type: 'discipline', heaviest: 'none' })
    await enter('Phòng Y tế', 'xep-loai', years(2017, 2019))
    for (const name of ['Phòng Y tế', 'Thôn Giàng Tả Chải'])
      await enter(name, 'ky-luat', { type: 'discipline', heaviest: 'khien-trach' })
    const page = await board(campaign)
    const first = await line(page, 'UBND xã Tả Van')
    expect(first).toMatch(/Chưa quy định(?!.*vượt).*Biên bản.*đúng hạn/u)
    expect(await line(page, 'UBND xã Bản Hồ')).toMatch(/quá hạn 01 ngày/u)
    await desk(page)
    const numbers = 'Từ 03 hộ thoát nghèo và từ 05 lao động địa phương'
    expect(await verdict(page, 'Má A An', numbers)).toMatch(/bắt buộc Đạt/u)
    expect(await verdict(page, 'Má A Ba', numbers)).toMatch(/Không đạt.*từ 03 hộ 02 hộ/u)
    const twoYears = '02 năm liên tục hoàn thành tốt nhiệm vụ trở lên'
    const discipline = 'Không có cá nhân bị kỷ luật từ khiển trách trở lên'
    expect(await verdict(page, 'Phòng Tư pháp', twoYears)).toMatch(/bắt buộc Đạt/u)
    expect(await verdict(page, 'Phòng Tư pháp', discipline)).toMatch(/bắt buộc Đạt/u)
    expect(await verdict(page, 'Phòng Y tế', twoYears)).not.toMatch(/bắt buộc Đạt/u)
    expect(await verdict(page, 'Phòng Y tế', discipline)).toMatch(/Không đạt/u)
    expect(await verdict(page, 'Thôn Giàng Tả Chải', discipline)).toBe('không xét')
    await shut()
    await campaign.call('campaigns.change', {
      change: {
        change: 'set-quota',
        quota: {
          id: 'moi-don-vi-02',
          kind: 'combined',
          for: { everyone: true },
          limit: 2,
          wording: 'Mỗi đơn vị không quá 02 tập thể, cá nhân',
          place: 'Mục 1',
        },
        reason: 'Có hướng dẫn số lượng',
        by: 'Trưởng phòng Nội vụ',
        document: { number: '35/HD-HĐTĐKT', day: '2020-10-22', heading: 'Hướng dẫn số lượng' },
      },
    })
    const again = await board(campaign)
    expect(await line(again, 'UBND xã Tả Van')).toMatch(/05\/02 vượt 03/u)
    await goWithin(again, again.url().replace(/ho-so.*$/u, 'ke-hoach?tab=thay-doi'))
    await again
      .getByText(/Trưởng phòng Nội vụ/u)
      .first()
      .waitFor()
    await again
      .getByText(/35\/HD-HĐTĐKT/u)
      .first()
      .waitFor()
  })
})

describe('Chi Lăng and Bắc Ninh: registered in time, done in time, income, suy tôn and two reports', () => {
  it('shows scenarios 4, 5, 6 and 15 on the board and at the desk', async () => {
    const campaign = await terminalCampaign(folder, 'chi-lang-2024')
    const office = 'Phòng Giáo dục và Đào tạo'
    const register = (unit: string, receivedAt: string, through?: string) =>
      campaign.call('submissions.recordRegistration', {
        unit,
        type: 'cong-trinh',
        title: 'Đường bê tông thôn',
        receivedAt,
        ...(through === undefined ? {} : { through }),
      })
    await register('UBND xã Vân An', '2024-01-20')
    await register('UBND xã Quan Sơn', '2024-01-21')
    await register('Trường THCS xã Mai Sao', '2024-01-20', office)
    await register('Trường THPT Chi Lăng', '2024-01-20', office)
    const units = ['UBND xã Vân An', 'UBND xã Y Tịch']
    const files = await Promise.all(
      units.map((unit, index) =>
        campaign.list(`${index}.xlsx`, {
          superior: 'UBND HUYỆN CHI LĂNG',
          unit,
          number: '1/TTr-UBND',
          day: '10/11/2024',
          collectives: [{ name: `Thôn Làng Giao ${index}` }],
          individuals: index === 0 ? [{ name: 'Ông Vi Văn An' }, { name: 'Ông Vi Văn Ba' }] : [],
        }),
      ),
    )
    await campaign.import(
      files,
      files.map((_, index) => ({ file: `${index}.xlsx`, received_at: '2024-11-10' })),
    )
    const { nominations } = await campaign.status()
    for (const [name, value] of [
      ['Vi Văn An', 120_000_000],
      ['Vi Văn Ba', 119_999_999],
    ] as const) {
      const nominationId = nominations.find((one) => one.name === name)?.id
      await campaign.call('appraisal.setCategories', { nominationId, categories: ['nong-dan'] })
      await campaign.call('appraisal.recordEvidence', {
        nominationId,
        key: 'thu-nhap',
        value: { type: 'number', value },
      })
    }
    const page = await board(campaign)
    expect(await line(page, 'UBND xã Vân An')).toMatch(/đã đăng ký/u)
    expect(await line(page, 'UBND xã Quan Sơn')).toMatch(/đăng ký muộn/u)
    expect(await line(page, 'UBND xã Y Tịch')).toMatch(/chưa đăng ký/u)
    expect(await line(page, 'Trường THCS xã Mai Sao')).toMatch(/đã đăng ký/u)
    expect(await line(page, 'Trường THPT Chi Lăng')).not.toMatch(/đã đăng ký/u)
    await desk(page)
    const done = 'Có ít nhất 01 mô hình hoặc 01 công trình, phần việc hoàn thành'
    expect(await verdict(page, 'Thôn Làng Giao 0', done)).toMatch(/Không đạt/u)
    await verdict(page, 'Thôn Làng Giao 1', done)
    const against = page.getByRole('region', { name: 'Vướng mắc' })
    await against.getByText('Đơn vị chưa đăng ký công việc, công trình, mô hình').waitFor()
    const overridden = against.locator('.ap-reason', { hasText: 'Đơn vị chưa đăng ký' })
    await letThrough(overridden, 'Trưởng phòng Nội vụ', 'Có công văn ngày 19/01/2024')
    await overridden.getByText(/^Trưởng phòng Nội vụ đã cho qua ngày .*19\/01\/2024$/u).waitFor()
    expect(await overridden.getByRole('button').count()).toBe(0)
    const income = 'Thu nhập từ 120 triệu đồng/năm trở lên'
    expect(await verdict(page, 'Vi Văn An', income)).toMatch(/bắt buộc Đạt/u)
    expect(await verdict(page, 'Vi Văn Ba', income)).toMatch(/Không đạt.*119\.999\.999/u)
  })

  it('shows scenarios 17 and 18 on the board and at the desk', async () => {
    const campaign = await terminalCampaign(folder, 'bac-ninh-2022')
    const report = (unit: string, milestone: string, receivedAt: string) =>
      campaign.call('submissions.recordReport', { unit, milestone, receivedAt })
    await report('UBND phường Kinh Bắc', 'report-july', '2022-07-31')
    await report('UBND phường Vệ An', 'report-july', '2022-08-01')
    await report('UBND phường Đại Phúc', 'report-december', '2022-12-31')
    const name = 'Nhân dân và cán bộ phường Kinh Bắc'
    const other = 'Trường Tiểu học Kinh Bắc'
    const list = await campaign.list('a.xlsx', {
      superior: 'UBND THÀNH PHỐ BẮC NINH',
      unit: 'UBND phường Kinh Bắc',
      number: '77/TTr-UBND',
      day: '08/12/2022',
      collectives: [name, other].map((one) => ({ name: one, award: 'Cờ thi đua của UBND tỉnh' })),
    })
    await campaign.import([list], [{ file: 'a.xlsx', received_at: '2022-12-08' }])
    const page = await board(campaign)
    expect(await line(page, 'UBND phường Kinh Bắc')).toMatch(/đúng hạn/u)
    expect(await line(page, 'UBND phường Vệ An')).toMatch(/quá hạn 01 ngày/u)
    expect(await line(page, 'UBND phường Đại Phúc')).toMatch(/chưa nộp.*đúng hạn/u)
    await desk(page)
    await page.getByRole('button', { name }).first().click()
    const against = page.getByRole('region', { name: 'Vướng mắc' })
    await against.getByText(/suy tôn/u).waitFor()
    await shut()
    const { nominations } = await campaign.status()
    const yes: Record<string, number> = {}
    for (const { id, name: nominee } of nominations) {
      yes[id] = nominee === name ? 11 : 10
      await campaign.call('appraisal.endorse', {
        nominationId: id,
        by: 'Khối các phường',
        minutes: '02/BB-KTĐ',
      })
    }
    await talliedBallot(campaign, { at: '2022-12-15T08:00', members: 13, present: 11, yes })
    const again = await board(campaign)
    await goWithin(again, again.url().replace(/ho-so.*$/u, 'hoi-dong'))
    const result = (nominee: string) => again.getByRole('row').filter({ hasText: nominee })
    await again.getByRole('button', { name: 'Xem', exact: true }).click()
    await result(name).getByText('11/13 (84,6 %)').waitFor()
    await result(name).getByText('Đạt', { exact: true }).waitFor()
    await result(other).getByText('10/13 (76,9 %)').waitFor()
    await result(other).getByText('Không đạt, còn thiếu 1 phiếu').waitFor()
  })
})
