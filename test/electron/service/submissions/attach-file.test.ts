import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { attachmentFolder, blobPath, storedBlobs } from '#electron/store/attachments/blob-folder.ts'
import { sweepAttachments } from '#electron/store/attachments/sweep-blobs.ts'
import { MOST_BYTES } from '#shared/submissions/attachment-file.ts'
import { openCampaignDesk, openDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { people, unitList } from '#test/support/unit-list.ts'

const UNIT = 'UBND phường Đức Xuân'
const scan = (name = 'To trinh 12.pdf', text = '%PDF-1.7 bản quét'): File => new File([text], name)

let desk: CampaignDesk
let attach: (file?: File, more?: { nominee?: string }) => Promise<{ readonly id: string }>
beforeEach(async () => {
  desk = await openCampaignDesk(tempFolder())
  attach = (file = scan(), more = {}) =>
    desk.client.submissions.attach({
      ...desk.campaign,
      unit: UNIT,
      component: 'Tờ trình',
      file,
      ...more,
    })
  return () => desk.close()
})
const blobs = () => storedBlobs(attachmentFolder(desk.store.path))
const list = () => desk.client.submissions.attachments(desk.campaign)

describe('a file attached to a component of a dossier', () => {
  it('is listed with who attached it when, and comes back byte for byte', async () => {
    const added = await attach()
    expect(await list()).toEqual([
      expect.objectContaining({
        id: added.id,
        componentName: expect.stringContaining('Tờ trình'),
        nominationId: null,
        fileName: 'To trinh 12.pdf',
        bytes: 20,
        addedBy: 'Nguyễn Thị Bàn',
        addedAt: '2024-08-13T09:00',
      }),
    ])
    const asked = { ...desk.campaign, attachmentId: added.id }
    const back = await desk.client.submissions.attachment(asked)
    expect(await back.text()).toBe('%PDF-1.7 bản quét')
    expect(back.name).toBe('To trinh 12.pdf')
  })

  it('may be one of several, and the same content is kept once', async () => {
    await attach()
    await attach(scan('ban sao.pdf'))
    await attach(scan('trang 2.pdf', 'khác'))
    expect(await list()).toHaveLength(3)
    expect(blobs()).toHaveLength(2)
  })

  it('may be of one nominee', async () => {
    await desk.client.submissions.import({
      ...desk.campaign,
      file: await unitList({
        unit: UNIT,
        number: '20/TTr-UBND',
        day: '01/8/2024',
        individuals: people(1, 'Ông Hà Văn'),
      }),
    })
    const [row] = (await desk.client.submissions.nominations(desk.campaign)).rows
    const nominationId = row?.id ?? ''
    await attach(scan('bao cao.pdf'), { nominee: nominationId })
    const own = await desk.client.submissions.attachments({ ...desk.campaign, nominationId })
    expect(own).toMatchObject([{ nominee: row?.name, nominationId }])
    const undo = desk.client.submissions.undoImport({ ...desk.campaign, receipt: 'R0001' })
    expect(await refusalOf(undo)).toMatchObject({
      code: 'RECEIPT_BUILT_ON',
      message: expect.stringContaining('1 tệp đính kèm'),
    })
  })

  it('is taken off and comes back by undoing, content and all', async () => {
    const { id } = await attach()
    await desk.client.submissions.detach({ ...desk.campaign, attachmentId: id })
    expect(await list()).toEqual([])
    // Long after, and after a copy was made: what can be undone is still needed.
    expect(sweepAttachments(desk.store.path, 0)).toBe(0)
    await desk.client.safekeeping.undo(desk.campaign)
    const [back] = await list()
    expect(back?.id).toBe(id)
    const asked = { ...desk.campaign, attachmentId: id }
    expect((await desk.client.submissions.attachment(asked)).size).toBe(20)
  })

  it('survives undoing and redoing of the attaching itself', async () => {
    await attach()
    await desk.client.safekeeping.undo(desk.campaign)
    expect(await list()).toEqual([])
    expect(sweepAttachments(desk.store.path, 0)).toBe(0)
    await desk.client.safekeeping.redo(desk.campaign)
    const [back] = await list()
    const asked = { ...desk.campaign, attachmentId: back?.id ?? '' }
    expect((await desk.client.submissions.attachment(asked)).size).toBe(20)
  })

  it('stays where the papers of its unit are noted anew by a second import of the same list', async () => {
    await attach()
    const file = await unitList({
      unit: UNIT,
      number: '20/TTr-UBND',
      day: '01/8/2024',
      individuals: people(1, 'Ông Hà Văn'),
    })
    await desk.client.submissions.import({ ...desk.campaign, file })
    await desk.client.submissions.import({ ...desk.campaign, file })
    await desk.client.submissions.undoImport({ ...desk.campaign, receipt: 'R0001' })
    expect(await list()).toHaveLength(1)
    expect((await desk.client.safekeeping.verify()).problems).toEqual([])
  })

  it('is swept away once nothing names it any more, but not on its first day', async () => {
    const folder = attachmentFolder(desk.store.path)
    await attach()
    const stray = blobPath(folder, 'ab'.repeat(32))
    fs.mkdirSync(path.dirname(stray), { recursive: true })
    fs.writeFileSync(stray, 'không ai cần')
    expect(sweepAttachments(desk.store.path)).toBe(0)
    expect(sweepAttachments(desk.store.path, 0)).toBe(1)
    expect(blobs()).toHaveLength(1)
  })
})

describe('what is refused', () => {
  it.each([
    ['a program', 'xem anh.exe'],
    ['a script', 'ho so.pdf.js'],
    ['a link', 'ho so.lnk'],
    ['an archive', 'ho so.zip'],
    ['an office file with macros', 'danh sach.xlsm'],
    ['a file without an ending', 'ho so'],
    ['a page', 'ho so.html'],
  ])('%s, with what is taken in instead', async (_kind, name) => {
    const { code, message } = await refusalOf(attach(scan(name)))
    expect(code).toBe('ATTACHMENT_TYPE')
    expect(message).toContain('PDF')
    expect(blobs()).toEqual([])
  })

  it('a file of a byte over 50 MB, saying how heavy it is and how heavy it may be', async () => {
    const heavy = new File([new Uint8Array(MOST_BYTES + 1)], 'quet mau.pdf')
    const { code, message } = await refusalOf(attach(heavy))
    expect(code).toBe('ATTACHMENT_TOO_LARGE')
    expect(message).toContain('quá mức 50 MB')
    expect(blobs()).toEqual([])
  })

  it('not one of exactly 50 MB', async () => {
    await attach(new File([new Uint8Array(MOST_BYTES)], 'quet mau.pdf'))
    expect(await list()).toMatchObject([{ bytes: 50 * 1024 * 1024 }])
  })

  it('an empty one, an unknown component, and one that is not there', async () => {
    expect((await refusalOf(attach(scan('a.pdf', '')))).code).toBe('ATTACHMENT_EMPTY')
    const unknown = desk.client.submissions.attach({
      ...desk.campaign,
      unit: UNIT,
      component: 'Giấy khai sinh',
      file: scan(),
    })
    expect((await refusalOf(unknown)).code).toBe('COMPONENT_UNKNOWN')
    const asked = { ...desk.campaign, attachmentId: desk.campaignId }
    expect((await refusalOf(desk.client.submissions.detach(asked))).code).toBe('ATTACHMENT_UNKNOWN')
  })

  it('a closed campaign takes none, and keeps those it has', async () => {
    const { id } = await attach()
    await desk.client.campaigns.close(desk.campaign)
    expect((await refusalOf(attach())).code).toBe('CAMPAIGN_CLOSED')
    const asked = { ...desk.campaign, attachmentId: id }
    expect((await refusalOf(desk.client.submissions.detach(asked))).code).toBe('CAMPAIGN_CLOSED')
    expect((await desk.client.submissions.attachment(asked)).size).toBe(20)
  })
})

describe('a content that was lost or changed on the disk', () => {
  it('is found by verify with its file and unit, and is not opened', async () => {
    const { id } = await attach()
    const asked = { ...desk.campaign, attachmentId: id }
    const [blob] = blobs()
    fs.writeFileSync(blob?.path ?? '', '%PDF-1.7 bản thay')
    const changed = await desk.client.safekeeping.verify()
    expect(changed).toMatchObject({ ok: false, problems: [expect.stringContaining('SHA-256')] })
    expect(changed.problems[0]).toContain(UNIT)
    expect((await refusalOf(desk.client.submissions.attachment(asked))).code).toBe(
      'ATTACHMENT_CHANGED',
    )
    fs.rmSync(blob?.path ?? '')
    const gone = await desk.client.safekeeping.verify()
    expect(gone.problems[0]).toContain('không còn')
    expect((await refusalOf(desk.client.submissions.openAttachment(asked))).code).toBe(
      'ATTACHMENT_MISSING',
    )
    await attach()
    expect((await desk.client.safekeeping.verify()).ok).toBe(true)
  })
})

describe('opening', () => {
  it('gives the file to a page in a browser, and to the viewer of the PC in the desktop', async () => {
    const { id } = await attach()
    const asked = { ...desk.campaign, attachmentId: id }
    const given = await desk.client.submissions.openAttachment(asked)
    expect(given.opened).toBe(false)
    expect(given.file?.name).toBe('To trinh 12.pdf')
    const seen: string[] = []
    Object.assign(desk.context, {
      viewer: (file: File) => {
        seen.push(file.name)
        return Promise.resolve()
      },
    })
    expect(await desk.client.submissions.openAttachment(asked)).toEqual({
      opened: true,
      file: null,
    })
    expect(seen).toEqual(['To trinh 12.pdf'])
  })
})

describe('on another PC', () => {
  it('the files of a campaign arrive with its package, also back and forth', async () => {
    const { id } = await attach()
    const laptop = await openDesk(tempFolder())
    const file = await desk.client.safekeeping.handOver({ campaignId: desk.campaignId })
    expect(storedBlobs(attachmentFolder(laptop.store.path))).toEqual([])
    await laptop.client.safekeeping.previewMerge({ file })
    await laptop.client.safekeeping.merge({ file })
    const asked = { ...desk.campaign, attachmentId: id }
    expect(await (await laptop.client.submissions.attachment(asked)).text()).toContain('bản quét')
    expect((await laptop.client.safekeeping.verify()).problems).toEqual([])
    await laptop.client.submissions.attach({
      ...desk.campaign,
      unit: UNIT,
      component: 'Biên bản',
      file: scan('bien ban.jpg', 'ảnh chụp'),
    })
    await laptop.client.submissions.detach(asked)
    const back = await laptop.client.safekeeping.handOver({ campaignId: null })
    await desk.client.safekeeping.merge({ file: back })
    expect((await list()).map(({ fileName }) => fileName)).toEqual(['bien ban.jpg'])
    expect((await desk.client.safekeeping.verify()).problems).toEqual([])
    await laptop.close()
  })
})
