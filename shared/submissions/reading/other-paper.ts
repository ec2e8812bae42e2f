import type { ListColumn } from './list-layout.ts'
import type { NomineeDraft } from './nominee-draft.ts'
import { rowText } from './sheet-grid.ts'
import type { FoundList, SheetReading } from './sheet-reading.ts'
import { bareKey } from './word-keys.ts'

/** What lists of people are called that an office keeps for other ends than rewards. */
const OTHER =
  /\b(?:bang|danh sach|ds) (?:thanh toan|luong|cham cong|diem danh|theo doi)\b|\bthanh toan (?:tien |che do )?(?:luong|phu cap|cong tac phi)\b|\bcham cong\b|\bdiem danh\b|\bnghi phep\b|\bnang (?:bac )?luong\b|\blich (?:truc|cong tac|hop|tiep)\b|\b(?:phan cong|bang|danh sach) (?:lich )?truc\b|\bphan cong (?:nhiem vu|cong tac|cong viec|phu trach|chuyen mon|giang day)\b|\bket qua (?:ky )?(?:thi\b(?! dua)|hoc tap|ren luyen|danh gia|xep loai|bau cu|kham)|\bxep loai (?:chat luong|thi dua|can bo|dang vien|hoc luc|hanh kiem)\b|\bbang diem\b|\bdanh ba\b|\b(?:nhan|tang|phat|trao) (?:qua|tien|go|gao|hang)\b|\b(?:ho|nguoi) (?:ngheo|can ngheo)\b|\b(?:huong|chi tra|nhan|de nghi) (?:che do|tro cap|phu cap|ho tro|bao hiem|luong huu)\b|\bcu tri\b|(?<!tiep )\bcong dan\b|\b(?:dai bieu|doi tuong|nguoi) (?:du|huong|tham gia|tham du|duoc huong|nhan)\b|\bhop dong lao dong\b|\bbhyt\b|\bbhxh bat buoc\b|\btham gia bao hiem\b|\bvac xin\b|\bhien mau\b|\bvay von\b|\bden bu\b|\bgiai phong mat bang\b|\bthu hoi dat\b|\bcap (?:phat|the|so|giay chung nhan)\b|\bgiao nhan\b|\bvan dong vien\b|\b(?:ung ho|quyen gop|dong gop quy|dong quy|thu quy|thu phi|nop phi|dang phi|doan phi|hoi phi)\b|\btap huan\b|(?<!trung tam )\bboi duong\b(?! chinh tri)|\b(?:danh sach|ds|cac) hoc vien\b(?! (?:hanh chinh|chinh tri|nong nghiep|tai chinh|ngan hang))|\btham (?:gia|du) (?:lop|hoi nghi|cuoc hop|hop|le|hoi thao)\b|\bkiem ke\b|\bdu toan\b|\bquyet toan\b|\btiem chung\b|\bkham (?:suc khoe|benh|tuyen|nghia vu)\b|\bnghia vu quan su\b|\bkhach moi\b|\bthanh phan (?:moi|du|tham du)\b|\bthanh vien (?:hoi dong|ban|to|doan|uy ban)\b|\bkien toan\b|\b(?:tuyen sinh|tuyen dung|trung tuyen|du tuyen)\b|\bthi sinh\b|\btam tru\b|\btam vang\b/u
/** "DANH SÁCH ĐẢNG VIÊN", "Danh sách học sinh lớp 5A", and no word of what they did. */
const MEMBERS =
  /^(?:bang |bieu )?(?:danh sach|ds) (?:trich ngang )?(?:toan the )?(?:dang vien|doan vien|hoi vien|can bo|can bo cong chuc|vien chuc|giao vien|hoc sinh|nhan vien|nhan khau|ho khau|ho dan|dan quan|cong nhan|nguoi lao dong|xa vien|thanh vien|cu dan)(?: (?:lop|chi bo|thon|to|truong|cong ty|khoi|nam|xa|phuong|khoa)\b.*)?$/u
/** Whoever is called so was put forward, whatever else the title says. */
const HONOURS =
  /\bkhen\b|\bthi dua\b|\bsuy ton\b|\bbieu duong\b|\bton vinh\b|\bvinh danh\b|\btieu bieu\b|\bdien hinh\b|\bguong\b|\bthanh tich\b|\bdanh hieu\b|\btrich ngang\b|\bxuat sac\b|\btien tien\b|\buu tu\b|\bldtt\b|\bcstd\b|\bhuy chuong\b/u
/** The same words where they say what a meeting or a class is about. */
const SUBJECT =
  /\b(?:hoi dong|ban|phong|cong tac|nghiep vu|phong trao|luat|xep loai|quy|kinh phi) thi dua(?: khen thuong)?\b|\b(?:quy|kinh phi|le trao) khen thuong\b/gu
/** Columns that a list of nominees has no use for. */
const OTHER_COLUMN =
  /^(?:ky (?:nhan|ten)\b.*|chu ky|thuc (?:linh|nhan)|he so(?: luong)?|phu cap\b.*|tong luong|tien luong|luong (?:co ban|cb|chinh)|so the(?: dang)?|ngay vao (?:dang|doan|truong|lop)\b.*|ngay chinh thuc|ngay (?:ky|het han)\b.*|ma (?:so )?(?:the|bhxh|bhyt)\b.*|noi kcb\b.*|muc huong|mui \d|nguoi nhan|sbd|so bao danh|diem (?:thi|tb|trung binh)|so (?:khau|nhan khau)|so tien(?: ung ho| nop)?|so ngay (?:cong|phep|nghi)|da nghi|con lai|tong (?:ngay )?cong|nhiem vu (?:duoc )?phan cong|chuc danh trong (?:hoi dong|ban|to)\b.*|email|(?:so )?dien thoai|sdt)$/u
const ENOUGH_COLUMNS = 2
const CONTACT = /^(?:email|(?:so )?dien thoai|sdt)$/u
const HEAD_ROWS = 40

/** "(Kèm theo Tờ trình … về việc đề nghị khen thưởng)", what a file that holds nothing else is called. */
const ASKS =
  /\b(?:de nghi|de xuat|trinh|xet)\b.*\b(?:khen|danh hieu|tang (?:thuong|giay|bang|co|ky niem chuong))\b|^(?:ds|danh sach) khen thuong\b/u
/** A cell that says what to give: "Giấy khen", "LĐTT". */
const GIVES =
  /^(?:(?:de nghi|de xuat|xet|tang|thuong) )*(?:giay khen|bang khen|gk|bk|co thi dua|chien si thi dua|cstd\w*|lao dong tien tien|ldtt|tap the lao dong)\b(?!.*\b(?:20\d\d|qd|da|truoc)\b)/u
/** A column of awards, or of works; crosses beneath no heading may be anything. */
const isAskedIn = ({ meaning, header }: ListColumn): boolean =>
  meaning === 'award' || meaning === 'item' || (meaning === 'award-tick' && header !== '')

const ofDeeds = ({ meaning, leaf }: ListColumn): boolean =>
  meaning === 'achievement' && /\bthanh tich\b|\bly do khen\b/u.test(bareKey(leaf))

const says = (text: string): boolean => HONOURS.test(text.replaceAll(SUBJECT, ' '))

const asks = (text: string): boolean =>
  ASKS.test(bareKey(text.replaceAll('_', ' ')).replaceAll(SUBJECT, ' '))

/** Whether a heading within the list, or a cell of it, says what is given, or heads collectives. */
const isAskedOf = ({ headings, cells }: NomineeDraft): boolean =>
  headings.some(({ award, kinds }) => award.kind !== 'none' || kinds.includes('collective')) ||
  [...cells.entries()].some(([, each]) => each.some(({ text }) => GIVES.test(bareKey(text))))

function isCalledOther({ band, title }: FoundList, sheet: string | null): boolean {
  const near = [title.text, title.request, sheet ?? ''].map(bareKey)
  if (near.some(says)) return false
  if (near.some((text) => OTHER.test(text) || MEMBERS.test(text))) return true
  const leaves = band.columns.map(({ leaf }) => bareKey(leaf))
  const own = leaves.filter((leaf) => OTHER_COLUMN.test(leaf))
  // A telephone and a mail address are asked of nominees as well.
  return own.length >= ENOUGH_COLUMNS && !own.every((leaf) => CONTACT.test(leaf))
}

/**
 * Whether what was found on a sheet is some other list of people: its title calls it a pay sheet, a
 * duty roster, a register of members, or its columns are such a one's, and nothing on it speaks of
 * an honour, nor what it came with: `titles`, the lines of its document, and the name of a file that
 * holds nothing else. Who stands in it was not put forward.
 */
export function isOtherPaper({ grid, lists }: SheetReading, titles: readonly string[]): boolean {
  if (lists.length === 0 || titles.some(asks)) return false
  const top = Math.max(...lists.map(({ layout, drafts: [first] }) => first?.row ?? layout.top))
  const above = [...grid.above, ...grid.rows.slice(0, HEAD_ROWS).filter(({ row }) => row < top)]
  if (above.some(({ cells }) => asks(rowText(cells)))) return false
  return lists.every(
    (list) =>
      !list.band.columns.some((column) => isAskedIn(column) || ofDeeds(column)) &&
      isCalledOther(list, grid.name) &&
      !list.drafts.some(isAskedOf),
  )
}
