/** Words of files attached to dossiers. */
import { padCount } from '#shared/kernel/money.ts'

/** "50 MB", "1,4 MB", "320 KB": whole numbers and one decimal, never more exact than that. */
function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`
  if (bytes < 1 << 20) return `${Math.ceil(bytes / 1024)} KB`
  const tenths = Math.ceil((bytes * 10) / (1 << 20))
  return `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `,${tenths % 10}`} MB`
}

export const attachmentsText = {
  size: sizeText,
  known: 'PDF, ảnh JPG/PNG/TIFF/HEIC, Word, Excel, PowerPoint, văn bản thuần',
  title: 'Tệp đính kèm',
  none: 'Chưa có tệp đính kèm nào.',
  drop: 'Thả bản quét, ảnh, tệp giấy tờ vào đây',
  limit: 'Mỗi tệp tối đa 50 MB; PDF, ảnh, Word, Excel.',
  dialogTitle: (unit: string): string => `Đính kèm tệp vào hồ sơ của ${unit}`,
  component: 'Là giấy tờ nào',
  componentRequired: 'Chọn giấy tờ mà tệp này là bản chụp.',
  whole: 'Cả hồ sơ',
  save: (count: number): string => `Đính kèm ${padCount(count)} tệp`,
  saving: (done: number, count: number): string => `Đã đính kèm ${done}/${count} tệp…`,
  saved: (count: number): string => `Đã đính kèm ${padCount(count)} tệp.`,
  open: 'Mở',
  openOf: (file: string): string => `Mở ${file}`,
  opened: (file: string): string => `Đang mở ${file} bằng chương trình của máy.`,
  remove: 'Gỡ',
  removeOf: (file: string): string => `Gỡ ${file}`,
  removed: (file: string): string => `Đã gỡ ${file}. Gỡ nhầm thì bấm Hoàn tác.`,
  look: 'Xem ảnh',
  lookOf: (file: string): string => `Xem ảnh ${file}`,
  added: (who: string, when: string): string => `${who} đính kèm ${when}`,
  paperNotNoted: 'Có tệp nhưng chưa ghi là đã nhận: bấm “Ghi giấy tờ…” để tính vào hồ sơ.',
  problem: {
    missing: (file: string, unit: string): string =>
      `Tệp đính kèm ${file} của ${unit} không còn trong thư mục cạnh sổ. Khôi phục từ bản sao lưu hoặc đính kèm lại.`,
    changed: (file: string, unit: string): string =>
      `Tệp đính kèm ${file} của ${unit} đã bị thay đổi trên đĩa (mã SHA-256 không khớp). Khôi phục từ bản sao lưu hoặc đính kèm lại.`,
  },
  lackingInCopy: (count: number): string =>
    `Thiếu ${padCount(count)} tệp đính kèm mà cả bản sao lưu lẫn máy này đều không còn: chép thư mục tep-dinh-kem cạnh bản sao lưu sang cùng chỗ rồi thử lại, hoặc đính kèm lại sau.`,
  lackingInUpload: (count: number, folder: string): string =>
    `Thiếu ${padCount(count)} tệp đính kèm: chỉ có tệp sao lưu được gửi lên, thư mục tep-dinh-kem nằm cạnh tệp đó thì không. Chép thư mục ấy vào ${folder} trên máy này rồi thử lại, hoặc đính kèm lại sau.`,
  lackingMerged: (count: number): string =>
    `${padCount(count)} tệp đính kèm không có trong gói bàn giao: đính kèm lại trên máy này.`,
  lostHere: (count: number): string =>
    `${padCount(count)} tệp đính kèm không còn nguyên vẹn cạnh sổ nên không sao lưu được. Bấm Kiểm tra sổ để biết tệp nào.`,
} as const
