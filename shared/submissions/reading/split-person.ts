import { bareKey } from './word-keys.ts'
import { splitHonorific } from './honorific.ts'
import { beginsWithOrganisation } from './organisation-words.ts'
import { beginsWithPost } from './post-words.ts'

/** Family names of the Kinh and of the peoples of the northern mountains, folded. */
const FAMILY_NAMES = new Set(
  `nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly nong ma trieu ha luong be
  vi lanh mong luc tan giang chao vang lo sung thao mua hang cu dinh truong doan lam mai to trinh cao
  chau quach ta dam phung hua dao chu la lai luu thai tong nghiem kim khong tu tang ninh quan ban dong
  hoa loc nhu au an bach bang bo ca cam can cao ca chang chang chu co cung cuu dau diem dieu doi giap
  ha han hau hong hung kha khuat khuc kieu lang leng li lieu linh lu mac man mau mon nghi ngoc nhan nhu
  ong phi pho phu quang que sa sam sin so son tac tang tat than thang thieu thi tho thong tieu ton tra
  trac truc tu ung van vien vuong y xa sen seo ly lau hau thu phan gia mai than lu phu sai ma giay phang
  cut ksor rmah siu nay y h ro rcom kpa dieu lang`
    .split(/\s+/u)
    .filter((name) => name !== ''),
)

const SPACE = 32

const CAPITAL_WORD = /^\p{Lu}[\p{L}\p{M}'’-]*$/u

/** Whether a text could stand as a person's whole name: two to six capitalised words. */
export function looksLikePerson(text: string): boolean {
  const { honorific, name } = splitHonorific(text)
  const words = name.split(' ')
  if (words.length < 2 || words.length > 6) return false
  if (!words.every((word) => CAPITAL_WORD.test(word))) return false
  if (beginsWithOrganisation(name) || beginsWithPost(name)) return false
  return honorific !== null || FAMILY_NAMES.has(bareKey(words[0] ?? ''))
}

/** Whether the pieces of a name over several rows could each be somebody's whole name. */
export const areTwoPeople = (fragments: readonly string[]): boolean =>
  fragments.length > 1 && fragments.every((fragment) => looksLikePerson(fragment))

/**
 * "Nguyễn Văn A", "Trần Thị X": what forms write where a name shall stand. A letter behind a whole
 * name tells two persons apart who are called the same ("Hoàng Thị Hoa B").
 */
export const isPlaceholderName = (name: string): boolean =>
  // The letter that stands for a name is a word of its own.
  name.charCodeAt(name.length - 2) === SPACE &&
  /^\p{Lu}[\p{L}\p{M}]+ (?:[\p{L}\p{M}]+ )?(?:(?:Văn|Thị) )?[A-EXYZ]$/u.test(name)

const NO_NAMES: ReadonlySet<string> = new Set(
  ['tập thể', 'cá nhân', 'hộ gia đình', 'gia đình', 'doanh nghiệp', 'tổ chức', 'hộ', 'ông', 'bà']
    .concat(['đ/c', 'đồng chí', 'tt', 'cn', 'nam', 'nữ', 'ông/bà'])
    .map((word) => word.normalize('NFC')),
)
const LONGEST_NO_NAME = 12

/** "Tập thể", "Ông": what a column of kinds or of addresses says, and nobody's name. */
export const isNoName = (name: string): boolean =>
  name.length <= LONGEST_NO_NAME && NO_NAMES.has(name.toLowerCase())

/** "Thượng tá": an address or a rank, and nobody's name. */
export const isOnlyHonorific = (name: string): boolean =>
  name.includes(' ') && splitHonorific(`${name} An`).name === 'An'

/** Whether a name begins with Ông, Bà, Đ/c, a rank or the like. */
export const hasHonorific = (text: string): boolean => splitHonorific(text).honorific !== null

/** How many words the name has without its honorifics. */
export const nameWords = (text: string): number => splitHonorific(text).name.split(' ').length

/** Whether a fragment goes on with the cell above: "(SN 1985)", "- Trưởng thôn", "và Xã hội". */
export const goesOn = (text: string): boolean => /^[\p{Ll}(,;\-–/]/u.test(text)

/** Whether a fragment beneath a name is the person's post or workplace. */
export const isPostOrPlace = (text: string): boolean =>
  beginsWithPost(text) ||
  beginsWithOrganisation(text) ||
  /^(?:chức vụ|đơn vị|địa chỉ)\s*:/iu.test(text)

/** What stands between two names in one line. */
const JOINS = /[,;&+-]|\svà\s/iu

/**
 * Whether one name cell holds two people: "Ông A và bà B", "Nguyễn Văn A, Trần Thị B", or two names
 * on two lines. A household of a couple is one nominee and not asked about here.
 */
export function holdsTwoPeople(text: string, lines: readonly string[]): boolean {
  if (lines.length < 2 && !JOINS.test(text)) return false
  if (/\s(?:và|&|\+)\s+(?:ông|bà|đ\/c|đồng chí|anh|chị)\s/iu.test(text)) return true
  const parts = lines.length > 1 ? lines : text.split(/\s*[,;]\s+|\s+(?:và|&)\s+|\s+-\s+/u)
  if (parts.length < 2) return false
  const people = parts.filter((part) => looksLikePerson(part.replace(/^\d+[.)]\s*/u, '')))
  return people.length > 1
}
