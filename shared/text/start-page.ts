/** Words of the first start and of opening a campaign. */
import { padCount } from '#shared/kernel/money.ts'

export const startPageText = {
  title: 'Sổ Thi đua',
  lead: 'Sổ theo dõi một đợt thi đua, khen thưởng của cơ quan thường trực Hội đồng: từ kế hoạch, hồ sơ các đơn vị, thẩm định, họp Hội đồng đến quyết định và báo cáo. Dữ liệu nằm trên máy này, không cần mạng.',
  sampleTitle: 'Dùng dữ liệu mẫu',
  sampleHint:
    'Mở một đợt thi đua giả định có 30 tệp đề nghị của các đơn vị, để xem chương trình làm gì. Xem xong có thể mở đợt thật bên cạnh.',
  sampleVote: 'Kèm cả kết quả họp Hội đồng',
  sampleStart: 'Dùng dữ liệu mẫu',
  newTitle: 'Mở đợt thi đua mới',
  newHint: 'Chọn kế hoạch và danh mục đơn vị của cơ quan, rồi bắt đầu nhận hồ sơ.',
  newStart: 'Mở đợt thi đua mới',
  back: 'Quay lại',
  planStep: '1. Kế hoạch của đợt',
  planHint:
    'Chọn kế hoạch có sẵn gần với kế hoạch của cơ quan, hoặc dùng tệp kế hoạch riêng (.json).',
  planColumns: { name: 'Kế hoạch', issuer: 'Cơ quan ban hành', nature: 'Loại' },
  issued: 'Kế hoạch đã ban hành',
  example: 'Mẫu để sửa theo cơ quan',
  planList: 'Kế hoạch có sẵn',
  planFile: 'Tệp kế hoạch riêng (.json)',
  planFileChosen: (name: string): string => `Dùng tệp kế hoạch: ${name}`,
  dropPlan: 'Thả tệp kế hoạch .json vào đây',
  clear: 'Bỏ chọn',
  unitHint:
    'Tệp Excel có dòng tiêu đề: Mã đơn vị, Tên đơn vị, Tên viết tắt/tên khác, Loại đơn vị, Cụm/khối thi đua, Đơn vị cấp trên. Có thể nạp sau ở trang Đơn vị.',
  dropUnits: 'Thả tệp danh mục đơn vị vào đây',
  unitsChosen: (name: string): string => `Dùng danh mục: ${name}`,
  nameLabel: 'Tên đợt thi đua (bỏ trống thì lấy tên kế hoạch)',
  open: 'Mở đợt thi đua',
  againTitle: 'Kế hoạch này đang có một đợt mở',
  againBody: (name: string, nominations: number): string =>
    `Đợt “${name}” đang theo kế hoạch này và có ${padCount(nominations)} đề nghị. Mở thêm thì đợt mới bắt đầu từ số không, không lấy hồ sơ của đợt kia. Chỉ mở thêm khi thật sự có hai đợt riêng.`,
  againOk: 'Vẫn mở thêm một đợt',
  choosePlan: 'Chọn một kế hoạch hoặc một tệp kế hoạch trước khi mở.',
} as const
