/** Sa Pa's campaign with one official nominated by her commune, and lists for the registers. */
import ExcelJS from 'exceljs'
import { openCampaignDesk, type CampaignDesk } from './desk.ts'
import { tempFolder } from './temp-folder.ts'
import { unitList } from './unit-list.ts'

export const SA_PA_UNIT = 'UBND xã Tả Van'

/** A workbook of one sheet with these rows. */
export async function sheetFile(
  name: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<File> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('DS')
  for (const row of rows) sheet.addRow([...row])
  return new File([new Uint8Array(await book.xlsx.writeBuffer())], name)
}

/** Three awards of two people, and a row without its year. */
export const awardsFile = (name = 'khen 2018-2019.xlsx'): Promise<File> =>
  sheetFile(name, [
    ['DANH SÁCH KHEN THƯỞNG'],
    [
      'STT',
      'Họ và tên',
      'Năm sinh',
      'Chức vụ',
      'Đơn vị công tác',
      'Danh hiệu',
      'Năm',
      'Số quyết định',
    ],
    [1, 'Nguyễn Thị Hoà', 1985, 'Công chức', SA_PA_UNIT, 'Lao động tiên tiến', 2018, '12/QĐ-UBND'],
    [2, 'Nguyễn Thị Hoà', 1985, 'Công chức', SA_PA_UNIT, 'Lao động tiên tiến', 2019, '15/QĐ-UBND'],
    [3, 'Lý A Sử', 1990, 'Giáo viên', 'Trường nào đó', 'Giấy khen', 2019, ''],
    [4, 'Không rõ năm', 1990, 'Giáo viên', SA_PA_UNIT, 'Giấy khen', '', ''],
  ])

export const initiativesFile = (): Promise<File> =>
  sheetFile('sang kien.xlsx', [
    [
      'STT',
      'Tên sáng kiến',
      'Tác giả',
      'Đơn vị',
      'Cơ quan công nhận',
      'Số quyết định',
      'Ngày công nhận',
    ],
    [
      1,
      'Một cửa lưu động',
      'Nguyễn Thị Hòa',
      SA_PA_UNIT,
      'Chủ tịch UBND thị xã',
      '5/QĐ-UBND',
      '02/3/2019',
    ],
  ])

/** Opens it on the day before the deadline. */
export async function openSaPaDesk(): Promise<CampaignDesk & { readonly nominationId: string }> {
  const desk = await openCampaignDesk(tempFolder(), 'sa-pa-2020', { now: '2020-10-23T09:00' })
  await desk.client.submissions.import({
    ...desk.campaign,
    file: await unitList({
      superior: 'UBND THỊ XÃ SA PA',
      unit: SA_PA_UNIT,
      number: '20/TTr-UBND',
      day: '20/10/2020',
      individuals: [{ name: 'Bà Nguyễn Thị Hòa', birth: '1985', position: 'Công chức' }],
    }),
  })
  const { rows } = await desk.client.submissions.nominations(desk.campaign)
  const nominationId = rows[0]?.id ?? ''
  await desk.client.appraisal.setCategories({
    ...desk.campaign,
    nominationId,
    categories: ['can-bo-cong-chuc'],
  })
  return { ...desk, nominationId }
}
