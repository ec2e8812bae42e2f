/** Words of preparing a plan before a campaign is opened on it. */
import { dayOrMonth } from './campaigns-page.ts'
import { dayWithWeekday } from './plan-editor.ts'

/** "09/8/2025 (thứ Bảy)", "10/2025", "2025" */
const shown = (text: string): string => {
  if (text.length === 'YYYY-MM-DD'.length) return dayWithWeekday(text)
  return text.length === 'YYYY'.length ? text : dayOrMonth(text)
}

export const preparedPlanText = {
  step: '2. Ngày tháng và quy định',
  unitStep: '3. Danh mục đơn vị',
  takeOver: (units: string, clusters: string): string =>
    `Lấy cả danh sách đơn vị của đợt này: ${units} đơn vị, ${clusters} cụm, khối thi đua như năm trước`,
  takeOverHint:
    'Sau khi mở vẫn thêm, bớt đơn vị và xếp lại cụm, khối được; tệp danh mục thả vào đây (nếu có) được ưu tiên.',
  nameStep: '4. Tên gọi của đợt',
  afterPlan: 'Chọn kế hoạch ở bước 1 để xem và sửa ngày tháng, quy định của đợt tại đây.',
  earlierCampaign: (issuer: string): string => `${issuer} · đợt đã mở trên máy này`,
  badFile: (name: string): string => `Không dùng được tệp kế hoạch ${name}`,
  notJson:
    'Tệp không phải JSON hợp lệ. Chọn tệp .json do “Lưu thành tệp…” ở trang Kế hoạch ghi ra.',
  years: 'Ngày tháng của kế hoạch',
  asIs: 'Giữ nguyên như kế hoạch',
  moved: (year: number): string => `Chép sang năm ${year}`,
  movedHint:
    'Mọi ngày được dời sang năm mới, kể cả trong câu chữ và tên gọi; căn cứ pháp lý và các quy định khác giữ nguyên. Xem từng ngày rồi đánh dấu đã đúng.',
  days: 'Các ngày của kế hoạch',
  what: 'Ngày',
  before: 'Kế hoạch cũ',
  after: 'Kế hoạch mới',
  right: 'Đã đúng',
  rightOf: (what: string): string => `Đã đúng: ${what}`,
  from: 'Bắt đầu đợt',
  to: 'Kết thúc đợt',
  day: shown,
  lastDay: (day: string): string => `nhận đến hết ngày ${dayWithWeekday(day)}`,
  none: '–',
  noDeadline: 'không quy định thời hạn',
  /** At the terminal, where no box is ticked. */
  lookThrough:
    'Xem lại từng ngày; ngày nào kế hoạch mới ghi khác thì sửa ở trang Kế hoạch hoặc bằng lệnh call campaigns.change.',
  noUnits:
    'Chưa có đơn vị nào tham gia: thêm --units TỆP (danh mục đơn vị) hoặc --units-from ĐỢT (lấy đơn vị của một đợt đã mở) khi mở đợt; đợt này nạp danh mục ở trang Đơn vị hoặc bằng lệnh call units.importCatalogue.',
  confirmAll: (left: number): string => `Còn ${left} ngày chưa đánh dấu “Đã đúng”.`,
  mentions: 'Quy định còn nhắc năm cũ, cần xem lại',
  example:
    'Đây là kế hoạch mẫu. Sửa theo cơ quan trước khi mở đợt; mở rồi vẫn sửa được ở trang Kế hoạch.',
  editIssuer: 'Sửa cơ quan…',
  editHeading: 'Sửa tên gọi…',
  allRules: 'Xem và sửa mọi quy định',
  fileName: 'ke-hoach.json',
} as const
