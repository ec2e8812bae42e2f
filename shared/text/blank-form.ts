/** What the form says that an office sends to its units to fill in. */
import { formatDay, type Day } from '#shared/kernel/day.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import { NOMINEE_KINDS, type NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { padCount } from '#shared/kernel/money.ts'
import { KIND_LABELS } from './nominees.ts'
import { countsInWords } from './submissions.ts'

/** Headings of the list; the reading of a form looks for these very words. */
export const FORM_HEADINGS = {
  order: 'STT',
  kind: 'Đối tượng',
  honorific: 'Ông/Bà',
  name: 'Họ và tên cá nhân; tên tập thể, hộ gia đình, doanh nghiệp',
  birth: 'Ngày sinh hoặc năm sinh',
  gender: 'Giới tính',
  position: 'Chức vụ, nghề nghiệp',
  workplace: 'Đơn vị công tác hoặc nơi cư trú',
  award: 'Hình thức khen thưởng đề nghị',
  achievement: 'Tóm tắt thành tích',
  income: 'Thu nhập bình quân (đồng/năm)',
  households: 'Số hộ được giúp thoát nghèo',
  workers: 'Số lao động được tạo việc làm',
  note: 'Ghi chú',
} as const

/** "Tập thể", as the drop-down list of kinds has it. */
export const formKind = (kind: NomineeKind): string => {
  const label = KIND_LABELS[kind]
  return label.slice(0, 1).toLocaleUpperCase('vi') + label.slice(1)
}

export const FORM_HONORIFICS = ['Ông', 'Bà'] as const
export const FORM_GENDERS = ['Nam', 'Nữ'] as const

const allKinds = NOMINEE_KINDS.map((kind) => KIND_LABELS[kind]).join(', ')

export const blankFormText = {
  sheet: 'Danh sách đề nghị',
  guideSheet: 'Hướng dẫn',
  earlierSheet: 'Khen thưởng năm trước',
  /** The hidden sheet. */
  codeSheet: '_ma_bieu_mau',
  title: 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG',
  unit: (name: string): string => `Đơn vị: ${name}`,
  paperNumber: 'Kèm theo Tờ trình số:',
  paperDay: 'ngày:',
  /** What the two fields say together, as lists have it. */
  paperLine: (number: string, day: string): string =>
    `(Kèm theo Tờ trình số ${number} ngày ${day})`,
  paperHint: 'Ghi số, ký hiệu Tờ trình (ví dụ 12/TTr-UBND) và ngày, tháng, năm ký.',
  example: 'VD',
  exampleNote: 'Dòng ví dụ: chương trình không đọc, không cần xóa.',
  examples: {
    individual: {
      name: 'Nguyễn Văn A',
      birth: '12/3/1985',
      position: 'Chuyên viên',
      workplace: (unit: string): string => unit,
      achievement: 'Ghi ngắn gọn kết quả nổi bật, có số liệu, trong thời gian thi đua',
    },
    collective: {
      name: 'Tổ Văn phòng (ví dụ)',
      achievement: 'Ghi ngắn gọn kết quả nổi bật của tập thể, có số liệu',
    },
  },
  wrong: {
    kind: `Chọn một trong các đối tượng: ${allKinds}.`,
    honorific: 'Chọn Ông hoặc Bà; tập thể, doanh nghiệp để trống.',
    gender: 'Chọn Nam hoặc Nữ; tập thể để trống.',
    award: 'Chọn hình thức khen thưởng trong danh sách; không gõ tên khác.',
    wholeNumber: 'Ghi số nguyên, không âm, không ghi kèm chữ.',
  },
  wrongTitle: 'Nội dung chưa đúng',
  quota: (limit: string): string => `Chỉ tiêu: ${limit}`,
  quotaUnset: 'Chỉ tiêu: chưa quy định, sẽ có hướng dẫn sau',
  quotaNone: 'Chỉ tiêu: kế hoạch không quy định số lượng',
  combined: (limit: string): string => `không quá ${limit} tập thể, cá nhân (tính chung)`,
  perKind: (limits: Readonly<Partial<Record<NomineeKind, number>>>): string =>
    `không quá ${countsInWords(limits)}`,
  share: (numerator: number, denominator: number, of: string): string =>
    `không quá ${numerator}/${denominator} ${of}`,
  due: (day: string): string => `Hạn gửi: ${day}`,
  dueDay: (wording: string, lastGoodDay: Day): string =>
    `${wording} (nhận đến hết ngày ${formatDay(lastGoodDay)})`,
  guide: {
    title: 'HƯỚNG DẪN LẬP DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG',
    fill: 'Cách điền',
    fillLines: (sheet: string): readonly string[] => [
      `Điền vào trang “${sheet}”, mỗi tập thể, cá nhân, hộ gia đình, doanh nghiệp một dòng, liền nhau, không để dòng trống ở giữa. Số thứ tự tự hiện.`,
      'Cột Đối tượng, Ông/Bà, Giới tính, Hình thức khen thưởng: bấm vào ô rồi chọn trong danh sách hiện ra.',
      'Ngày sinh ghi ngày/tháng/năm (ví dụ 12/3/1985); không rõ ngày thì chỉ ghi năm (1985). Cột này đã định dạng chữ nên ghi sao giữ vậy.',
      'Họ và tên ghi đủ, có dấu, mỗi ô một người; chức vụ và nơi công tác ghi ở cột riêng, không ghi chung vào ô họ tên.',
      'Đầu trang ghi số và ngày của Tờ trình gửi kèm.',
    ],
    quota: 'Chỉ tiêu của đơn vị',
    due: 'Thời hạn',
    dueLine: (artefact: string, line: string, channel: string | null): string =>
      channel === null ? `${artefact}: ${line}` : `${artefact}: ${line}; nơi nhận: ${channel}`,
    awards: 'Hình thức khen thưởng',
    dossier: 'Thành phần hồ sơ gửi kèm',
    noDossier: 'Kế hoạch không quy định riêng; gửi theo yêu cầu của cơ quan thường trực.',
    send: 'Gửi lại',
    sendLines: (office: string): readonly string[] => [
      `Lưu tệp dạng Excel (.xlsx) và gửi về ${office}. Có thể gửi thêm bản ký, đóng dấu theo quy định.`,
      'Không xóa, đổi tên các trang và dòng tiêu đề: tệp có mã riêng của đơn vị để máy của cơ quan thường trực nhận đúng, không phải hỏi lại.',
    ],
    clause: (text: string, wording: string | null, place: string): string =>
      wording === null ? text : `${text}: “${wording}” (${place})`,
    none: 'kế hoạch không quy định ngày',
  },
  earlier: {
    title: (year: number): string => `KHEN THƯỞNG CỦA ĐƠN VỊ NĂM ${year}`,
    hint: 'Để đối chiếu khi lập danh sách; không điền vào trang này.',
    none: (year: number): string =>
      `Chương trình chưa có dữ liệu khen thưởng năm ${year} của đơn vị.`,
    headings: ['STT', 'Đối tượng', 'Họ và tên, tên tập thể', 'Hình thức khen thưởng', 'Quyết định'],
    decision: (number: string | null, day: Day | null): string =>
      [number === null ? '' : `số ${number}`, day === null ? '' : `ngày ${formatDay(day)}`]
        .filter((part) => part !== '')
        .join(' '),
  },
  button: 'Tải biểu mẫu của đơn vị',
  buttonHint:
    'Tệp Excel để đơn vị điền: có sẵn chỉ tiêu, danh sách chọn; gửi lại thì nhập không phải hỏi',
  allButton: 'Xuất biểu mẫu cho các đơn vị',
  /** On the board, whose tools stand in one line. */
  allShort: 'Biểu mẫu',
  allTitle: 'Xuất biểu mẫu cho các đơn vị',
  allPacking: 'Đóng gói',
  allDone: (units: number): string => `Đã xuất biểu mẫu của ${padCount(units)} đơn vị.`,
  stillEmpty:
    'Biểu mẫu chưa điền dòng nào. Hãy đề nghị đơn vị điền danh sách rồi gửi lại; nếu đơn vị không đề nghị khen thưởng thì không cần nhập tệp này.',
  otherCampaign:
    'Tệp là biểu mẫu của một đợt thi đua khác. Hãy kiểm tra đơn vị có gửi nhầm biểu mẫu không trước khi ghi nhận.',
} as const

const slug = (text: string): string => searchKey(text).replaceAll(' ', '-')

/** "bieu-mau-ubnd-phuong-duc-xuan.xlsx" */
export const blankFormFileName = (unit: string): string => `bieu-mau-${slug(unit)}.xlsx`

/** "bieu-mau-cac-don-vi.zip" */
export const BLANK_FORMS_FILE_NAME = 'bieu-mau-cac-don-vi.zip'
