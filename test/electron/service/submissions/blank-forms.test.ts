import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { BlankFormsProgress } from '#shared/submissions/form-contract.ts'
import { blankFormText as text } from '#shared/text/blank-form.ts'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const sheetOf = async (file: File, name: string): Promise<ExcelJS.Worksheet> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await file.arrayBuffer())
  const sheet = book.getWorksheet(name)
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  return sheet
}

/** The form with one person entered below the examples, under a name that tells nothing. */
async function filledIn(file: File, person: string, award: string): Promise<File> {
  const sheet = await sheetOf(file, text.sheet)
  ;['', 'Cá nhân', 'Bà', person, '1978', 'Nữ', 'Tổ trưởng', 'Tổ dân phố số 5', award].forEach(
    (value, index) => {
      if (value !== '') sheet.getCell(9, index + 1).value = value
    },
  )
  return new File([new Uint8Array(await sheet.workbook.xlsx.writeBuffer())], 'Book1.xlsx')
}

const CITY = 'Giấy khen của Chủ tịch UBND thành phố'

async function everyStep(desk: CampaignDesk): Promise<readonly BlankFormsProgress[]> {
  const steps: BlankFormsProgress[] = []
  for await (const step of await desk.client.submissions.blankForms(desk.campaign)) steps.push(step)
  return steps
}

describe('the form for a unit', () => {
  it('comes back filled in and is imported for that unit with nothing asked', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const form = await desk.client.submissions.blankForm({
      ...desk.campaign,
      unit: 'UBND phường Đức Xuân',
    })
    expect(form.name).toBe('bieu-mau-ubnd-phuong-duc-xuan.xlsx')
    const file = await filledIn(form, 'Lường Thị Hoà', CITY)
    const preview = await desk.client.submissions.preview({ ...desk.campaign, file })
    expect(preview).toMatchObject({
      unit: 'UBND phường Đức Xuân',
      form: 'this-campaign',
      issues: [],
    })
    const receipt = await desk.client.submissions.import({ ...desk.campaign, file })
    expect(receipt).toMatchObject({ unit: 'UBND phường Đức Xuân', added: 1, needsDecision: 0 })
    const { rows } = await desk.client.submissions.nominations(desk.campaign)
    expect(rows).toMatchObject([
      { name: 'Lường Thị Hoà', birth: '1978', award: 'giay-khen-huyen', issues: [] },
    ])
    await desk.close()
  })

  it('of an unknown unit is refused', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const refusal = await refusalOf(
      desk.client.submissions.blankForm({ ...desk.campaign, unit: 'Phòng Không Có' }),
    )
    expect(refusal.code).toBe('UNIT_UNKNOWN')
    await desk.close()
  })

  it('shows what this office awarded the unit the year before', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const units = await desk.client.units.list(desk.campaign)
    const unit = units.find(({ name }) => name === 'UBND phường Đức Xuân')
    await desk.store.write(async (tx) => {
      const known = { kind: 'individual', award: CITY, entered_at: '2024-01-01T08:00' } as const
      for (const [id, year, unitId] of [
        ['a', 2023, unit?.id],
        ['b', 2022, unit?.id],
        ['c', 2023, units.find(({ id: other }) => other !== unit?.id)?.id],
      ] as const)
        await tx
          .insertInto('past_award')
          .values({
            ...known,
            id,
            year,
            name: `Người ${id}`,
            name_key: id,
            search_key: id,
            unit_id: unitId ?? null,
            entered_by: 'x',
          })
          .execute()
    })
    const form = await desk.client.submissions.blankForm({
      ...desk.campaign,
      unit: 'UBND phường Đức Xuân',
    })
    const names = (await sheetOf(form, text.earlierSheet)).getColumn(3).values
    expect(names).toContain('Người a')
    expect(names).not.toContain('Người b')
    expect(names).not.toContain('Người c')
    await desk.close()
  })
})

describe('the forms for all units', () => {
  it('are one file for each unit that takes part, told one by one', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const units = (await desk.client.units.list(desk.campaign)).filter(({ takesPart }) => takesPart)
    const steps = await everyStep(desk)
    expect(steps.map(({ done }) => done)).toEqual([...units.keys(), units.length])
    expect(steps.map(({ unit }) => unit)).toEqual([...units.map(({ name }) => name), null])
    const last = steps.at(-1)?.package
    expect(last?.name).toBe('bieu-mau-cac-don-vi.zip')
    const files = unzipSync(new Uint8Array(Buffer.from(last?.base64 ?? '', 'base64')))
    expect(Object.keys(files)).toHaveLength(units.length)
    const [name, bytes] = Object.entries(files)[0] ?? ['', new Uint8Array()]
    const sheet = await sheetOf(new File([new Uint8Array(bytes)], name), text.sheet)
    expect(sheet.getCell('A3').value).toBe(`Đơn vị: ${units[0]?.name ?? ''}`)
    await desk.close()
  })

  it('of an unknown campaign are refused', async () => {
    const desk = await openCampaignDesk(tempFolder())
    const work = async (): Promise<void> => {
      const events = await desk.client.submissions.blankForms({ campaignId: crypto.randomUUID() })
      for await (const event of events) void event
    }
    expect((await refusalOf(work())).code).toBe('CAMPAIGN_UNKNOWN')
    await desk.close()
  })
})
