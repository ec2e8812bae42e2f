/**
 * A native chart of a workbook as its own part: bars, and lines over them, of numbers that stand in
 * cells. It carries the numbers too, so that a reader that never computes draws it the same.
 */
import { escapeXml } from './xml-tree.ts'
import { FONT } from './cell-style.ts'

/** Some cells of one column (or one cell) with what stands in them. */
export interface ChartCells<Value> {
  /** "$B$7:$B$12", without its sheet. */
  readonly range: string
  readonly values: readonly Value[]
}

export interface ChartSeries {
  readonly name: ChartCells<string>
  readonly numbers: ChartCells<number>
  readonly kind: 'bar' | 'line'
}

export interface ChartDrawing {
  readonly title: string
  /** Name of the sheet that the cells are in. */
  readonly sheet: string
  readonly categories: ChartCells<string>
  readonly series: readonly ChartSeries[]
  /** Number format of the values. */
  readonly format: string
  /** Whether every bar has its number written on it. */
  readonly labels: boolean
}

/** The program's own colours; each is told from the others in grey too. */
const COLOURS = ['8F1D21', '0B5394', 'B58900', '5B7F5B'] as const

const formula = (sheet: string, range: string): string =>
  `<c:f>${escapeXml(`'${sheet.replaceAll("'", "''")}'!${range}`)}</c:f>`

const points = (values: readonly (string | number)[]): string =>
  `<c:ptCount val="${values.length}"/>` +
  values
    .map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`)
    .join('')

const strings = (sheet: string, { range, values }: ChartCells<string>): string =>
  `<c:strRef>${formula(sheet, range)}<c:strCache>${points(values)}</c:strCache></c:strRef>`

const numbers = (sheet: string, { range, values }: ChartCells<number>, format: string): string =>
  `<c:numRef>${formula(sheet, range)}<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
  `${points(values)}</c:numCache></c:numRef>`

const letters = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">` +
  `<a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="${FONT}"/><a:cs typeface="${FONT}"/>` +
  '</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'

const SMALL = 900

const labelsXml = (format: string, shown: boolean): string =>
  shown
    ? `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>${letters(SMALL)}` +
      '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
      '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    : ''

function seriesXml(drawing: ChartDrawing, one: ChartSeries, index: number): string {
  const { sheet, format, categories, labels } = drawing
  const colour = COLOURS[index % COLOURS.length] ?? COLOURS[0]
  const fill = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
  const look =
    one.kind === 'bar'
      ? `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>${labelsXml(format, labels)}`
      : `<c:spPr><a:ln w="22225">${fill}</a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${strings(sheet, one.name)}</c:tx>${look}` +
    `<c:cat>${strings(sheet, categories)}</c:cat>` +
    `<c:val>${numbers(sheet, one.numbers, format)}</c:val>` +
    `${one.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
  )
}

const CATEGORY_AXIS = 111
const VALUE_AXIS = 222
const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`
const THIN = (colour: string): string =>
  `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></c:spPr>`

function plotXml(drawing: ChartDrawing): string {
  const of = (kind: ChartSeries['kind']): string =>
    drawing.series
      .map((one, index) => (one.kind === kind ? seriesXml(drawing, one, index) : ''))
      .join('')
  const [bars, lines] = [of('bar'), of('line')]
  const barChart =
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>` +
    `<c:varyColors val="0"/>${bars}<c:gapWidth val="60"/>${AXES}</c:barChart>`
  const lineChart =
    lines === ''
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${AXES}</c:lineChart>`
  return (
    `<c:plotArea><c:layout/>${barChart}${lineChart}` +
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    '<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>' +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `${THIN('7F7F7F')}${letters(SMALL)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${THIN('D9D9D9')}</c:majorGridlines>` +
    `<c:numFmt formatCode="${escapeXml(drawing.format)}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `${THIN('7F7F7F')}${letters(SMALL)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/>` +
    '<c:crossBetween val="between"/></c:valAx></c:plotArea>'
  )
}

/** A title of the chart's own stays with it, wherever the pages break. */
const titleXml = (title: string): string =>
  '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>' +
  `<a:rPr lang="vi-VN" sz="1300" b="1"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="${FONT}"/><a:cs typeface="${FONT}"/></a:rPr>` +
  `<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The chart's part. Source: ECMA-376 part 1, DrawingML charts. */
export const chartXml = (drawing: ChartDrawing): string =>
  `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ` +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>' +
  titleXml(drawing.title) +
  '<c:autoTitleDeleted val="0"/>' +
  plotXml(drawing) +
  (drawing.series.length > 1
    ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${letters(SMALL)}</c:legend>`
    : '') +
  '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
  `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>${letters(SMALL)}</c:chartSpace>`

/** Where a chart stands: over one row, from its first column to its last. */
export interface ChartPlace {
  /** 1-based. */
  readonly row: number
  readonly columns: number
  /** Height of the row in points. */
  readonly height: number
  readonly drawing: ChartDrawing
}

/** A point in the drawing's own units, and the points left free for the border below a chart. */
const POINT = 12_700
const FREE_BELOW = 4

/** The drawing part of a sheet: its charts, whose relations are numbered in the same order. */
export const drawingXml = (places: readonly ChartPlace[]): string =>
  `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ` +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  places
    .map(
      ({ row, columns, height, drawing }, index) =>
        `<xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
        `<xdr:to><xdr:col>${columns}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>${(height - FREE_BELOW) * POINT}</xdr:rowOff></xdr:to>` +
        `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(drawing.title)}" descr="${escapeXml(drawing.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
        '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
        `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId${index + 1}"/>` +
        '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
    )
    .join('') +
  '</xdr:wsDr>'
