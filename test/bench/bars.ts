/** Every bar of `npm run bench`, in the order of the table. */
import type { Line } from './line.ts'
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
  readonly measure: () => Promise<readonly Line[]>
}

export const bars: readonly Bar[] = [
  { name: 'import', measure: measureImport },
  { name: 'preview', measure: measurePreview },
  { name: 'insert', measure: measureInsert },
  { name: 'status', measure: measureStatus },
  { name: 'ballot', measure: measureBallot },
  { name: 'meeting', measure: measureMeeting },
  { name: 'list', measure: measureList },
  { name: 'export', measure: measureExport },
  { name: 'start', measure: measureStart },
  { name: 'growth', measure: measureGrowth },
  { name: 'page', measure: measurePage },
  { name: 'scroll', measure: measureScroll },
  { name: 'size', measure: measureSize },
]
