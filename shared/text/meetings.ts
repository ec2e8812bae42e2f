/** What a user reads about rules of voting, ballots and the recorded vote. */

/** A vote rule that cannot be counted. */
export const voteRuleRefusals = {
  shareOutOfRange:
    'tỷ lệ phải lớn hơn 0 và không quá 1 (100 %); ghi bằng phân số, ví dụ [80, 100] hoặc [2, 3]',
  moreThanAll:
    'không ai đạt được "trên 100 %"; chọn ">=" (từ 100 % trở lên) hoặc hạ tỷ lệ xuống dưới 100 %',
  writtenButPresentBase:
    'không thể vừa tính tỷ lệ trên số có mặt vừa tính phiếu của người vắng gửi ý kiến bằng văn bản; đổi cơ sở tính sang tổng số thành viên, hoặc không tính ý kiến bằng văn bản',
  noTiePossible:
    'ý kiến quyết định của Chủ tịch khi ngang phiếu chỉ có nghĩa với ngưỡng "trên 50 %"; đổi ngưỡng thành trên 50 % hoặc bỏ quy định này',
  conflictsNeverInBase:
    'người có xung đột lợi ích không bỏ phiếu nên vốn không nằm trong số phiếu hợp lệ; bỏ lựa chọn trừ họ khỏi cơ sở tính',
} as const

/** Name → label of each preset. */
export const presetLabels = {
  'all-70': 'Từ 70 % tổng số thành viên trở lên',
  'all-80': 'Từ 80 % tổng số thành viên trở lên',
  'all-90': 'Từ 90 % tổng số thành viên trở lên',
  'all-90-chair': 'Từ 90 % tổng số thành viên trở lên, trong đó Chủ tịch Hội đồng đồng ý',
  'all-over-90': 'Trên 90 % tổng số thành viên',
  'all-over-50': 'Trên 50 % tổng số thành viên',
  'present-70': 'Từ 70 % số thành viên có mặt trở lên',
  'present-80': 'Từ 80 % số thành viên có mặt trở lên',
  'present-over-50': 'Trên 50 % số thành viên có mặt',
  'present-over-50-chair': 'Trên 50 % số thành viên có mặt, ngang phiếu thì theo ý kiến Chủ tịch',
  'valid-80': 'Từ 80 % số phiếu hợp lệ trở lên',
  'valid-over-50': 'Trên 50 % số phiếu hợp lệ',
} as const

const NO_SOURCE =
  'Mẫu để cơ quan điều chỉnh theo Quy chế của mình; chưa thấy quy chế nào ghi đúng như vậy'
const QUORUM_ELSEWHERE =
  'Điều kiện họp từ 2/3 thành viên: Bộ Tài nguyên và Môi trường, QĐ 2218/2019; nơi khác phải xem lại Quy chế'

/** Where a rule like the preset was seen. Seen is not prescribed. */
export const presetSources = {
  'all-70': ['Lạng Sơn, QĐ 1338/2018 (mọi hình thức)', QUORUM_ELSEWHERE],
  'all-80': [
    'An Giang, thủ tục hành chính trước năm 2024 (từ 80 % đối với bằng khen)',
    QUORUM_ELSEWHERE,
  ],
  'all-90': [
    'Nghị định 91/2017/NĐ-CP, Điều 45 khoản 8 (CSTĐ cấp tỉnh, CSTĐ toàn quốc, Anh hùng)',
    'VKSND, Thông tư 01/2019/TT-VKSTC',
    'Thừa Thiên Huế 2017 (CSTĐ cấp tỉnh)',
    QUORUM_ELSEWHERE,
  ],
  'all-90-chair': ['Bộ Tài nguyên và Môi trường, QĐ 2218/2019'],
  'all-over-90': [
    'Kiểm toán Nhà nước, QĐ 2264/2014 (CSTĐ ngành, CSTĐ toàn quốc)',
    QUORUM_ELSEWHERE,
  ],
  'all-over-50': [
    'Kiểm toán Nhà nước, QĐ 2264/2014 (Cờ thi đua, Bằng khen Thủ tướng, Huân chương)',
    QUORUM_ELSEWHERE,
  ],
  'present-70': [NO_SOURCE],
  'present-80': [NO_SOURCE],
  'present-over-50': ['TP. Hồ Chí Minh 2025 ("đa số"; cơ sở tính không ghi rõ)', QUORUM_ELSEWHERE],
  'present-over-50-chair': [
    'Bộ Công Thương 2008 ("đa số", ngang phiếu theo ý kiến Chủ tịch; cơ sở tính không ghi rõ)',
    QUORUM_ELSEWHERE,
  ],
  'valid-80': [NO_SOURCE],
  'valid-over-50': [NO_SOURCE],
} as const

const BASES = {
  'all-members': 'tổng số thành viên',
  present: 'số thành viên có mặt',
  'valid-ballots': 'số phiếu hợp lệ',
} as const

/** "từ 80 % tổng số thành viên trở lên": a rule's threshold in words. `share` as "80 %" or "2/3". */
export const thresholdInWords = (
  share: string,
  operator: '>=' | '>',
  base: keyof typeof BASES,
): string =>
  operator === '>=' ? `từ ${share} ${BASES[base]} trở lên` : `trên ${share} ${BASES[base]}`

/** "còn thiếu 2 phiếu". */
export const votesMissingText = (count: number): string =>
  count === 0 ? 'đủ phiếu' : `còn thiếu ${count} phiếu`

/** Counts of a ballot that do not add up. */
export const ballotRefusals = {
  issuedNotVoters: (issued: number, voters: number) =>
    `Số phiếu phát ra là ${issued} nhưng có ${voters} người được biểu quyết. Kiểm tra lại điểm danh, ý kiến bằng văn bản và số phiếu phát ra.`,
  issuedNotReturned: (papers: { issued: number; returned: number; notReturned: number }) =>
    `Số phiếu phát ra (${papers.issued}) phải bằng số thu về (${papers.returned}) cộng số không thu về (${papers.notReturned}). Đếm lại phiếu.`,
  returnedNotValid: (papers: { returned: number; valid: number; invalid: number }) =>
    `Số phiếu thu về (${papers.returned}) phải bằng số hợp lệ (${papers.valid}) cộng số không hợp lệ (${papers.invalid}). Đếm lại phiếu.`,
  lineInvalidOverValid: (invalid: number, valid: number) =>
    `Dòng này có ${invalid} phiếu không hợp lệ riêng trong khi chỉ có ${valid} phiếu hợp lệ. Kiểm tra lại.`,
  answersOverValid: (answers: number, valid: number) =>
    `Tổng số ý kiến (${answers}) nhiều hơn số phiếu hợp lệ của dòng này (${valid}). Kiểm phiếu lại dòng này.`,
  lineMissing: 'Chưa nhập kết quả của dòng này. Nhập đủ mọi dòng trên phiếu.',
  lineUnknown: 'Dòng này không có trên phiếu. Bỏ dòng này hoặc chọn đúng lượt biểu quyết.',
  lineTwice: 'Dòng này được nhập hai lần. Giữ lại một lần.',
} as const

/** Why a ballot cannot take a step. */
export const lifeRefusals = {
  steps: {
    'not-created': 'Lượt biểu quyết này đã mở rồi. Tạo lượt mới nếu cần biểu quyết lại.',
    'no-quorum':
      'Chưa đủ số thành viên có mặt theo quy chế nên chưa biểu quyết được. Kiểm tra lại điểm danh.',
    'not-open': 'Lượt biểu quyết này không ở trạng thái đang mở. Mở lượt biểu quyết trước.',
    'names-not-kept':
      'Chỉ biểu quyết ghi tên mới lưu ý kiến từng người; bỏ phiếu kín và giơ tay chỉ lưu tổng số. Đổi hình thức biểu quyết nếu cần ghi tên.',
    'line-unknown': 'Trường hợp này không có trong lượt biểu quyết. Chọn lại.',
    'snapshot-broken':
      'Điểm danh không khớp: người có mặt, gửi văn bản hoặc xung đột lợi ích phải là thành viên, và không ai vừa có mặt vừa gửi văn bản. Sửa điểm danh rồi khép lại.',
    'not-entitled':
      'Có ý kiến của người không được biểu quyết lượt này. Kiểm tra điểm danh và xung đột lợi ích trước khi khép.',
    'not-closed': 'Lượt biểu quyết này chưa khép hoặc đã xác nhận. Khép lượt biểu quyết trước.',
    'counted-from-names': 'Biểu quyết ghi tên được đếm từ ý kiến từng người, không nhập tổng số.',
    'counts-broken': 'Số phiếu nhập vào không khớp nhau. Sửa các số được chỉ ra.',
    'counts-missing': 'Chưa nhập kết quả kiểm phiếu. Nhập xong mới xác nhận được.',
    'same-person': 'Người xác nhận phải khác người nhập. Mời người thứ hai xác nhận.',
    'not-confirmed': 'Kết quả chưa được người thứ hai xác nhận nên chưa công bố được.',
    'already-annulled': 'Lượt biểu quyết này đã bị hủy rồi.',
    'no-reason': 'Phải ghi lý do hủy lượt biểu quyết.',
  },
} as const

const PAPERS = {
  issued: 'phát ra',
  returned: 'thu về',
  notReturned: 'không thu về',
  valid: 'hợp lệ',
  invalid: 'không hợp lệ',
} as const

/** What the second person counted otherwise than the first. */
export const paperDiffers = (
  field: keyof typeof PAPERS,
  typed: number,
  confirmed: number,
): string => `số phiếu ${PAPERS[field]} đã ghi là ${typed}, người thứ hai đếm được ${confirmed}`

const at = (line: number, no: number | null): string =>
  no === null ? `Dòng ${line} của tệp` : `Dòng ${line} của tệp (số thứ tự ${no})`

/** Why a recorded vote is refused. Every sentence names the line, or the nomination without one. */
export const votesFileRefusals = {
  columnMissing: (column: string) =>
    `Tệp biểu quyết thiếu cột "${column}". Dòng tiêu đề phải có đủ các cột của tệp mẫu.`,
  empty: 'Tệp biểu quyết không có dòng nào dưới dòng tiêu đề. Chọn đúng tệp.',
  blank: (line: number, no: number | null, column: string) =>
    `${at(line, no)}: ô "${column}" để trống. Điền rồi nhập lại.`,
  notCount: (line: number, no: number | null, column: string, text: string) =>
    `${at(line, no)}: ô "${column}" ghi "${text}", phải là số nguyên từ 0. Sửa rồi nhập lại.`,
  notYesNo: (line: number, no: number | null, column: string, text: string) =>
    `${at(line, no)}: ô "${column}" ghi "${text}", phải ghi có hoặc không. Sửa rồi nhập lại.`,
  kind: (line: number, no: number | null, text: string) =>
    `${at(line, no)}: loại "${text}" không có; ghi collective, individual, household hoặc enterprise.`,
  change: (line: number, no: number | null, text: string) =>
    `${at(line, no)}: cột "change" ghi "${text}"; để trống hoặc ghi "đổi hình thức", "hoãn", "rút".`,
  changeMismatch: (line: number, no: number | null) =>
    `${at(line, no)}: ghi "đổi hình thức" nhưng hình thức biểu quyết vẫn như đề nghị. Sửa một trong hai ô.`,
  awardUnknown: (line: number, no: number | null, award: string) =>
    `${at(line, no)}: kế hoạch không có hình thức khen thưởng mã "${award}". Sửa mã hình thức.`,
  awardKind: (line: number, no: number | null, award: string) =>
    `${at(line, no)}: hình thức "${award}" không dành cho loại đối tượng này. Sửa hình thức hoặc loại đối tượng.`,
  noTwice: (line: number, no: number, first: number) =>
    `${at(line, no)}: số thứ tự ${no} đã dùng ở dòng ${first}. Đánh lại số thứ tự.`,
  attendanceDiffers: (
    line: number,
    no: number | null,
    column: string,
    value: number,
    usual: number,
  ) =>
    `${at(line, no)}: cột "${column}" ghi ${value}, dòng đầu ghi ${usual}. Một cuộc họp chỉ có một số; sửa cho khớp.`,
  presentOverMembers: (line: number, no: number | null) =>
    `${at(line, no)}: số có mặt cộng ý kiến bằng văn bản nhiều hơn tổng số thành viên. Kiểm tra lại.`,
  issued: (line: number, no: number | null, issued: number, voters: number, written: boolean) =>
    `${at(line, no)}: số phiếu phát ra (${issued}) phải bằng ${voters}, là số có mặt${written ? ' cộng ý kiến bằng văn bản' : ' (quy tắc này không tính ý kiến bằng văn bản)'}. Kiểm tra lại.`,
  returned: (line: number, no: number | null) =>
    `${at(line, no)}: số phiếu thu về nhiều hơn số phát ra. Kiểm tra lại.`,
  validInvalid: (line: number, no: number | null) =>
    `${at(line, no)}: số hợp lệ cộng số không hợp lệ phải bằng số phiếu thu về. Kiểm tra lại.`,
  answers: (line: number, no: number | null) =>
    `${at(line, no)}: số đồng ý cộng số không đồng ý nhiều hơn số phiếu hợp lệ. Kiểm tra lại.`,
  found: (line: number, no: number | null, name: string, unit: string) =>
    `${at(line, no)}: không tìm thấy đề nghị đủ điều kiện nào của "${name}", đơn vị "${unit}". Kiểm tra tên, loại và đơn vị.`,
  notEligible: (line: number, no: number | null, name: string, unit: string) =>
    `${at(line, no)}: đề nghị của "${name}", đơn vị "${unit}" chưa đủ điều kiện đưa ra biểu quyết. Xem lý do ở bảng theo dõi.`,
  several: (line: number, no: number | null, name: string, unit: string, count: number) =>
    `${at(line, no)}: có ${count} đề nghị cùng khớp với "${name}", đơn vị "${unit}". Ghi rõ tên như trong hồ sơ.`,
  takenTwice: (line: number, no: number | null, name: string, first: number) =>
    `${at(line, no)}: "${name}" đã được biểu quyết ở dòng ${first}. Mỗi đề nghị chỉ một dòng.`,
  awardDiffers: (line: number, no: number | null, written: string, asked: string) =>
    `${at(line, no)}: tệp ghi hình thức đề nghị "${written}" nhưng hồ sơ đề nghị "${asked}". Sửa cho khớp với hồ sơ.`,
  withoutLine: (name: string, unit: string) =>
    `"${name}", đơn vị "${unit}" đủ điều kiện nhưng tệp biểu quyết không có dòng nào. Bổ sung dòng này.`,
  chairUnknown: (line: number, no: number | null) =>
    `${at(line, no)}: quy tắc cần ý kiến của Chủ tịch nhưng tệp không ghi. Thêm cột "chair_agrees" (có/không).`,
  noQuorum: (present: number, needed: number, members: number) =>
    `Cuộc họp có mặt ${present}/${members} thành viên, cần ít nhất ${needed} nên kết quả biểu quyết không có giá trị. Kiểm tra lại số có mặt hoặc quy tắc.`,
} as const

/** What a public frame may not show yet. */
export const frameRefusals = {
  'not-published':
    'Kết quả chưa được công bố nên chưa đưa lên màn hình chung được. Xác nhận và công bố kết quả trước.',
  'not-open': 'Lượt biểu quyết chưa mở nên chưa có gì để hiện. Mở lượt biểu quyết trước.',
} as const

/** The sentence where personal data was left out of a public text. */
export const LEFT_OUT_OF_PUBLIC = '…'

/** "17 tập thể, 19 cá nhân": what an annex holds; other kinds only where there are any. */
export function annexHeading(
  counts: {
    readonly collective: number
    readonly individual: number
    readonly household?: number
    readonly enterprise?: number
  },
  pad: (count: number) => string,
): string {
  const parts = [`${pad(counts.collective)} tập thể`, `${pad(counts.individual)} cá nhân`]
  if (counts.household !== undefined) parts.push(`${pad(counts.household)} hộ gia đình`)
  if (counts.enterprise !== undefined) parts.push(`${pad(counts.enterprise)} doanh nghiệp`)
  return parts.join(', ')
}
