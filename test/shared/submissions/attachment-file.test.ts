import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attachmentKind,
  endingOf,
  MOST_BYTES,
  plainFileName,
  requireAttachable,
} from '#shared/submissions/attachment-file.ts'
import { attachmentsText } from '#shared/text/attachments.ts'

describe('which files may be attached', () => {
  it.each([
    ['a.PDF', 'pdf'],
    ['ảnh chụp.Jpeg', 'picture'],
    ['danh sách.xlsx', 'office'],
    ['a.pdf.exe', null],
    ['a.exe', null],
    ['pdf', null],
    ['.pdf', null],
    ['a.', null],
  ])('%s is %s', (name, kind) => {
    expect(attachmentKind(name)).toBe(kind)
  })

  it('is a question of the byte at the limit', () => {
    expect(() => requireAttachable({ name: 'a.pdf', size: MOST_BYTES })).not.toThrow()
    expect(() => requireAttachable({ name: 'a.pdf', size: MOST_BYTES + 1 })).toThrow(
      'ATTACHMENT_TOO_LARGE',
    )
    expect(() => requireAttachable({ name: 'a.pdf', size: 0 })).toThrow('ATTACHMENT_EMPTY')
    expect(() => requireAttachable({ name: 'a.pdf', size: 1 })).not.toThrow()
  })

  it('is said in sizes that people write', () => {
    expect(attachmentsText.size(1023)).toBe('1023 byte')
    expect(attachmentsText.size(1024)).toBe('1 KB')
    expect(attachmentsText.size(1025)).toBe('2 KB')
    expect(attachmentsText.size(1 << 20)).toBe('1 MB')
    expect(attachmentsText.size((1 << 20) + 1)).toBe('1,1 MB')
    expect(attachmentsText.size(MOST_BYTES)).toBe('50 MB')
  })
})

describe('the name under which a viewer gets a file', () => {
  it('is one plain name with its ending, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (stem) => {
        const name = plainFileName(`${stem}.pdf`)
        expect(name.endsWith('.pdf')).toBe(true)
        expect(name.length).toBeGreaterThan('.pdf'.length)
        expect(name.length).toBeLessThanOrEqual(124)
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]/u)
        expect(name).not.toMatch(/^[.\s]/u)
      }),
      { numRuns: 500 },
    )
  })

  it('is never a device of Windows, and never reads backwards', () => {
    expect(plainFileName('CON.pdf')).toBe('tep-CON.pdf')
    expect(plainFileName('lpt1.PDF')).toBe('tep-lpt1.pdf')
    expect(plainFileName('ho so \u202Efdp.exe.pdf')).toBe('ho so _fdp.exe.pdf')
    expect(endingOf(plainFileName('a/../../b.png'))).toBe('.png')
  })
})
