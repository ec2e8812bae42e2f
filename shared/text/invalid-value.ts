/** What is wrong with a value that came from outside, in the words of people and not of schemas. */
import type { z } from 'zod'
import vietnamese from 'zod/v4/locales/vi.js'

const KINDS: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'đúng hoặc sai (true, false)',
  array: 'một danh sách',
  object: 'một nhóm giá trị {…}',
  record: 'một nhóm giá trị {…}',
  File: 'một tệp',
}

const { localeError } = vietnamese()

/** Vietnamese for what zod says: its own, where that has no word of a programming language in it. */
export const invalidValue: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return 'thiếu giá trị'
    const kind = KINDS[issue.expected]
    if (kind !== undefined) return `phải là ${kind}`
  }
  if (issue.code === 'invalid_format' && ['uuid', 'guid'].includes(issue.format))
    return 'mã không hợp lệ'
  return localeError(issue)
}
