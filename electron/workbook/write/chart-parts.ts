/** The parts that a sheet's charts add to a package, and what they change in the parts that are there. */
import { chartXml, drawingXml, type ChartPlace } from './chart-xml.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const relationsXml = (kind: string, targets: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  targets
    .map(
      (target, index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
    )
    .join('') +
  '</Relationships>'

/** Charts by the 1-based number of their sheet. */
export type ChartsOfSheets = ReadonlyMap<number, readonly ChartPlace[]>

/** The new parts by their paths. */
export function chartParts(charts: ChartsOfSheets): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  let chart = 0
  for (const [sheet, places] of charts) {
    const targets = places.map(({ drawing }) => {
      chart += 1
      parts.set(`xl/charts/chart${chart}.xml`, chartXml(drawing))
      return `../charts/chart${chart}.xml`
    })
    parts.set(`xl/drawings/drawing${sheet}.xml`, drawingXml(places))
    parts.set(`xl/drawings/_rels/drawing${sheet}.xml.rels`, relationsXml('chart', targets))
    parts.set(
      `xl/worksheets/_rels/sheet${sheet}.xml.rels`,
      relationsXml('drawing', [`../drawings/drawing${sheet}.xml`]),
    )
  }
  return parts
}

/** The package's list of what its parts are, with the new ones. */
export const withChartTypes = (xml: string, parts: ReadonlyMap<string, string>): string =>
  xml.replace(
    '</Types>',
    [...parts.keys()]
      .flatMap((path) => {
        const kind = /^xl\/(drawings|charts)\/[^/]+\.xml$/u.exec(path)?.[1]
        if (kind === undefined) return []
        const type = kind === 'charts' ? 'drawingml.chart' : 'drawing'
        return [
          `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
        ]
      })
      .join('') + '</Types>',
  )

/** What stands after a drawing in a sheet; ours have none of it but may come to. */
const BEHIND =
  /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|tableParts|extLst)[\s>/]/u

/** The sheet with its drawing named, in the place that the format gives it. */
export function withDrawing(xml: string): string {
  const drawing = `<drawing xmlns:r="${RELATIONS}" r:id="rId1"/>`
  const at = xml.search(BEHIND)
  const end = at < 0 ? xml.lastIndexOf('</worksheet>') : at
  return xml.slice(0, end) + drawing + xml.slice(end)
}
