/** What a user reads about a unit's file: doubts, what was left out and why. */

/** Doubts about one row. Those of `decisions` keep the row waiting for somebody's decision. */
export const rowIssueMessages = {
  'kind-unknown':
    'chưa rõ là tập thể, cá nhân, hộ gia đình hay doanh nghiệp; hãy chọn loại đối tượng',
  'kind-conflict':
    'cột loại đối tượng khác với đề mục nhóm ở trên; đã lấy theo cột, hãy kiểm tra lại',
  'two-people': 'ô họ tên có vẻ ghi hai người; hãy tách thành hai dòng hoặc xác nhận là một',
  'placeholder-name':
    'tên có vẻ là ví dụ của mẫu biểu (Nguyễn Văn A); hãy nhập tên thật hoặc bỏ dòng này',
  'award-missing': 'không thấy hình thức khen thưởng đề nghị; hãy chọn hình thức',
  'award-ambiguous': 'ghi nhiều hình thức khen thưởng cho một đối tượng; hãy chọn một hình thức',
  'award-unknown':
    'hình thức khen thưởng này không có trong kế hoạch; hãy chọn hình thức của kế hoạch',
  'date-ambiguous':
    'ngày sinh có thể là ngày/tháng hoặc tháng/ngày vì cột này có ngày ghi kiểu tháng/ngày; hãy xác nhận',
  'award-of-file':
    'hình thức khen thưởng được lấy theo tên tệp vì trong danh sách không ghi; hãy kiểm tra',
  'date-swapped': 'ngày sinh ghi tháng trước ngày sau; đã đổi lại, hãy kiểm tra',
  'date-unreadable': 'không đọc được ngày sinh; hãy nhập lại nếu cần',
  'two-digit-year': 'năm sinh chỉ ghi hai chữ số; hãy kiểm tra thế kỷ',
  'serial-date':
    'ngày sinh mất định dạng, hiện thành số; đã đổi lại theo lịch bảng tính, hãy kiểm tra',
  'gender-both': 'cả hai cột Nam và Nữ đều có nội dung; hãy chọn giới tính',
  'figure-unreadable':
    'không đọc được số liệu (thiếu đơn vị tính hoặc ghi khoảng); hãy nhập lại số',
  unnumbered:
    'dòng này không có số thứ tự như các dòng khác; hãy kiểm tra có phải một đối tượng riêng không',
  'hidden-row': 'dòng này bị ẩn trong tệp; hãy kiểm tra đơn vị có thật sự đề nghị không',
  'item-type-unknown': 'chưa rõ là công trình, phần việc hay mô hình; hãy chọn loại',
  'registrant-unknown': 'chưa rõ tập thể nào đăng ký; hãy chọn đơn vị',
  withdrawn:
    'đơn vị ghi rút tên, thôi đề nghị hoặc gạch ngang dòng này; hãy xác nhận còn đề nghị hay bỏ dòng',
  'older-list':
    'dòng này thuộc danh sách cũ hoặc của năm trước, để chung tệp với danh sách mới hơn; hãy xác nhận có đề nghị đợt này hay bỏ dòng',
} as const

/** What is to be done about an unknown unit on screen. */
const CHOOSE_UNIT = 'Hãy chọn đơn vị.'
/** The same at the terminal, where nothing is asked. */
const TELL_UNIT =
  'Khi nhập, ghi đúng tên đơn vị ở cột unit của tệp kê nhận hồ sơ (import … --received KÊ.csv), hoặc thêm cách gọi này vào tên gọi khác của đơn vị rồi đọc lại.'

/** A doubt about a file for somebody at the terminal: there is no list to choose a unit from. */
export const atTerminal = (message: string): string => message.replace(CHOOSE_UNIT, TELL_UNIT)

/** What the terminal says of a file that was committed. */
export const importedNotes = {
  repeated: 'Tệp này đã nhập trước đây, không ghi thêm.',
  replaces: 'Thay danh sách đơn vị đã gửi trước, giữ ngày nhận của lần đầu.',
  notAsked: (papers: string): string =>
    `Kế hoạch không quy định giấy tờ này nên không ghi: ${papers}.`,
  waiting: (rows: number): string =>
    `${String(rows).padStart(2, '0')} dòng chờ quyết định ở trang Hồ sơ.`,
  notListed: (files: readonly string[]): string =>
    `Không có dòng nào trong bản kê nhận hồ sơ, nên ghi ngày nhận là lúc nhập: ${files.join('; ')}. Thêm vào bản kê rồi nhập lại.`,
  noFile: (files: readonly string[]): string =>
    `Bản kê nhận hồ sơ có dòng không ứng với tệp nào vừa đưa vào: ${files.join('; ')}. Kiểm tra lại tên tệp.`,
} as const

/** Doubts about the file as a whole. */
export const fileIssueMessages = {
  'no-list':
    'Không thấy danh sách nào trong tệp: không có dòng tiêu đề (Họ và tên, Chức vụ, Thành tích…) hay danh sách đánh số. Kiểm tra lại tệp hoặc chỉ dòng tiêu đề bằng tay.',
  'unit-catalogue':
    'Tệp này là danh mục đơn vị (có cột Loại đơn vị, Cụm/khối thi đua…), không phải danh sách đề nghị của một đơn vị. Nạp danh mục ở trang Đơn vị; nếu đúng là danh sách đề nghị, hãy chỉ ý nghĩa các cột bằng tay.',
  'catalogue-sheet': (names: string): string =>
    `${names === '' ? 'Có bảng' : `Trang ${names}`} là danh mục đơn vị (có cột Loại đơn vị, Cụm/khối thi đua…) nên không được đọc. Nếu là danh sách đề nghị, hãy chỉ ý nghĩa các cột bằng tay.`,
  'other-paper': (names: string): string =>
    `${names === '' ? 'Bảng trong tệp' : `Bảng ở trang ${names}`} là danh sách để làm việc khác (bảng lương, chấm công, lịch trực, danh sách đảng viên, nhận quà…), không nói gì đến khen thưởng, nên không được đọc. Nếu đơn vị có đề nghị khen thưởng những người trong đó, hãy chỉ ý nghĩa các cột bằng tay.`,
  'unknown-unit': `Không nhận ra đơn vị gửi trong danh mục. ${CHOOSE_UNIT}`,
  'ambiguous-unit': (names: string): string =>
    `Tên đơn vị trong tệp có thể là: ${names}. ${CHOOSE_UNIT}`,
  'totals-differ': (stated: string, read: string): string =>
    `Dòng tổng cộng của tệp ghi ${stated}, nhưng đọc được ${read}. Hãy đối chiếu.`,
  'rows-without-name': (rows: string): string =>
    `Có dòng ghi nội dung nhưng không có tên (dòng ${rows}). Hãy xem lại để không bỏ sót.`,
  'names-not-read': (rows: string): string =>
    `Có tên người ở phần không nhận ra là danh sách (dòng ${rows}). Hãy xem lại để không bỏ sót; nếu là danh sách, hãy chỉ dòng tiêu đề.`,
  'turned-list': (sheets: string, row: number): string =>
    `Bảng ${sheets === '' ? '' : `ở trang ${sheets} `}(từ dòng ${row}) xếp tiêu đề theo chiều dọc ở cột đầu, mỗi đối tượng một cột, và có cột không rõ là một đối tượng nên chưa đọc được. Hãy xoay bảng (sao chép rồi dán với lựa chọn Chuyển vị/Transpose) và nhập lại, hoặc nhập từng đối tượng ở trang Hồ sơ.`,
  'hidden-sheets': (names: string): string =>
    `Trang ẩn không được đọc: ${names}. Nếu có danh sách trong đó, hãy bỏ ẩn rồi nhập lại.`,
  'unread-columns': (headers: string): string =>
    `Chưa hiểu các cột: ${headers}. Hãy chỉ ý nghĩa của cột nếu cần.`,
  'layout-remembered':
    'Tệp có bố cục đã gặp: ý nghĩa các cột được lấy theo lần sửa trước. Xem lại ở màn hình đối chiếu nếu cần.',
  'name-says-replaces':
    'Tên tệp ghi là danh sách thay thế nhưng trong danh sách không ghi. Hãy xác nhận có thay danh sách đã gửi trước không.',
} as const

/** Why a non-empty row is no nominee. */
export const leftOutReasons = {
  letterhead: 'quốc hiệu, tên cơ quan, số và ngày',
  title: 'tiêu đề danh sách',
  header: 'dòng tiêu đề cột',
  'repeated-header': 'dòng tiêu đề cột lặp lại',
  'column-numbers': 'dòng đánh số cột',
  'group-heading': 'đề mục nhóm',
  filler: 'dòng công thức hoặc #N/A, không có tên',
  total: 'dòng tổng cộng',
  note: 'ghi chú',
  nobody: 'ghi là không có đối tượng đề nghị',
  signature: 'phần ký',
  continuation: 'phần tiếp theo của dòng trên, đã gộp vào đối tượng đó',
  'no-name': 'có nội dung nhưng không có tên',
  'hidden-sheet': 'trang ẩn',
  'not-a-list': 'trang không có danh sách',
  'unit-catalogue': 'danh mục đơn vị, không phải danh sách đề nghị',
  'other-paper': 'danh sách để làm việc khác, không phải danh sách đề nghị',
  'turned-list': 'bảng xoay ngang: tiêu đề ở cột đầu, mỗi đối tượng một cột',
  'left-out-by-hand': 'người nhập bỏ ra khỏi danh sách',
  'form-sheet': 'trang hướng dẫn, đối chiếu của biểu mẫu',
  'form-example': 'dòng ví dụ của biểu mẫu',
  'form-blank': 'dòng còn trống của biểu mẫu',
} as const

const kindNames = {
  collective: 'tập thể',
  individual: 'cá nhân',
  household: 'hộ gia đình',
  enterprise: 'doanh nghiệp',
} as const

/** "01 tập thể, 02 cá nhân": counts as papers write them. */
export const countsInWords = (
  counts: Readonly<Partial<Record<keyof typeof kindNames, number>>>,
): string => {
  const parts = (['collective', 'individual', 'household', 'enterprise'] as const).flatMap(
    (kind) => {
      const count = counts[kind]
      return count === undefined ? [] : [`${String(count).padStart(2, '0')} ${kindNames[kind]}`]
    },
  )
  return parts.length === 0 ? 'không có đối tượng nào' : parts.join(', ')
}

/** "Ô B14: …" */
export const atCell = (cell: string, message: string): string => `Ô ${cell}: ${message}.`

/** "Dòng 14: …" */
export const atRow = (row: number, message: string): string => `Dòng ${row}: ${message}.`
