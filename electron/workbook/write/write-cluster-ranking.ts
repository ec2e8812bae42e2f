/** The points and ranking of each cluster as a workbook, A4 landscape, a sheet a cluster. */
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import type { RankingLine, RankingPage } from '#shared/reports/cluster-ranking.ts'
import { clusterReportText as text } from '#shared/text/clusters.ts'
import { centredRow } from './paper-rows.ts'
import { makeWorkbook, type CellLook } from './sheet-page.ts'

const SIZE = 11
const HEADER: CellLook = { border: true, bold: true, align: 'center', size: SIZE }
const LEFT: CellLook = { border: true, size: SIZE }
const RIGHT: CellLook = { ...LEFT, align: 'right' }
const CENTRED: CellLook = { ...LEFT, align: 'center' }

const COLUMNS: readonly (readonly [
  key: keyof RankingLine & keyof typeof text.columns,
  width: number,
  look: CellLook,
])[] = [
  ['number', 5, CENTRED],
  ['unit', 30, LEFT],
  ['self', 10, RIGHT],
  ['crossCheck', 10, RIGHT],
  ['crossSelf', 11, RIGHT],
  ['cluster', 11, RIGHT],
  ['clusterSelf', 12, RIGHT],
  ['rank', 8, { ...CENTRED, bold: true }],
  ['endorsed', 16, LEFT],
  ['note', 22, LEFT],
]

/** Bytes of an .xlsx file. */
export const writeClusterRanking = (
  pages: readonly RankingPage[],
  { stamp }: { readonly stamp: PaperStamp },
): Promise<Uint8Array> =>
  makeWorkbook(stamp, (addPage) => {
    for (const ranking of pages) {
      const page = addPage({
        name: ranking.cluster,
        orientation: 'landscape',
        widths: COLUMNS.map(([, width]) => width),
      })
      const last = COLUMNS.length
      centredRow(page, last, ranking.title, { bold: true, size: 14 })
      centredRow(page, last, ranking.cluster, { bold: true, size: 13 })
      for (const head of ranking.heads) centredRow(page, last, head, { italic: true, size: 12 })
      page.gap(8)
      page.repeat(
        page.row(
          COLUMNS.map(([key], index) => ({
            from: index + 1,
            to: index + 1,
            value: text.columns[key],
            look: HEADER,
          })),
        ),
      )
      for (const line of ranking.lines)
        page.row(
          COLUMNS.map(([key, , look], index) => ({
            from: index + 1,
            to: index + 1,
            value: line[key],
            look,
          })),
        )
      page.gap(8)
      for (const note of ranking.notes)
        page.row([{ from: 1, to: last, value: note, look: { size: 12 } }])
      page.row([
        {
          from: 8,
          to: last,
          value: text.signature,
          look: { bold: true, size: 12, align: 'center' },
        },
      ])
    }
  })
