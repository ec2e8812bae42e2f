import { bareKey } from './word-keys.ts'
import { isCapitals } from './name-case.ts'
import { readNumbering } from './line-numbering.ts'
import type { Cell } from './sheet-grid.ts'

const SIGNER =
  /^(?:tm|kt|tl|tuq|thua lenh|thua uy quyen)\b|^(?:q )?(?:thu truong|giam doc|pho giam doc|chu tich|pho chu tich|truong phong|pho truong phong|hieu truong|pho hieu truong|bi thu|pho bi thu|chanh van phong|pho chanh|chanh thanh tra|truong ban|pho truong ban|chi huy truong|chinh tri vien|truong cong an|pho truong|doi truong|truong tram|tong giam doc|lanh dao|truong thon|truong khoi|chu nhiem)\b/u
const CLERK =
  /^(?:nguoi lap|nguoi tong hop|nguoi ke khai|can bo tong hop|lap bieu|ke toan|thu ky|dai dien|xac nhan|xet duyet|nguoi viet|nguoi dang ky|don vi xac nhan|ky ghi ro|ky ten|da ky|ky dong dau)\b/u
const RECIPIENTS = /^noi nhan\b/u
const PLACE_DATE = /^[\p{L}\s.']{2,40},\s*(?:ngày|ngay)[\s.…\d]{0,12}(?:tháng|thang)/iu
const MOTTO = /^(?:cong hoa xa hoi chu nghia|doc lap tu do hanh phuc|dang cong san viet nam)/u
const NOTE =
  /^(?:ghi chu|luu y|chu y|chu thich|nhu tren|luu(?: (?:vt|hs|ho so|van thu|nv|tdkt)\b|$)|cac don vi co lien quan|nhu kinh gui|kinh gui)\b|^(?:so )?(?:mang|chuyen) sang(?: trang(?: \w+)?)?$/u
const MARKED_NOTE = /^(?:\*|\(\*+\)|-\s*(?:như trên|lưu|các|ubnd|thường|phòng).*[;.,]$)/iu
const LONGEST_SIGNER = 90
/** "… CHỦ TỊCH UBND HUYỆN TẶNG GIẤY KHEN" asks; who signs does not say for what. */
const ASKS = /\b(?:giay khen|bang khen|co thi dua|tang)\b/u

/** Whether a text is the head of a signature block ("TM. ỦY BAN NHÂN DÂN", "NGƯỜI LẬP BIỂU"). */
export function isSignature(text: string): boolean {
  if (text.length > LONGEST_SIGNER) return false
  const key = bareKey(text)
  // "Kế toán, Trung tâm Văn hóa …" is somebody's post; who signs says no more than "KẾ TOÁN".
  if (CLERK.test(key)) return !/,\s/u.test(text)
  if (RECIPIENTS.test(key) || PLACE_DATE.test(text)) return true
  return (
    SIGNER.test(key) &&
    !ASKS.test(key) &&
    (isCapitals(text.replace(/\(.*\)/u, '')) || /^(?:tm|kt|tl|tuq)\b/u.test(key))
  )
}

/** Lines of every official paper's head. */
export const isMotto = (text: string): boolean => MOTTO.test(bareKey(text))

/** Whether a text is a place with a date ("Bắc Kạn, ngày 05 tháng 8 năm 2024"). */
export const isPlaceAndDate = (text: string): boolean => PLACE_DATE.test(text)

/** "Lưu: VT, HS", "Lưu VP UBND"; Lưu Thị Mai is somebody. */
const FILED = /^[-–\s]*(?:[Ll]ưu|LƯU)\s*(?::|(?<=ưu\s*)(?:[A-ZĐ]{2,}(?!\p{L})|[Vv]ăn phòng))/u

/** "Ghi chú: …", "* …", "- Lưu: VT." */
export const isNote = (text: string): boolean =>
  NOTE.test(bareKey(text)) || MARKED_NOTE.test(text) || FILED.test(text.normalize('NFC'))

const NOBODY =
  /^(?:khong|khong co|chua co|khong de nghi)(?: (?:ai|tap the|ca nhan|ho gia dinh|doanh nghiep|doi tuong|truong hop|nguoi|nao|de nghi|va|ho|dn))*$/u

/** The letters that the words above begin with, or one that may become such a letter when folded. */
const MAY_SAY_NOBODY = /^[^\p{L}\p{N}]*[kKcC\u0080-\uffff]/u

/** "Không có", "Không có cá nhân nào đề nghị": a place in the list that names nobody. */
export const saysNobody = (text: string): boolean =>
  MAY_SAY_NOBODY.test(text) && NOBODY.test(bareKey(text))

const LETTER_A = 65

/** "(1)", "2", "A", "(4)=(3)/12": a cell of the row that numbers the columns. */
const COLUMN_NUMBER = /^\(?\s*(?:\d{1,2}|[A-Ha-h])\s*\)?\s*(?:=.*)?$/u

/** "A", "B", "C": the alphabet from its beginning. */
const isAlphabet = (cells: readonly Cell[]): boolean =>
  cells.every(({ text }, index) => text.toUpperCase().codePointAt(0) === LETTER_A + index)

/** Whether a row numbers the columns: (1) (2) (3), or A B 1 2, or A B C. */
export function isColumnNumbers(cells: readonly Cell[]): boolean {
  if (cells.length < 3 || !cells.every(({ text }) => COLUMN_NUMBER.test(text))) return false
  if (isAlphabet(cells)) return true
  const numbers = cells.flatMap(({ text }) => {
    const found = /^\(?\s*(\d{1,2})/u.exec(text)?.[1]
    return found === undefined ? [] : [Number(found)]
  })
  if (numbers.length < 2) return false
  return new Set(numbers).size === numbers.length
}

/** Whether a row is what copied formulas leave: errors, zeros, numbers, nothing a person wrote. */
export const isFiller = (cells: readonly Cell[]): boolean =>
  cells.every(
    (cell) =>
      cell.text === '' ||
      cell.formula ||
      cell.value.type === 'error' ||
      /^(?:0|-|–|\.|…)+$/u.test(cell.text) ||
      readNumbering(cell.text)?.style === 'arabic',
  )
