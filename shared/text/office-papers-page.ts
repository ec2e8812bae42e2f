/** Words of the office's own templates and of certificates on the page Quyết định. */
import { padCount } from '#shared/kernel/money.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

const KINDS: Readonly<Record<NomineeKind, string>> = {
  collective: 'Tập thể',
  individual: 'Cá nhân',
  household: 'Hộ gia đình',
  enterprise: 'Doanh nghiệp',
}

/** What each placeholder prints, in the order in which they are shown. */
const FIELD_HELP: readonly (readonly [field: string, what: string])[] = [
  ['[soqd]', 'số và ký hiệu quyết định: 1234/QĐ-UBND; chưa có số thì để trống'],
  ['[ngayqd]', '20 tháng 8 năm 2024 (trong mẫu ghi: ngày [ngayqd])'],
  ['[ngayqdso]', '20/8/2024'],
  ['[hinhthuckhenthuong]', 'Giấy khen của Chủ tịch UBND thành phố …'],
  ['[noidung]', 'tên phong trào, đợt thi đua'],
  ['[tieude]', 'Tập thể, cá nhân được tặng …'],
  ['[kemtheo]', '(Kèm theo Quyết định số … ngày … của …)'],
  ['[kehoach]', 'Kế hoạch số … ngày …'],
  ['[coquan], [chutich], [hoidong]', 'tên cơ quan ban hành, người quyết định, Hội đồng'],
  ['[donvidenghi]', 'cơ quan thường trực'],
  ['[sototrinh], [ngayhoso]', 'số, ngày Tờ trình; chưa có thì để trống'],
  ['[diadanh]', 'địa danh'],
  ['[chucvunguoiky], [nguoiky]', 'quyền hạn, chức vụ và họ tên người ký'],
  ['[ngayhop]', 'ngày họp Hội đồng'],
  [
    '[soluongtapthe], [soluongcanhan], [soluonghogiadinh], [soluongdoanhnghiep]',
    'số lượng từng loại: 02',
  ],
  ['[tongso]', '02 tập thể, 09 cá nhân'],
  ['[tongtien], [tongtienbangchu]', 'tổng tiền thưởng bằng số, bằng chữ'],
  [
    '[khenthuongtapthe], [khenthuongcanhan], [khenthuonghogiadinh]',
    'cả danh sách, mỗi người một dòng chữ; đoạn hoặc hàng này được lặp lại',
  ],
  ['[tapthe.tieude]', 'I. TẬP THỂ (02); hàng này được bỏ khi không có tập thể nào'],
  [
    '[tapthe.stt], [tapthe.hoten], [tapthe.chucvu], [tapthe.donvi], [tapthe.tienthuong]',
    'hàng có các trường này được lặp lại cho từng tập thể',
  ],
  [
    '[canhan.…], [hogiadinh.…], [doanhnghiep.…], [danhsach.…]',
    'như trên cho cá nhân, hộ gia đình, doanh nghiệp, toàn danh sách',
  ],
  ['[….ten], [….danhxung]', 'họ tên không kèm danh xưng; danh xưng hoặc cấp bậc (Ông, Đại tá)'],
]

export const officePapersText = {
  tabs: { templates: 'Mẫu của cơ quan', certificates: 'Giấy khen, phôi' },
  noDecision: 'Chưa có quyết định nào để điền',
  noDecisionHint:
    'Vẫn thêm và kiểm tra mẫu được; điền được khi Hội đồng đã công bố kết quả của một hình thức khen thưởng.',
  award: 'Điền cho quyết định',

  templates: {
    drop: 'Thả tệp mẫu của cơ quan vào đây (Excel .xlsx hoặc Word .docx)',
    label: 'Mẫu của cơ quan',
    name: 'Tên mẫu',
    type: 'Loại',
    types: { xlsx: 'Excel', docx: 'Word' },
    added: 'Thêm lúc',
    by: 'Người thêm',
    state: 'Kiểm tra',
    ready: (fields: number): string => `điền được, ${padCount(fields)} trường`,
    broken: (places: number): string => `${padCount(places)} chỗ cần sửa`,
    preview: 'Xem trước',
    fill: 'Tải bản đã điền',
    original: 'Tải tệp gốc',
    remove: 'Xóa',
    removeTitle: (name: string): string => `Xóa mẫu "${name}"?`,
    removeWhat: 'Tệp mẫu bị bỏ khỏi sổ; các giấy tờ đã tải về không bị ảnh hưởng.',
    removed: 'Đã xóa mẫu.',
    addedDone: 'Đã thêm mẫu.',
    starter: { xlsx: 'Mẫu khởi đầu (Excel)', docx: 'Mẫu khởi đầu (Word)' },
    vocabulary: 'Các trường dùng được…',
    vocabularyTitle: 'Các trường ghi trong tệp mẫu',
    vocabularyHint:
      'Ghi tên trường trong ngoặc vuông vào chỗ cần điền. Viết có dấu hoặc chữ hoa cũng được: [Số QĐ] là [soqd].',
    field: 'Trường',
    prints: 'In ra',
    help: FIELD_HELP,
    empty: 'Chưa có mẫu nào',
    emptyHint:
      'Tải một mẫu khởi đầu về, sửa theo thể thức của cơ quan rồi thả vào khung trên; hoặc lấy mẫu đang dùng, ghi các trường vào chỗ cần điền.',
    findings: 'Chỗ cần sửa trong tệp mẫu',
    findingsHint: 'Sửa trong tệp gốc rồi thả lại: tệp cùng tên sẽ thay bản cũ.',
    previewTitle: (name: string): string => `Xem trước: ${name}`,
    previewHint: 'Nội dung đọc lại từ tệp đã điền; kiểu chữ và đường kẻ giữ như trong tệp mẫu.',
    sheet: (name: string | null): string =>
      name === null || name === 'paragraphs'
        ? 'Các đoạn văn'
        : name.startsWith('table:')
          ? `Bảng ${name.slice('table:'.length)}`
          : name,
    more: (rows: number): string => `và ${padCount(rows)} hàng nữa`,
  },

  certificates: {
    forms: 'Phôi',
    add: 'Thêm phôi',
    addFor: { individual: 'Phôi cho cá nhân', collective: 'Phôi cho tập thể' },
    newName: { individual: 'Giấy khen cá nhân', collective: 'Giấy khen tập thể' },
    empty: 'Chưa có phôi nào',
    emptyHint:
      'Thêm phôi, chọn ảnh quét phôi để đặt chữ cho đúng chỗ, rồi in cả danh sách lên phôi in sẵn.',
    name: 'Tên phôi',
    kinds: 'Dành cho',
    kind: (kind: NomineeKind): string => KINDS[kind],
    width: 'Rộng (mm)',
    height: 'Cao (mm)',
    offsetX: 'Dịch phải (mm)',
    offsetY: 'Dịch xuống (mm)',
    offsetHint:
      'In tờ căn chỉnh, đo dấu cộng lệch bao nhiêu so với 20 mm rồi ghi phần dịch để bù cho máy in.',
    scan: 'Chọn ảnh quét phôi…',
    scanOff: 'Bỏ ảnh',
    scanHint: 'Ảnh chỉ để xem trên màn hình, không in ra.',
    save: 'Lưu phôi',
    saved: 'Đã lưu phôi.',
    remove: 'Xóa phôi',
    removeTitle: (name: string): string => `Xóa phôi "${name}"?`,
    removeWhat: 'Vị trí các dòng chữ và ảnh quét của phôi này bị bỏ khỏi sổ.',
    removed: 'Đã xóa phôi.',
    fields: 'Các dòng chữ',
    addField: 'Thêm dòng chữ',
    newField: '[hoten]',
    removeField: 'Bỏ dòng này',
    content: 'Nội dung',
    contentHint: 'Chữ và trường, ví dụ: Quyết định số [soqd]',
    x: 'Cách trái (mm)',
    y: 'Cách trên (mm)',
    fieldWidth: 'Rộng tối đa (mm)',
    lines: 'Số dòng',
    size: 'Cỡ chữ',
    font: 'Phông chữ',
    bold: 'Đậm',
    italic: 'Nghiêng',
    capitals: 'Chữ hoa',
    align: 'Căn lề',
    aligns: { left: 'trái', center: 'giữa', right: 'phải' },
    preview: 'Xem trước trên phôi',
    page: (at: number, of: number): string => `Tờ ${at}/${of}`,
    previous: 'Tờ trước',
    next: 'Tờ sau',
    print: (count: number): string => `In, lưu PDF ${padCount(count)} tờ…`,
    printOne: 'In tờ này…',
    printTest: 'In tờ căn chỉnh…',
    testPage: (name: string): string =>
      `${name}: dấu cộng cách mép trái và mép trên 20 mm; cách mép phải và mép dưới 20 mm`,
    nobody: 'Danh sách này không có ai thuộc loại của phôi.',
    shrunk: (names: string): string => `Chữ dài, đã thu nhỏ cho vừa: ${names}.`,
    overflow: (names: string): string =>
      `Không đủ chỗ dù đã thu nhỏ: ${names}. Nới chiều rộng hoặc số dòng của dòng chữ đó.`,
    changed: 'Phôi đã sửa nhưng chưa lưu; bản in dùng nội dung đang thấy.',
  },
} as const
