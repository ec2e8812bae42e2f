import type { Chance } from '#test/torture/random.ts'

/** What has broken parsers, and what has broken the understanding of lists. */
const FRAGMENTS = [
  ...`< > " ' & &#0; &#x10FFFF; </ <!-- --> <![CDATA[ ]]> <?x ?> <!DOCTYPE%x> 999999999 -1 NaN 1e999 ; , \\t \\n | sep=;`.split(
    ' ',
  ),
  '<row>',
  '<row r="1048577"/>',
  'r="XFD1048576"',
  's="99999"',
  't="s"',
  't="e"',
  '<c r="A1" t="inlineStr"><is><t>x</t></is></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCell ref="B9:A1"/>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:p>',
  '<w:vMerge/>',
  '<w:gridSpan w:val="999999"/>',
  'table:number-rows-repeated="99999999"',
  'table:number-columns-repeated="16384"',
  '<table><tr><td rowspan=99999>',
  '\u0000',
  '\ud800',
  '\u202e',
  '\ufeff',
  '\u00ad',
]

const WORDS = [
  'TT',
  'STT',
  'Họ và tên',
  'Tên tập thể',
  'Nam',
  'Nữ',
  'Chức vụ, đơn vị',
  'Hình thức',
  'Giấy khen',
  'Bằng khen',
  'I. TẬP THỂ',
  'II',
  'Không có',
  'Tổng cộng: 99 người',
  'TM. ỦY BAN NHÂN DÂN',
  'Nguyễn Văn An',
  'Ông A và bà B',
  '31/02/1990',
  '(1)',
  '#N/A',
  'nt',
  '"',
  'x',
  'DANH SÁCH',
  'NguyÔn V¨n H¶i',
  'Nguyeãn Vaên Taùm',
  '(Kèm theo Tờ trình số /TTr ngày    tháng)',
  'Đăng ký công trình, phần việc',
]

const NUMBERS = ['0', '1', '-1', '4294967295', '99999999999', '1e9', '0.5', '2958466', '']

const some = (random: Chance, text: string): number => random.below(text.length + 1)

type Step = (text: string, random: Chance) => string

/** Changes after which the markup still stands, so that the list is read and must be understood. */
const GENTLE: readonly Step[] = [
  (text, random) =>
    text.replace(/\d+/gu, (digits) => (random.below(40) === 0 ? random.pick(NUMBERS) : digits)),
  // Words of lists in the place of what stands between tags, commas or tabs.
  (text, random) =>
    text.replace(/(?<=[>;,\t])[^<>;,\t]{2,80}(?=[<;,\t])/gu, (words) =>
      random.below(25) === 0 ? random.pick(WORDS) : words,
    ),
  (text, random) => text.normalize(random.pick(['NFD', 'NFKC', 'NFKD'])),
  (text, random) => {
    const at = some(random, text)
    return text.slice(0, at) + ' '.repeat(random.below(20_000)) + text.slice(at)
  },
]

const ROUGH: readonly Step[] = [
  (text, random) => {
    const at = some(random, text)
    return text.slice(0, at) + random.pick(FRAGMENTS) + text.slice(at)
  },
  (text, random) => {
    const at = some(random, text)
    return text.slice(0, at) + text.slice(at + random.below(60))
  },
  (text, random) => {
    const from = some(random, text)
    const at = some(random, text)
    return text.slice(0, at) + text.slice(from, from + random.below(600)) + text.slice(at)
  },
  (text, random) => {
    const from = some(random, text)
    const piece = text.slice(from, from + 1 + random.below(300))
    return text.slice(0, from) + piece.repeat(1 + random.below(200)) + text.slice(from)
  },
  (text, random) =>
    text.replace(/<(\/?)(\w+)/gu, (tag, slash: string, name: string) =>
      random.below(30) === 0 ? `<${slash}x:${name}` : tag,
    ),
]

/** The text changed in one to four ways. */
export function mutateText(text: string, random: Chance): string {
  const steps = random.below(2) === 0 ? GENTLE : [...GENTLE, ...ROUGH]
  let changed = text
  for (let count = 1 + random.below(4); count > 0; count -= 1)
    changed = random.pick(steps)(changed, random)
  return changed
}
