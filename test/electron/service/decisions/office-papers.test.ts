import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { router } from '#electron/service/router.ts'
import { startForm } from '#shared/decisions/certificate-form.ts'
import { refusalOf } from '#test/support/desk.ts'
import { documentOf } from '#test/gallery/printed-text.ts'
import { openSampleCampaign, type SampleCampaign } from '#test/gallery/sample-campaigns.ts'

const GK = 'giay-khen-huyen'
let campaign: SampleCampaign
beforeAll(async () => {
  campaign = await openSampleCampaign('bac-kan-2024')
}, 120_000)
afterAll(() => campaign.close())

const { templates, certificates } = router.decisions
const context = () => ({ context: campaign.context })
const filling = (id: string) => ({ id, campaignId: campaign.campaignId, award: GK })
const starter = async (type: 'xlsx' | 'docx', name: string): Promise<File> => {
  const file = await call(templates.starter, { type }, context())
  return new File([await file.arrayBuffer()], name)
}
const decision = async () => {
  const rows = await call(router.decisions.list, { campaignId: campaign.campaignId }, context())
  const found = rows.find(({ award }) => award === GK)
  if (found === undefined) throw new Error('no decision')
  return found
}

describe('templates of the office', () => {
  it('are kept, filled with the decision, and shown as an independent reader sees them', async () => {
    const added = await call(
      templates.add,
      { file: await starter('xlsx', 'Mẫu của phòng.xlsx') },
      context(),
    )
    expect(added).toMatchObject({ name: 'Mẫu của phòng', type: 'xlsx', findings: [] })
    expect(await call(templates.list, undefined, context())).toEqual([added])
    const { lines, counts } = await decision()
    const preview = await call(templates.preview, filling(added.id), context())
    const shown = preview.sheets.flatMap(({ rows }) => rows)
    expect(shown.filter((row) => /^\d+$/u.test(row[0] ?? ''))).toHaveLength(lines.length)
    expect(shown.flat()).toContain(`(Danh sách có ${counts})./.`)
    expect(preview.name).toMatch(/^mau-cua-phong-giay-khen.*\.xlsx$/u)
    const file = await call(templates.fill, filling(added.id), context())
    expect(file.name).toBe(preview.name)
    const again = await call(
      templates.add,
      { file: await starter('xlsx', 'Mẫu của phòng.xlsx') },
      context(),
    )
    expect((await call(templates.list, undefined, context())).map(({ id }) => id)).toEqual([
      again.id,
    ])
    expect(await call(templates.remove, { id: again.id }, context())).toEqual([])
    expect((await refusalOf(call(templates.fill, filling(again.id), context()))).code).toBe(
      'TEMPLATE_UNKNOWN',
    )
  })

  it('in Word hold every line of the decision', async () => {
    const added = await call(templates.add, { file: await starter('docx', 'qd.docx') }, context())
    const file = await call(templates.fill, filling(added.id), context())
    const { paragraphs } = documentOf(new Uint8Array(await file.arrayBuffer()))
    for (const line of (await decision()).lines) expect(paragraphs.join('\n')).toContain(line.name)
    expect(paragraphs.join('')).not.toContain('[')
  })

  it('with an unknown field are kept but not filled, and the place is named', async () => {
    const csv = call(templates.add, { file: new File(['a;b'], 'a.csv') }, context())
    expect((await refusalOf(csv)).code).toBe('TEMPLATE_UNREADABLE')
    const bytes = new Uint8Array(await (await starter('docx', 'x.docx')).arrayBuffer())
    const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate')
    const parts = unzipSync(bytes)
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    parts['word/document.xml'] = strToU8(xml.replace('[nguoiky]', '[nguoiki]'))
    const added = await call(
      templates.add,
      { file: new File([new Uint8Array(zipSync(parts))], 'sai.docx') },
      context(),
    )
    expect(added.findings).toMatchObject([{ placeholder: '[nguoiki]', nearest: '[nguoiky]' }])
    const refusal = await refusalOf(call(templates.fill, filling(added.id), context()))
    expect(refusal.code).toBe('TEMPLATE_FIELDS')
    expect(refusal.message).toContain('gần nhất là [nguoiky]')
  })
})

describe('certificates', () => {
  it('are made for the lines that the form is for, one page each', async () => {
    const person = await call(
      certificates.saveForm,
      { form: startForm('individual', 'Giấy khen cá nhân') },
      context(),
    )
    const collective = await call(
      certificates.saveForm,
      { form: startForm('collective', 'Giấy khen tập thể') },
      context(),
    )
    const { lines } = await decision()
    const of = (kind: string) => lines.filter((line) => line.kind === kind)
    const persons = await call(certificates.pages, filling(person.id), context())
    expect(persons).toHaveLength(of('individual').length)
    expect(persons.map(({ texts }) => texts[0])).toEqual(persons.map(({ name }) => name))
    expect(await call(certificates.pages, filling(collective.id), context())).toHaveLength(
      of('collective').length,
    )
    expect(persons.every(({ texts }) => texts.every((text) => !text.startsWith(',')))).toBe(true)
    const household = await call(
      certificates.saveForm,
      { form: { ...startForm('individual', 'Hộ'), kinds: ['household'] } },
      context(),
    )
    const none = call(certificates.pages, filling(household.id), context())
    expect((await refusalOf(none)).code).toBe('FORM_NOBODY')
  })

  it('turn away a field that does not exist, and a scan that is no picture', async () => {
    const form = startForm('individual', 'Sai')
    const wrong = {
      ...form,
      fields: form.fields.map((field, index) =>
        index === 0 ? { ...field, content: '[hoteen]' } : field,
      ),
    }
    const refusal = await refusalOf(call(certificates.saveForm, { form: wrong }, context()))
    expect(refusal.message).toContain('[hoten]')
    const { id } = await call(certificates.saveForm, { form }, context())
    const scan = (bytes: readonly number[]): File =>
      new File([new Uint8Array(bytes)], 'phoi.jpg', { type: 'image/jpeg' })
    const bad = call(certificates.setScan, { id, file: scan([1, 2, 3]) }, context())
    expect((await refusalOf(bad)).code).toBe('SCAN_UNREADABLE')
    const kept = await call(
      certificates.setScan,
      { id, file: scan([0xff, 0xd8, 0xff, 0xe0]) },
      context(),
    )
    expect(kept.hasScan).toBe(true)
    expect((await call(certificates.scan, { id }, context()))?.size).toBe(4)
    const moved = await call(
      certificates.saveForm,
      { id, form: { ...form, offsetX: 15, offsetY: -20 } },
      context(),
    )
    expect(moved).toMatchObject({ id, hasScan: true, form: { offsetX: 15, offsetY: -20 } })
    expect(
      (await call(certificates.removeForm, { id }, context())).map((one) => one.id),
    ).not.toContain(id)
  })
})
