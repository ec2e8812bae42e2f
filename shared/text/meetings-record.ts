/** Words of what is written down during a meeting for its minutes. */
export const recordText = {
  title: 'Ghi chép cho biên bản',
  hint: 'Những điều chương trình không tự biết. Để trống mục nào thì biên bản chừa dòng trống để ghi tay.',
  guests: 'Khách mời',
  closedAt: 'Kết thúc lúc',
  discussion: 'Thảo luận (mỗi dòng một ý)',
  reserved: 'Ý kiến bảo lưu (mỗi dòng: họ tên: ý kiến)',
  reservedHint: 'Mỗi dòng phải có họ tên, dấu hai chấm rồi đến ý kiến.',
  tellers: 'Tổ kiểm phiếu (mỗi dòng một người, tổ trưởng trước)',
  conclusion: 'Kết luận của chủ trì (mỗi dòng một ý)',
  placeholders: {
    discussion: 'Ví dụ: Đề nghị làm rõ thành tích của Trạm Y tế xã A',
    reserved: 'Ví dụ: Đ/c Nguyễn Văn A: chưa nhất trí mức khen',
    tellers: 'Ví dụ: Đ/c Trần Thị B, Tổ trưởng',
    conclusion: 'Để trống thì ghi theo kết quả biểu quyết',
  },
  save: 'Lưu ghi chép',
  saved: 'Đã lưu ghi chép.',
  unsaved: 'Có thay đổi chưa lưu',
} as const
