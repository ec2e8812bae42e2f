/** What is said while the sample campaign is being opened. */
export const sampleText = {
  name: 'Dữ liệu mẫu – TP. Bắc Kạn 2024',
  opening: 'Mở đợt thi đua mẫu và nạp danh mục đơn vị',
  importing: (file: string): string => `Nhập ${file}`,
  voting: 'Ghi kết quả biểu quyết của Hội đồng',
  done: 'Đã mở xong dữ liệu mẫu',
} as const
