import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemViewer } from '#electron/desktop/system-viewer.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const root = tempFolder()

describe('the system viewer', () => {
  it('gets a read-only copy of its own under a name that is no path', async () => {
    const folder = path.join(root, 'a')
    const seen: string[] = []
    const view = systemViewer(folder, (file) => {
      seen.push(file)
      return Promise.resolve('')
    })
    await view(new File(['một'], '..\\..\\Tờ trình: số 12?.PDF'))
    await view(new File(['hai'], 'CON.pdf'))
    expect(seen.map((file) => path.basename(file))).toEqual([
      '_.._Tờ trình_ số 12_.pdf',
      'tep-CON.pdf',
    ])
    for (const file of seen) {
      expect(path.relative(folder, file).startsWith('..')).toBe(false)
      expect(fs.statSync(file).mode & 0o222).toBe(0)
    }
    expect(fs.readFileSync(seen[0] ?? '', 'utf8')).toBe('một')
  })

  it('never gets what can run, whatever is asked', async () => {
    const seen: string[] = []
    const view = systemViewer(path.join(root, 'b'), (file) => {
      seen.push(file)
      return Promise.resolve('')
    })
    for (const name of ['a.exe', 'a.pdf.bat', 'a.lnk', 'a.scr', 'a.docm', 'a.html', 'a', '.pdf'])
      await expect(view(new File(['x'], name))).rejects.toThrow(Refusal)
    expect(seen).toEqual([])
  })

  it('that fails is told of, and what it had is gone at the next start', async () => {
    const folder = path.join(root, 'c')
    const view = systemViewer(folder, () => Promise.resolve('No application is associated'))
    await expect(view(new File(['x'], 'a.pdf'))).rejects.toMatchObject({
      code: 'ATTACHMENT_NOT_OPENED',
      values: { file: 'a.pdf', detail: 'No application is associated' },
    })
    expect(fs.readdirSync(folder)).toHaveLength(1)
    systemViewer(folder, () => Promise.resolve(''))
    expect(fs.existsSync(folder)).toBe(false)
  })
})
