/** Words about rules by award, rehearsals, what-if and the life of a meeting. */

/** "DIỄN TẬP: Họp Hội đồng …" */
export const rehearsalTitle = (title: string): string => `DIỄN TẬP: ${title}`

export const meetingRefusals = {
  rulesDiffer:
    'Các trường hợp đã chọn thuộc những hình thức có quy tắc biểu quyết khác nhau nên không biểu quyết chung một lượt được. Tách mỗi hình thức ra một lượt.',
  rehearsalSeal:
    'Đây là phiên diễn tập nên không niêm phong được. Quay lại phiên họp thật để niêm phong.',
  rehearsalPapers: 'Đây là phiên diễn tập nên không in giấy tờ. Quay lại phiên họp thật để in.',
  rehearsalOfRehearsal: 'Chỉ diễn tập được từ phiên họp thật. Chọn phiên họp thật rồi mở diễn tập.',
  notRehearsal: 'Chỉ xóa được phiên diễn tập; phiên họp thật được lưu mãi.',
} as const
