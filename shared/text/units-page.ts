/** Words of the page "Đơn vị". */
import { formatDong } from '#shared/kernel/money.ts'

export const unitsPageText = {
  title: 'Đơn vị',
  subtitle: (taking: number, all: number): string =>
    `${formatDong(taking)} đơn vị tham gia đợt này, trong ${formatDong(all)} đơn vị của danh mục`,
  table: 'Danh mục đơn vị',
  search: 'Tìm tên, tên gọi khác',
  column: {
    code: 'Mã',
    name: 'Tên đơn vị',
    aliases: 'Tên gọi khác',
    type: 'Loại đơn vị',
    cluster: 'Cụm, khối thi đua',
    parent: 'Đơn vị cấp trên',
    takesPart: 'Tham gia',
  },
  takesPart: 'tham gia',
  staysOut: 'không tham gia',
  part: { all: 'Tất cả đơn vị', yes: 'Đơn vị tham gia', no: 'Đơn vị không tham gia' },
  partLabel: 'Lọc theo tham gia',
  typeLabel: 'Lọc theo loại đơn vị',
  typeAll: 'Mọi loại đơn vị',
  clusterLabel: 'Lọc theo cụm, khối',
  clusterAll: 'Mọi cụm, khối',
  noCluster: 'Chưa xếp cụm, khối',
  emptyTitle: 'Chưa có đơn vị nào',
  emptyHint:
    'Nạp danh mục đơn vị từ tệp Excel. Đơn vị có ghi cụm, khối thi đua thì mặc định tham gia đợt này.',
  noneFoundTitle: 'Không đơn vị nào khớp',
  noneFoundHint: 'Bớt điều kiện lọc hoặc tìm bằng ít chữ hơn; tìm được cả khi gõ không dấu.',
  clearFilters: 'Bỏ lọc',
  load: 'Nạp danh mục…',
  loadTitle: 'Nạp danh mục đơn vị',
  loadHint:
    'Tệp có dòng tiêu đề: Mã đơn vị, Tên đơn vị, Tên viết tắt/tên khác, Loại đơn vị, Cụm/khối thi đua, Đơn vị cấp trên. Đơn vị đã có được nhận ra theo tên và cập nhật, không bị nhân đôi.',
  drop: 'Thả tệp danh mục đơn vị vào đây',
  loaded: (added: number, updated: number, total: number): string =>
    `Đã nạp danh mục: thêm ${formatDong(added)}, cập nhật ${formatDong(updated)}, tổng cộng ${formatDong(total)} đơn vị.`,
  loading: 'Đang nạp danh mục…',
  aliasHint:
    'Những cách đơn vị tự ghi tên trong tờ trình, danh sách. Tên thêm ở đây được dùng khi nhập mọi tệp sau này.',
  aliasNew: 'Tên gọi khác mới',
  aliasAdd: 'Thêm tên',
  aliasRemove: (alias: string): string => `Bỏ tên "${alias}"`,
  aliasNone: 'Chưa có tên gọi khác.',
  fromCatalogue: 'từ danh mục',
  accepted: 'đã nhận khi nhập tệp',
  validTo: 'Giải thể, sáp nhập: hoạt động đến hết ngày',
  validToHint:
    'Để trống nếu đơn vị còn hoạt động. Đề nghị của đơn vị đã giải thể được nhắc ở trang Thẩm định.',
  typeHint: 'Loại đơn vị quyết định chỉ tiêu áp dụng.',
  saved: 'Đã lưu đơn vị.',
  parentNone: 'không có',
} as const
