import { writtenOut } from './heading-abbreviations.ts'
import { bareKey, tonedWords } from './word-keys.ts'

/**
 * What a column of a list holds. `entry` may be a name or a kind ("Đối tượng", "Tập thể"),
 * `body` a workplace or a name ("Tên đơn vị"), `sex-nam`/`sex-nu` a birth or a tick: the cells
 * beneath decide.
 */
export const MEANINGS = [
  'order',
  'honorific',
  'name',
  'family-name',
  'given-name',
  'entry',
  'body',
  'kind',
  'kind-tick',
  'birth',
  'birth-day',
  'birth-month',
  'birth-year',
  'gender',
  'sex-nam',
  'sex-nu',
  'position',
  'workplace',
  'address',
  'position-workplace',
  'achievement',
  'award',
  'award-tick',
  'income',
  'households',
  'workers',
  'unit',
  'item',
  'item-type',
  'due',
  'scope',
  'owner',
  'note',
  'ignored',
] as const
export type Meaning = (typeof MEANINGS)[number]

const FORM =
  /\bgiay khen\b|\bbang khen\b|\bco thi dua\b|\bco cp\b|\bco chinh phu\b|^gk\b|^bk\b|\b(?:tang|khen|de nghi) (?:gk|bk)\b/u
const POST = /chuc vu|chuc danh|nghe nghiep|chuc trach|vi tri cong tac|cong viec dam nhiem/u
const PLACE =
  /don vi|co quan|noi cong tac|noi lam viec|dia chi|noi o|cong tac tai|thuong tru|cu tru|ho khau|dia phuong|phong ban|\bthon\b|khu pho|to dan pho|xa phuong|cho o|tru quan|dia ban|truc thuoc|\btru so\b/u
const ITEM_WORDS =
  'cong trinh|phan viec|mo hinh|viec lam theo|cong viec|du an|noi dung dang ky|viec dang ky|viec kho|viec moi'

/** Asked in this order; the first that fits is the meaning. */
const RULES: readonly (readonly [Meaning, RegExp])[] = [
  ['order', /^(?:stt|tt|t t|s t t|s tt|so tt|so thu tu|thu tu|no|so|stt tt)$/u],
  ['note', /^(?:ghi chu|luu y|chu thich)\b/u],
  [
    'ignored',
    /so phieu|ty le|^(?:tong |so )?diem\b|qua trinh|(?<!sinh.*)\btuoi\b(?!.*sinh)|^ma\b|ma so|dinh danh|cccd|cmnd|cmt|can cuoc|dien thoai|\bsdt\b|so dt|dan toc|ton giao|trinh do|que quan|nguyen quan|email|tai khoan|ngay vao|tham nien|^nam cong tac|(?:so nam|thoi gian) cong tac|so quyet dinh|so qd|linh vuc|xep loai|phan loai khen|loai hinh khen|\bluong\b|he so|chu ky|ky nhan|muc thuong|tien thuong|so tien|y kien|so nam|van hoa phan loai|^(?:ten goi|ten) khac\b|^ten thuong (?:goi|dung)\b|^bi danh\b|^phap danh\b/u,
  ],
  ['ignored', /(?:ket qua|so phieu).*(?:suy ton|binh xet|bo phieu|bieu quyet|phieu)/u],
  [
    'ignored',
    /(?:khen thuong|danh hieu|hinh thuc).*(?:da duoc|da dat|da tang|truoc day|nam (?:hoc )?truoc|cac nam|qua cac)|(?:da duoc|da dat).*(?:khen thuong|danh hieu|hinh thuc)/u,
  ],
  [
    'item-type',
    /^(?:loai|phan loai|the loai|hinh thuc dang ky|loai hinh)\b.*(?:cong trinh|phan viec|mo hinh|dang ky)/u,
  ],
  ['family-name', /^ho(?: va)? ten (?:dem|lot)(?: va (?:dem|lot))?$/u],
  [
    'name',
    /\bho va ten\b|\bho ten\b|^ten (?:cua )?(?:tt (?:va |hoac )?cn\b|don vi (?:va |hoac )?ca nhan|tap the|ca nhan|doi tuong|to chuc|nguoi|ho\b|chu ho|doanh nghiep|cong ty|hop tac xa|htx|co so|nha|cac)|^quy danh|danh tinh|^chu ho\b/u,
  ],
  [
    'honorific',
    /^d c$|^(?:ten goi|danh xung|xung ho|ong ba|ong hoac ba|quan ham|cap ham|hoc ham|hoc vi|cap bac)(?!.*(?:chuc vu|don vi|ho va ten))/u,
  ],
  [
    'due',
    /(?:thoi gian|thoi han|tien do|thoi diem|ngay|han|du kien).*(?:hoan thanh|thuc hien|xong|khanh thanh)|^hoan thanh|^thoi gian$|^thoi han$|^tien do$/u,
  ],
  ['position', /^cong viec(?: hien tai| dang lam| hien nay)?$|^vi tri(?: viec lam| dam nhiem)?$/u],
  ['item', new RegExp(`(?:${ITEM_WORDS})|^ten (?:viec|mo hinh|du an)`, 'u')],
  ['scope', /quy mo|dia diem|pham vi|noi thuc hien|khoi luong/u],
  [
    'owner',
    /phu trach|chiu trach nhiem|chu tri|dau moi|nguoi thuc hien|don vi thuc hien|nguoi chi dao|tap the thuc hien/u,
  ],
  // "Hình thức, lý do": the award first, what it is for behind it.
  ['award', /^(?:hinh thuc|muc khen)\b.*\b(?:ly do|thanh tich)\b/u],
  [
    'achievement',
    /thanh tich|^t tich\b|^ttich\b|tom tat|viec lam (?:tot|tieu bieu|noi bat|cu the)|\bly do\b|cong trang|noi dung khen|dong gop|^ket qua|\bnoi dung$|ket qua (?:dat duoc|cong tac|thuc hien)/u,
  ],
  [
    'birth',
    /nam sinh|ngay sinh|ngay thang(?: nam)? sinh|sinh nam|sinh ngay|^sn$|ngay thang nam sinh|^sinh$|^n sinh$/u,
  ],
  ['gender', /gioi tinh|^phai$|^nam nu$|^gioi$/u],
  ['unit', /^(?:ten )?(?:don vi|co quan)(?: don vi)? (?:de nghi|trinh|gui|lap|de xuat|bao cao)/u],
  ['award', /^(?:hinh thuc|danh hieu|h thuc|noi dung de nghi)/u],
  ['income', /thu nhap/u],
  ['households', /thoat ngheo|ho ngheo|^so ho\b|giup.*\bho\b/u],
  ['workers', /viec lam|(?:so|tao|su dung|thu hut|giai quyet).*lao dong|^lao dong\b|^so ld$/u],
  [
    'family-name',
    /^ho(?: va)?(?: ten| chu)?(?: dem| lot| dem lot| lot dem)?$|^(?:ten |chu )?(?:dem|lot)$/u,
  ],
  ['entry', /tap the|ca nhan|ho gia dinh|doi tuong|nguoi duoc|^danh sach|doanh nghiep|to chuc/u],
  [
    'body',
    /^ten (?:don vi|co quan|truong|phong|chi bo|chi doan|to\b)|^(?:don vi|truong|co quan) dang ky|^don vi truong/u,
  ],
  ['award', /khen thuong|^de nghi|^muc khen|^cap khen|\bkhen\b|^dn khen|^hinh thuc|^hthuc/u],
  ['position', POST],
  ['position', /^(?:cv|chuc|c vu|ch vu|cvu|chvu)$|nhiem vu|nganh nghe/u],
  [
    'workplace',
    /^(?:d vi|dvi|dv)(?: ct| cong tac)?$|^(?:dvct|noi ct|co quan ct|cqct)$|don vi|co quan|cong tac|noi lam viec|phong ban|truc thuoc/u,
  ],
  ['address', PLACE],
  ['kind', /^(?:loai|phan loai|loai hinh)$/u],
  ['award', /^htkt$|^kien nghi|^muc de nghi/u],
  ['entry', /^(?:phan loai )?tt cn(?: (?:duoc )?de nghi.*)?$/u],
  [
    'workplace',
    /^(?:khoa|phong|to|lop|truong|khoi|doi|chi bo|chi hoi|chi doan|chi doi|bo phan|phan xuong|cong doan|dang bo|lien doi)(?: (?:phong|khoi|ban|truong|lop|thon|to|xom|tram|doi|khoa|bo phan|don vi|chuyen mon|bo mon|co so))*$|^cdcs$/u,
  ],
  ['given-name', /^ten$/u],
]

const PART_OF_A_BODY = `${PLACE.source}|\\bkhoa\\b|\\bphong\\b|\\bbo phan\\b`
const BOTH_PARTS = new RegExp(
  `(?:${POST.source}).*(?:${PART_OF_A_BODY})|(?:${PART_OF_A_BODY}).*(?:${POST.source})`,
  'u',
)

/** "Tập thể, cá nhân, chức vụ, đơn vị": who comes first is who the column names. */
const NOMINEE_FIRST =
  /\bho va ten\b|\bho ten\b|^(?:ten |danh sach )?(?:cac )?(?:tap the|ca nhan|ho gia dinh|to chuc|doanh nghiep|doi tuong|tt (?:va |hoac )?cn|don vi (?:va |hoac )?ca nhan)\b/u

const NOMINEES_OF_A_FORM =
  /^(?:ten |danh sach )?(?:cac )?(?:(?:tap the|ca nhan|ho gia dinh|va|hoac) )+(?:duoc |xet )*(?:de nghi|tang|khen)\b|^ho (?:va )?ten\b/u

const NAM_MALE = tonedWords('nam').join(' ')
const NAM_YEAR = tonedWords('năm').join(' ')
const MARKED = /[^\u0000-\u007f]/u
const NU = new Set(['nữ', 'nu'].flatMap((word) => tonedWords(word)))

const MEN_AND_WOMEN = new Set(['ông', 'bà', 'đồng chí'].map((word) => tonedWords(word).join(' ')))

/** "Nam" and "Năm" differ by a mark only, so these leaves are read with their marks. */
function shortLeaf(leaf: string, parent: string): Meaning | null {
  const all = tonedWords(leaf)
  const words = all.join(' ')
  if (words === NAM_MALE) return 'sex-nam'
  if (NU.has(words)) return 'sex-nu'
  // Names in one of two columns, "Ông | Bà", or beneath "Đồng chí".
  if (MEN_AND_WOMEN.has(words)) return 'entry'
  // "Năm sinh (Nam)", "Nữ: ngày sinh".
  if (/sinh/u.test(bareKey(leaf))) {
    // "NAM SINH" without any mark is "Năm sinh", as a whole header without marks has it.
    if (/^(?:nam sinh|sinh nam)$/u.test(bareKey(leaf)) && !MARKED.test(leaf)) return 'birth'
    const men = all.includes(NAM_MALE)
    const women = all.some((word) => NU.has(word))
    if (men !== women) return men ? 'sex-nam' : 'sex-nu'
  }
  if (!/sinh/u.test(bareKey(parent))) return null
  if (words === NAM_YEAR) return 'birth-year'
  const key = bareKey(leaf)
  if (key === 'ngay') return 'birth-day'
  return key === 'thang' ? 'birth-month' : null
}

/** Whether a heading names a form: "Giấy khen TX", "Tập thể đề nghị tặng Giấy khen". */
export const namesForm = (heading: string): boolean => FORM.test(bareKey(heading))

function meaningOfWords(key: string): Meaning | null {
  if (BOTH_PARTS.test(key) && !NOMINEE_FIRST.test(key)) return 'position-workplace'
  // "Cá nhân đề nghị tặng Giấy khen" heads names, unless there are ticks beneath it.
  if (NOMINEES_OF_A_FORM.test(key) && FORM.test(key)) return 'entry'
  // "Giấy khen TX" above ticks; "Hình thức khen" is a column of awards.
  if (FORM.test(key) && !/^(?:hinh thuc|danh hieu)/u.test(key)) return 'award-tick'
  return RULES.find(([, pattern]) => pattern.test(key))?.[0] ?? null
}

/** "CV/ĐV", "HTKT đề nghị": written out where the short words say nothing, or only half of it. */
function meaningOfKey(key: string): Meaning | null {
  const short = meaningOfWords(key)
  if (short !== null && short !== 'position') return short
  const whole = writtenOut(key)
  const long = whole === key ? short : meaningOfWords(whole)
  return short === null || long === 'position-workplace' ? long : short
}

const known = new Map<string, Meaning | null>()
const KEPT = 4000
const LONGEST_HEADING = 160

/**
 * What a column heading means, by synonyms; null where its words are none of the field's.
 * `parent`: the heading above it in a header of several rows, or ''.
 */
export function meaningOf(leaf: string, parent = ''): Meaning | null {
  if (leaf === '' || leaf.length > LONGEST_HEADING) return null
  const memo = `${parent}\n${leaf}`
  const before = known.get(memo)
  if (before !== undefined) return before
  const short = shortLeaf(leaf, parent)
  const own = short ?? meaningOfKey(bareKey(leaf))
  const meaning = own ?? (parent === '' ? null : meaningOfKey(bareKey(`${parent} ${leaf}`)))
  if (known.size > KEPT) known.clear()
  known.set(memo, meaning)
  return meaning
}
