/** Every bar of `npm run bench`, in the order of the table. */
import type { Line } from './line.ts'
import { listMade, LISTS } from './lists.ts'
import { pagesBuilt, programBuilt } from './built.ts'
import { provinceMade } from './province.ts'
import { measureBallot } from './ballot.ts'
import { measureExport } from './export.ts'
import { measureGrowth } from './growth.ts'
import { measureImport } from './import.ts'
import { measureInsert } from './insert.ts'
import { measureMeeting } from './meeting.ts'
import { measureList } from './list.ts'
import { measurePreview } from './preview.ts'
import { measureStart } from './start.ts'
import { measurePage } from './page.ts'
import { measureScroll } from './scroll.ts'
import { measureSize } from './size.ts'
import { measureStatus } from './status.ts'

export interface Bar {
  readonly name: string
  /** What it is measured on, made before anything is measured: several at once. */
  readonly needs?: readonly (() => Promise<unknown>)[]
  readonly measure: () => Promise<readonly Line[]>
}

const provinces = (...sizes: readonly number[]) => sizes.map((size) => () => provinceMade(size))
const lists = LISTS.map((list) => () => listMade(list))

export const bars: readonly Bar[] = [
  { name: 'import', needs: lists, measure: measureImport },
  { name: 'preview', measure: measurePreview },
  { name: 'insert', measure: measureInsert },
  { name: 'status', needs: provinces(100_000), measure: measureStatus },
  { name: 'ballot', measure: measureBallot },
  { name: 'meeting', measure: measureMeeting },
  { name: 'list', needs: provinces(100_000), measure: measureList },
  { name: 'export', measure: measureExport },
  { name: 'start', needs: [programBuilt, ...provinces(73_000)], measure: measureStart },
  { name: 'growth', needs: provinces(160_000, 100_000, 10_000), measure: measureGrowth },
  { name: 'page', needs: [pagesBuilt], measure: measurePage },
  { name: 'scroll', needs: [pagesBuilt], measure: measureScroll },
  { name: 'size', needs: [programBuilt], measure: measureSize },
]
