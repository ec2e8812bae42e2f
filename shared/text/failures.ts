/** Sentences about calls that failed for a reason other than a refusal. */
export const failureText = {
  refusedTitle: 'Chưa thực hiện được',
  invalidTitle: 'Nội dung nhập chưa hợp lệ',
  invalid: (problems: string): string => `${problems}. Sửa lại rồi thử lại; chưa ghi gì.`,
  invalidUnknown: 'Có ô nhập chưa đúng',
  tooLarge:
    'Tệp quá lớn nên không nhận được. Tách bớt trang tính hoặc bỏ ảnh trong tệp rồi thử lại.',
  offlineTitle: 'Mất kết nối với chương trình',
  offline:
    'Trang này không còn nối được với Sổ Thi đua trên máy (có thể chương trình đã đóng). Mở lại chương trình rồi tải lại trang; những gì đã lưu vẫn còn.',
  sessionLost:
    'Phiên làm việc trên trình duyệt đã hết. Mở lại địa chỉ mà chương trình in ra; những gì đã lưu vẫn còn.',
  cancelledTitle: 'Đã dừng',
  cancelled: 'Đã dừng theo yêu cầu. Phần chưa làm xong không được ghi.',
  bugTitle: 'Chương trình gặp lỗi',
  bug: 'Chương trình gặp lỗi ngoài dự kiến nên việc vừa rồi chưa được ghi. Thử lại một lần; nếu vẫn lỗi, gửi nhật ký lỗi cho người phụ trách chương trình.',
} as const
