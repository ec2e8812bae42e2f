import { describe, expect, it } from 'vitest'
import { AROUND } from './around.ts'
import { DOCUMENTS } from './documents.ts'
import { GROUPS } from './groups.ts'
import { HEADERS } from './headers.ts'
import { judge } from './layout.ts'
import { NAMES } from './names.ts'
import { SECOND_LOOK } from './second-look.ts'
import { THIRD_LOOK } from './third-look.ts'

/** Each layout as a person reads it, row by row and field by field. */
describe.each([
  ['where the list begins and how it is headed', HEADERS],
  ['what stands in the cell of the name', NAMES],
  ['how kinds and awards are told', GROUPS],
  ['what stands around the list', AROUND],
  ['documents, plain text, lists that go on elsewhere', DOCUMENTS],
  ['thought of afterwards', SECOND_LOOK],
  ['thought of last', THIRD_LOOK],
])('%s', (_, layouts) => {
  it.each(layouts.map((layout) => [layout.is, layout] as const))('%s', (_is, layout) => {
    expect(judge(layout).complaints).toEqual([])
  })
})
