import { tonedWords } from './word-keys.ts'

/** Family names that are also words for a body: "Đoàn Thị Bích Ngọc", "Ban Văn Toản". */
const SURNAMES = new Set(['đoàn', 'ban', 'hội', 'phòng', 'khu'].flatMap((word) => tonedWords(word)))

/** Second words of persons' names that stand behind no body's word, but for the pairs below. */
const MIDDLES = new Set(
  `thị văn hữu đức minh quang xuân thanh ngọc kim thu hồng bích mạnh quốc công đình trọng thế anh tuấn
  thùy thúy lan mai phương hải hoàng trung gia bảo duy đăng khắc bá sỹ sĩ tiến huy viết vũ như mỹ diệu
  khánh nhật hoài tú thành chí danh doãn đại hà hạnh hiền hương huyền kiều lệ linh ly nam nguyên quý
  tấn thái thu thảo thiện thuận trần trường tường vân việt vinh yến`
    .split(/\s+/u)
    .flatMap((word) => tonedWords(word)),
)

/** What such words begin when they belong to a body: "Ban Công tác", "Đoàn Thanh niên". */
const OF_BODIES = new Set(
  [
    'thanh niên',
    'thanh tra',
    'thanh thiếu',
    'công an',
    'công tác',
    'công đoàn',
    'công nghệ',
    'công chứng',
    'công thương',
    'văn hóa',
    'văn hoá',
    'văn nghệ',
    'văn phòng',
    'văn công',
    'văn thư',
    'văn thể',
    'quốc phòng',
    'quốc hội',
    'quốc tế',
    'bảo vệ',
    'bảo hiểm',
    'bảo trợ',
    'bảo tồn',
    'đại biểu',
    'đại diện',
    'đại học',
    'trung ương',
    'trung tâm',
    'trường học',
    'thu thuế',
    'thu chi',
    'thành ủy',
    'thành uỷ',
    'thể thao',
    'vân động',
    'mạnh thường',
    'hồng thập',
    'nguyên cứu',
    'trung cấp',
    'vũ trang',
    'thái cực',
    'anh hùng',
  ].map((pair) => tonedWords(pair).join(' ')),
)

const NAME_WORD = /^\p{Lu}(?:\p{Ll}+|\p{Lu}+)$/u

/** Whether a text has the shape of a person's name and begins with such a family name. */
export function couldBeSurname(text: string): boolean {
  // Nearly every text is told by its first word.
  const end = text.indexOf(' ')
  const [first = ''] = tonedWords(end === -1 ? text : text.slice(0, end))
  if (!SURNAMES.has(first)) return false
  const words = text.normalize('NFC').split(' ')
  if (words.length < 2 || words.length > 5) return false
  return words.every((word) => NAME_WORD.test(word))
}

/**
 * Whether a text that begins with a word for a body is a person's name all the same: each word
 * capitalised, and a person's middle name behind the family name ("Đoàn Minh Quân").
 */
export function isSurnameLikeBody(text: string): boolean {
  if (!couldBeSurname(text)) return false
  const [, second = '', third = ''] = tonedWords(text, 4)
  return third !== '' && MIDDLES.has(second) && !OF_BODIES.has(`${second} ${third}`)
}
