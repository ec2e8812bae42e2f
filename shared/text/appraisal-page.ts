/** Words of the page Thẩm định. */
import type { Conclusion } from '#shared/appraisal/contract.ts'
import { padCount } from '#shared/kernel/money.ts'
import { quotedClause } from './clause-words.ts'

export const CONCLUSION_LABELS: Readonly<Record<Conclusion, string>> = {
  eligible: 'Đủ điều kiện',
  'not-eligible': 'Không đủ điều kiện',
  'for-council': 'Trình Hội đồng xem xét',
}

export const WEIGHT_LABELS = {
  required: 'bắt buộc',
  advisory: 'để Hội đồng cân nhắc',
} as const

export const appraisalText = {
  title: 'Thẩm định',
  subtitle: (concluded: number, all: number): string => `Đã kết luận ${concluded}/${all} đề nghị`,
  empty: 'Chưa có đề nghị nào để thẩm định',
  emptyHint: 'Nhập hồ sơ của các đơn vị ở trang Hồ sơ; mỗi đề nghị sẽ hiện ở đây cùng các căn cứ.',
  toSubmissions: 'Đến trang Hồ sơ',
  noneLeft: 'Không có đề nghị nào khớp với bộ lọc',
  noneLeftHint: 'Bỏ bớt điều kiện lọc để thấy các đề nghị khác.',
  search: 'Tìm theo tên, đơn vị',
  list: 'Danh sách đề nghị',
  filters: {
    state: 'Tình trạng',
    all: 'Mọi tình trạng',
    open: 'Chưa kết luận',
    clear: 'Chưa kết luận, không vướng',
    stopped: 'Chưa kết luận, có vướng',
    unknown: 'Chưa kết luận, thiếu căn cứ',
    eligible: 'Đã kết luận: đủ điều kiện',
    'not-eligible': 'Đã kết luận: không đủ',
    'for-council': 'Đã kết luận: trình Hội đồng',
    votable: 'Đủ điều kiện trình Hội đồng',
    criteria: 'Có tiêu chuẩn không đạt',
    'no-evidence': 'Chưa đủ căn cứ xét tiêu chuẩn',
    kind: 'Loại',
    allKinds: 'Mọi loại',
    award: 'Hình thức',
    allAwards: 'Mọi hình thức',
  },
  state: {
    met: 'Không vướng',
    stopped: 'Có vướng',
    unknown: 'Thiếu căn cứ',
  },
  count: (shown: number, all: number): string =>
    shown === all ? `${padCount(all)} đề nghị` : `${padCount(shown)}/${padCount(all)} đề nghị`,
  selectAll: 'Chọn cả danh sách đang hiện',
  selected: (count: number): string => `Đã chọn ${padCount(count)}`,
  concludeMany: 'Kết luận hàng loạt…',
  key: (digit: number): string => `Alt+${digit}`,
  place: (index: number, all: number): string => `${index}/${all}`,
  previous: 'Trước (Alt+←)',
  next: 'Sau (Alt+→)',
  keys: 'Phím: Alt+← Alt+→ chuyển đề nghị, Alt+1 2 3 chọn kết luận, Ctrl+Enter kết luận và sang đề nghị sau.',

  nominee: 'Đề nghị',
  unit: 'Đơn vị',
  award: 'Hình thức đề nghị',
  position: 'Chức vụ',
  workplace: 'Nơi công tác',
  achievement: 'Thành tích',
  reasons: 'Vướng mắc',
  noReasons: 'Không có vướng mắc nào chặn đề nghị này.',
  unitEnded: (day: string): string =>
    `Đơn vị đề nghị chỉ hoạt động đến hết ngày ${day} (giải thể hoặc sáp nhập): kiểm tra đơn vị kế thừa trước khi trình Hội đồng.`,
  override: 'Cho qua…',
  overrideTitle: (reason: string): string => `Cho qua: ${reason}`,
  overrideWhat:
    'Đề nghị được tính là không vướng điều này. Người cho qua, lý do và ngày được ghi lại cùng đề nghị.',
  overrideBy: 'Người cho qua',
  overrideWhy: 'Lý do',
  overrideOk: 'Cho qua',
  overrideMissing: 'Ghi người cho qua và lý do.',
  overridden: (by: string, day: string, why: string): string =>
    `${by} đã cho qua ngày ${day}: ${why}`,

  findings: 'Căn cứ',
  compared: 'So sánh',
  expected: 'Yêu cầu',
  actual: 'Thực tế',
  clause: quotedClause,
  placeOnly: (place: string): string => `(${place})`,
  verdict: 'Kết quả',
  entry: 'Căn cứ',
  enter: 'Nhập',
  hideEntry: 'Thôi',
  showNotApplicable: (count: number): string =>
    `Hiện ${padCount(count)} tiêu chuẩn không áp dụng cho đề nghị này`,
  hideNotApplicable: 'Ẩn tiêu chuẩn không áp dụng',

  evidence: {
    value: 'Giá trị',
    yes: 'Có',
    no: 'Không',
    source: 'Căn cứ (văn bản, trang)',
    sourceHint: 'ví dụ: Báo cáo thành tích, trang 2',
    grade: (year: number): string => `Năm ${year}`,
    notEntered: 'chưa có',
    save: 'Lưu',
    saved: 'Đã lưu căn cứ.',
  },
  categories: 'Đối tượng',
  categoriesHint: 'Chọn nhóm đối tượng để chương trình biết tiêu chuẩn nào áp dụng',
  categoriesSaved: 'Đã lưu nhóm đối tượng.',
  endorsement: {
    title: 'Suy tôn của cụm, khối thi đua',
    by: 'Cụm, khối thi đua',
    minutes: 'Biên bản (số, ngày)',
    minutesHint: 'ví dụ: Biên bản số 03/BB-KTĐ ngày 05/12/2022',
    endorsed: 'Được suy tôn',
    notEndorsed: 'Không được suy tôn',
    save: 'Ghi suy tôn',
    saved: 'Đã ghi suy tôn.',
    missing: 'Ghi tên cụm, khối và biên bản.',
  },

  conclusion: 'Kết luận thẩm định',
  reason: 'Lý do',
  reasonOf: {
    eligible: 'Đủ điều kiện, tiêu chuẩn theo kế hoạch',
    'not-eligible': (reasons: string): string =>
      reasons === '' ? 'Không đủ điều kiện' : `Không đủ điều kiện: ${reasons}`,
    'for-council': (unproven: string): string =>
      unproven === ''
        ? 'Trình Hội đồng xem xét, quyết định'
        : `Trình Hội đồng xem xét, quyết định; chưa có căn cứ về: ${unproven}`,
  },
  concludeNext: 'Kết luận và sang sau (Ctrl+Enter)',
  concluded: (who: string, when: string): string => `${who} kết luận ${when}`,
  concludedOn: (day: string): string => `Đã kết luận ${day}`,
  reopen: 'Rút kết luận',
  reopened: 'Đã rút kết luận.',
  allDone: 'Đã kết luận hết các đề nghị trong danh sách đang hiện.',
  reasonMissing: 'Ghi lý do của kết luận.',

  bulk: {
    title: 'Kết luận hàng loạt',
    hint: 'Bỏ dấu những đề nghị cần kết luận riêng. Những đề nghị có vướng mắc, thiếu căn cứ hoặc đã kết luận được bỏ dấu sẵn.',
    ok: (count: number): string => `Kết luận ${padCount(count)} đề nghị`,
    done: (count: number): string => `Đã kết luận ${padCount(count)} đề nghị.`,
    none: 'Chọn ít nhất một đề nghị.',
  },
} as const
