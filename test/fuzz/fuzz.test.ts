import { describe, expect, it } from 'vitest'
import { understandWorkbook } from '#shared/submissions/reading/understand-workbook.ts'
import { grid } from '#test/shared/submissions/layouts/layout.ts'
import { workbook } from '#test/shared/submissions/reading/raw-builder.ts'
import { bacKan } from '#test/shared/submissions/reading/read.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { chance } from '#test/torture/random.ts'
import { fuzz, lastLine, unaccounted } from './fuzz.ts'
import { mutate } from './mutate.ts'
import { originals } from './originals.ts'

describe('changed at random', () => {
  it('sixty files crash nothing, hang nothing, are imported whole or not at all', async () => {
    const options = {
      files: 60,
      seed: 20_240_809,
      importEvery: 6,
      folder: tempFolder,
      note: () => undefined,
    }
    const found = await fuzz(options)
    expect([...found.crashes, ...found.hangs, ...found.half]).toEqual([])
    expect(lastLine(options, found)).toBe('files 60 crashes 0 hangs 0 half 0')
    // Some must still be read and some refused, or the changes were too small or too great.
    expect(found.outcomes.get('rows')).toBeGreaterThan(5)
    expect(found.outcomes.get('corrupt')).toBeGreaterThan(3)
    expect(found.outcomes.get('imported')).toBeGreaterThan(0)
  }, 240_000)
})

describe('the fuzz is awake', () => {
  it('makes the same files of the same seed, and others of another', () => {
    const made = (seed: number) => {
      const random = chance(seed)
      const from = originals()
      return Array.from({ length: 5 }, () =>
        Buffer.from(mutate(random.pick(from).bytes, random.pick(from).bytes, random)).toString(
          'hex',
        ),
      )
    }
    expect(made(7)).toEqual(made(7))
    expect(made(7)).not.toEqual(made(8))
  })

  it('finds a row that is nobody’s and nowhere', () => {
    const raw = workbook(grid('TT|Họ và tên|Chức vụ\n1|Hà Văn Tám|CV\n2|Lý Thị Chín|CV'))
    const reading = understandWorkbook(raw, 'x.xlsx', bacKan)
    expect(unaccounted(raw, reading)).toEqual([])
    expect(unaccounted(raw, { ...reading, rows: reading.rows.slice(1) })).toEqual(['Sheet1!2'])
    const counts = { ...reading.counts, imported: 1 }
    expect(unaccounted(raw, { ...reading, counts })).toEqual(['the counts'])
  })
})
