/** Words of the review of a unit file before it is written. */
import { formatDong, padCount } from '#shared/kernel/money.ts'
import type { Meaning } from '#shared/submissions/reading/column-meaning.ts'

export const reviewText = {
  place: (at: number, all: number): string => `${formatDong(at)}/${formatDong(all)} tệp`,
  before: 'Tệp trước',
  next: 'Tệp sau',
  commitNext: 'Ghi và sang tệp sau (Ctrl+Enter)',
  sheetLabel: 'Trang tính của tệp',
  sheet: (name: string | null): string => name ?? 'Trang tính',
  hiddenSheet: (name: string): string => `${name} (ẩn)`,
  asItCame: 'Tệp như đơn vị gửi',
  understood: 'Chương trình hiểu',
  meaningOf: (letter: string): string => `Ý nghĩa cột ${letter}`,
  meaningNone: 'chưa rõ',
  columnNamed: (letter: string, header: string): string =>
    header === '' ? `cột ${letter}` : `cột ${letter}: ${header}`,
  rowNumber: 'Dòng',
  rowIs: 'Là',
  rowIsChoice: { nominee: 'đề nghị', 'left-out': 'không phải đề nghị' },
  rowState: {
    ok: 'đề nghị',
    warning: 'đề nghị, cần xem',
    'needs-decision': 'chờ quyết định',
  },
  headerHere: (row: number): string => `Danh sách bắt đầu sau dòng ${row}`,
  headerHint:
    'Nếu tệp có danh sách: ở bên trái, chọn dòng tiêu đề cuối cùng và bấm “Danh sách bắt đầu sau dòng …”, rồi chọn ý nghĩa các cột, ít nhất là cột họ tên.',
  keys: 'F2 sửa ô · Enter giữ · Esc bỏ · ↑↓ chuyển dòng',
  birthWrong: 'Năm sinh ghi 1985 hoặc 12/3/1985; ô này giữ nguyên như cũ.',
  tab: {
    rows: (count: number): string => `Đề nghị (${formatDong(count)})`,
    duplicates: (count: number): string => `Trùng (${formatDong(count)})`,
    'left-out': (count: number): string => `Bỏ qua (${formatDong(count)})`,
    repairs: (count: number): string => `Sửa chữ (${formatDong(count)})`,
    compare: 'So với lần trước',
  },
  accept: 'Đúng như vậy',
  acceptHint: 'Xác nhận dòng này đọc đúng, không cần xem lại',
  leaveOut: 'Bỏ dòng này ra',
  takeIn: 'Đưa vào danh sách',
  undoCorrections: (count: number): string => `Bỏ ${padCount(count)} chỗ sửa`,
  refuse: 'Không sửa',
  useRepair: 'Sửa lại',
  refused: 'giữ nguyên như tệp',
  remembered:
    'Ý nghĩa các cột lấy theo lần sửa trước của một tệp cùng bố cục. Đọc sai thì bỏ qua hoặc quên hẳn.',
  ignoreRemembered: 'Đọc lại không theo lần trước',
  forget: 'Quên bố cục này',
  forgotten: 'Đã quên bố cục này.',
  correctedKept: 'Khi ghi tệp, ý nghĩa cột đã sửa được nhớ cho tệp cùng bố cục lần sau.',
  unitScore: (unit: string, score: number, words: string): string =>
    `${unit} (${score}%, theo “${words}”)`,
  proposals: 'Có thể là',
  unitNotFound: 'Không có đơn vị khớp. Thêm đơn vị ở trang Đơn vị.',
  alias: (words: string): string => `Nhớ “${words}” là tên của đơn vị này`,
  replaceLabel: 'Danh sách này',
  replace: 'thay danh sách đã gửi trước',
  add: 'bổ sung vào danh sách đã gửi',
  change: { new: 'mới', changed: 'thay đổi', same: 'như cũ', gone: 'không còn' },
  changeCount: (added: number, changed: number, gone: number, same: number): string =>
    `${padCount(added)} mới, ${padCount(changed)} thay đổi, ${padCount(gone)} không còn, ${padCount(same)} như cũ`,
  standing: (receipts: string): string => `So với danh sách đang tính (${receipts}):`,
  goneWhenReplaced: 'Khi ghi, những người “không còn” sẽ thôi được tính.',
  goneWhenAdded: 'Danh sách này ghi bổ sung nên những người “không còn” vẫn được tính.',
  noEarlier: 'Đơn vị chưa có danh sách nào trước đó',
  noEarlierHint: 'Khi đơn vị gửi danh sách thứ hai, hai danh sách được so từng dòng ở đây.',
  compareColumn: { change: 'Thay đổi', name: 'Họ tên, tên tập thể', fields: 'Trước → sau' },
  field: {
    honorific: 'danh xưng',
    birth: 'năm sinh',
    position: 'chức vụ',
    workplace: 'nơi công tác',
    award: 'hình thức',
    achievement: 'thành tích',
  },
  fieldChange: (field: string, before: string, after: string): string =>
    `${field}: ${before} → ${after}`,
  empty: '(trống)',
  notSent: (count: number): string => `Còn ${padCount(count)} đơn vị chưa gửi hồ sơ`,
  cancelled: 'đã dừng, chưa ghi gì của tệp này',
} as const

/** What a column holds, as the clerk chooses it. The understanding alone tells the rest apart. */
export const MEANING_LABELS = {
  order: 'số thứ tự',
  honorific: 'danh xưng (ông, bà)',
  name: 'họ tên, tên tập thể',
  'family-name': 'họ và đệm',
  'given-name': 'tên',
  kind: 'loại đối tượng',
  'kind-tick': 'đánh dấu loại',
  birth: 'ngày, năm sinh',
  gender: 'giới tính',
  'sex-nam': 'Nam (năm sinh, dấu x)',
  'sex-nu': 'Nữ (năm sinh, dấu x)',
  position: 'chức vụ',
  workplace: 'nơi công tác',
  address: 'địa chỉ',
  'position-workplace': 'chức vụ và nơi công tác',
  achievement: 'thành tích',
  award: 'hình thức khen',
  'award-tick': 'đánh dấu hình thức',
  income: 'thu nhập',
  households: 'số hộ giúp đỡ',
  workers: 'số lao động',
  unit: 'đơn vị gửi',
  item: 'công việc đăng ký',
  'item-type': 'loại công việc',
  due: 'dự kiến xong',
  scope: 'phạm vi',
  owner: 'phụ trách',
  note: 'ghi chú',
  ignored: 'không dùng',
} as const satisfies Partial<Record<Meaning, string>>

const LABELS: ReadonlyMap<string, string> = new Map(Object.entries(MEANING_LABELS))

/** What a column was taken for, in words. */
export const meaningLabel = (meaning: Meaning | null): string =>
  (meaning === null ? undefined : LABELS.get(meaning)) ?? reviewText.meaningNone
