/** What the loopback shell says when it turns a request away, and in the terminal. */

export type GateRefusal =
  'host' | 'origin' | 'method' | 'session' | 'launch' | 'rate' | 'length' | 'size' | 'not-found'

const REFUSALS: Readonly<Record<GateRefusal, string>> = {
  host: 'Địa chỉ này không phải của Sổ Thi đua trên máy này. Hãy mở lại chương trình từ máy đang chạy Sổ Thi đua.',
  origin:
    'Yêu cầu này đến từ một trang khác nên bị từ chối. Hãy làm việc ngay trong cửa sổ Sổ Thi đua.',
  method:
    'Sổ Thi đua không nhận kiểu yêu cầu này. Hãy làm việc ngay trong cửa sổ Sổ Thi đua thay vì gửi yêu cầu từ nơi khác.',
  session:
    'Cửa sổ này chưa được mở từ Sổ Thi đua, hoặc chương trình đã khởi động lại. Hãy dùng địa chỉ mở lại đang in ở cửa sổ lệnh, hoặc chạy lại npm start.',
  launch:
    'Địa chỉ mở này đã dùng rồi hoặc thuộc lần chạy trước. Hãy dùng địa chỉ mở lại đang in ở cửa sổ lệnh, hoặc chạy lại npm start.',
  rate: 'Quá nhiều yêu cầu trong một lúc. Hãy đợi vài giây rồi làm tiếp.',
  length: 'Yêu cầu không nói rõ độ dài nên bị từ chối. Hãy làm việc ngay trong cửa sổ Sổ Thi đua.',
  size: 'Dữ liệu gửi lên lớn hơn mức cho phép (128 MB). Hãy tách tệp thành nhiều tệp nhỏ hơn rồi nhập lại.',
  'not-found': 'Không có trang này trong Sổ Thi đua. Hãy quay lại trang đầu.',
}

/** The sentence for a request that was turned away. */
export const gateSentence = (refusal: GateRefusal): string => REFUSALS[refusal]

/** Lines that the terminal shows while the loopback shell runs. */
export const loopbackText = {
  opened: (address: string): string => `Đã mở Sổ Thi đua trong trình duyệt. Địa chỉ: ${address}`,
  noBrowser: (address: string): string =>
    `Không thấy trình duyệt nào để mở. Hãy mở địa chỉ này bằng trình duyệt trên chính máy này: ${address}`,
  at: (address: string): string => `Sổ Thi đua đang chạy tại địa chỉ: ${address}`,
  reopen: (address: string): string => `Để mở lại cửa sổ, dùng địa chỉ: ${address}`,
  stop: 'Nhấn Ctrl+C để dừng.',
  stopped: 'Đã đóng Sổ Thi đua.',
  portInvalid: (port: string): string =>
    `Số cổng "${port}" không hợp lệ. Hãy dùng một số từ 1024 đến 65535, hoặc bỏ --port.`,
} as const
