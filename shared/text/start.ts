/** What `npm start` says. */
export const startText = {
  noElectron:
    'Máy này chưa có Electron nên Sổ Thi đua mở trong trình duyệt; để có cửa sổ riêng, chạy "npm run electron:fetch" (cần mạng) rồi "npm start".',
  noScreen: 'Không thấy màn hình để mở cửa sổ nên Sổ Thi đua chạy cho trình duyệt trên máy này.',
  building: 'Đang dựng chương trình lần đầu hoặc sau khi sửa mã, xin đợi ít giây…',
  usage:
    'Cách dùng: npm start -- [--store TỆP] [--browser] [--port SỐ] [--no-open]. --store: sổ dữ liệu; --browser: mở trong trình duyệt dù có Electron; --port: cổng; --no-open: chỉ in địa chỉ.',
  wrongUsage: (detail: string): string => `Không hiểu câu lệnh: ${detail}`,
  buildFailed:
    'Không dựng được chương trình (lý do ở các dòng trên). Hãy chạy "npm ci" rồi thử lại.',
} as const
