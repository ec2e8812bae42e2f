import { isPureHeading } from './group-heading.ts'
import type { ListBand } from './list-layout.ts'

/** "GIẤY KHEN" over all columns of one of the lists beside each other, read as part of its header. */
export function headingOver(band: ListBand): string | null {
  const tops = new Set(band.columns.map(({ header }) => header.split(' / ')[0] ?? ''))
  const [only] = tops
  return tops.size === 1 && band.columns.length > 1 && only !== undefined && isPureHeading(only)
    ? only
    : null
}
