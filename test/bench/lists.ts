/** The long messy lists of the import: each written once a run, of a unit of its own. */
import path from 'node:path'
import { onceEach } from './once-each.ts'
import { runElsewhere } from './run-elsewhere.ts'
import { runFolder } from './run-folder.ts'

export const LISTS = [
  { unit: 'Văn phòng HĐND và UBND', rows: 10_000 },
  { unit: 'Phòng Nội vụ', rows: 50_000 },
  { unit: 'Phòng Tư pháp', rows: 50_000 },
  { unit: 'Phòng Giáo dục và Đào tạo', rows: 50_000 },
] as const

/** The file of one of them. */
export const listMade = onceEach(async (list: (typeof LISTS)[number]): Promise<string> => {
  const at = LISTS.indexOf(list)
  const file = path.join(runFolder(), `danh sach ${at + 1}.xlsx`)
  await runElsewhere('make-list.ts', [file, list.unit, String(list.rows), String(at + 1)])
  return file
})
