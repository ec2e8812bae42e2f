/** Words of the page Hội đồng: the council, its sittings, who is there, what is on the agenda. */
import { padCount } from '#shared/kernel/money.ts'
import type { AttendanceStatus } from '#shared/meetings/attendance.ts'

export const ATTENDANCE_LABELS: Readonly<Record<AttendanceStatus, string>> = {
  present: 'Có mặt',
  late: 'Đến muộn',
  'left-early': 'Về sớm',
  'written-opinion': 'Gửi ý kiến',
  excused: 'Vắng có lý do',
  absent: 'Vắng',
}

/** Roles as councils name them, to choose from or to type over. */
export const COUNCIL_ROLES = [
  'Chủ tịch Hội đồng',
  'Phó Chủ tịch thứ nhất',
  'Phó Chủ tịch Thường trực',
  'Phó Chủ tịch Hội đồng',
  'Uỷ viên Thường trực',
  'Uỷ viên',
  'Uỷ viên, Thư ký',
  'Thư ký',
] as const

export const MEETING_STATES = {
  convened: 'Đã triệu tập',
  open: 'Đang họp',
  sealed: 'Đã niêm phong',
} as const

const OUTCOME_LABELS: ReadonlyMap<string, string> = new Map([
  ['given', 'được tặng'],
  ['forwarded', 'đề nghị cấp trên'],
  ['refused', 'không thông qua'],
  ['deferred', 'hoãn, bổ sung hồ sơ'],
  ['withdrawn', 'rút'],
])

/** What the council decided, in words. */
export const outcomeLabel = (result: string): string => OUTCOME_LABELS.get(result) ?? result

export const meetingsText = {
  title: 'Hội đồng',
  tabs: {
    operator: 'Điều hành',
    attendance: 'Điểm danh',
    agenda: 'Chương trình',
    conflicts: 'Xung đột lợi ích',
    scores: 'Chấm điểm',
    papers: 'Biên bản, niêm phong',
    council: 'Thành viên',
  },
  chooseMeeting: 'Phiên họp',
  stateSealed: 'Đã niêm phong, không sửa được',
  meetingOption: (at: string, title: string): string => `${at}: ${title}`,
  convene: 'Triệu tập phiên họp',
  recordVotes: 'Nhập kết quả đã biểu quyết',
  noCouncil: 'Chưa có danh sách Hội đồng',
  noCouncilHint:
    'Ghi các thành viên Hội đồng ở mục Thành viên rồi triệu tập phiên họp; hoặc nhập tệp kết quả của một phiên họp đã tổ chức.',
  toCouncil: 'Ghi thành viên Hội đồng',
  noMeeting: 'Chưa có phiên họp nào',
  noMeetingHint:
    'Triệu tập phiên họp: chương trình gồm mọi trường hợp đã đủ điều kiện; hoặc nhập tệp kết quả của một phiên họp đã tổ chức.',
  subtitle: (at: string, place: string | null, state: string): string =>
    [at, place, state].filter((part) => part !== null).join(' · '),
  quorumMet: (needed: number, present: number, members: number): string =>
    `Đủ điều kiện họp: cần ${needed}/${members}, đang có ${present}`,
  quorumShort: (needed: number, present: number, members: number): string =>
    `Chưa đủ điều kiện họp: cần ${needed}/${members}, đang có ${present}`,
  quorumNone: (present: number, members: number): string =>
    `Quy tắc không đặt điều kiện về số người; đang có ${present}/${members}`,
  written: (count: number): string => `${padCount(count)} ý kiến bằng văn bản`,

  council: {
    hint: 'Dán được cả bảng từ Excel vào ô họ tên đầu tiên còn trống: họ tên, chức danh trong Hội đồng, cơ quan.',
    name: 'Họ và tên',
    role: 'Chức danh trong Hội đồng',
    organisation: 'Đại diện cơ quan, đơn vị',
    chair: 'Chủ tọa',
    from: 'Từ ngày',
    to: 'Đến ngày',
    tools: 'Sắp, bỏ',
    add: 'Thêm thành viên',
    remove: (name: string): string => `Bỏ ${name === '' ? 'dòng này' : name}`,
    up: (name: string): string => `Đưa ${name === '' ? 'dòng này' : name} lên`,
    down: (name: string): string => `Đưa ${name === '' ? 'dòng này' : name} xuống`,
    save: 'Lưu danh sách (Ctrl+S)',
    saved: 'Đã lưu danh sách Hội đồng.',
    count: (count: number): string => `${padCount(count)} thành viên`,
    unsaved: 'Có thay đổi chưa lưu',
    undo: 'Bỏ thay đổi',
    incomplete: 'Mỗi thành viên phải có họ tên và chức danh trong Hội đồng.',
    empty: 'Danh sách phải có ít nhất một thành viên.',
  },

  fileFailure: {
    more: (count: number): string => `… và ${padCount(count)} dòng nữa; sao chép để xem hết.`,
    column: 'Lỗi trong tệp',
  },
  convening: {
    title: 'Triệu tập phiên họp',
    name: 'Tên phiên họp',
    nameDefault: 'Họp Hội đồng Thi đua - Khen thưởng',
    at: 'Thời gian',
    place: 'Địa điểm',
    placeHint: 'Ví dụ: Phòng họp số 2, trụ sở UBND',
    rule: 'Quy tắc biểu quyết',
    agenda: (count: number): string =>
      `Chương trình sẽ gồm ${padCount(count)} trường hợp đang đủ điều kiện; sắp lại, bớt, thêm được ở mục Chương trình.`,
    ok: 'Triệu tập',
    missing: 'Chọn thời gian họp và quy tắc biểu quyết.',
  },
  rule: {
    source: 'Từng thấy ở',
    notLaw:
      'Đây là mẫu, không phải quy định bắt buộc: đối chiếu với Quy chế hoạt động của Hội đồng mình trước khi chọn.',
    choose: 'Chọn quy tắc',
    own: 'Tự đặt theo Quy chế…',
    quorum: 'Điều kiện họp (số có mặt trên tổng số)',
    noQuorum: 'Không đặt điều kiện',
    threshold: 'Tỷ lệ phải đạt (%)',
    operator: 'Cách so',
    atLeast: 'từ mức này trở lên (≥)',
    more: 'trên mức này (>)',
    base: 'Tính trên',
    bases: {
      'all-members': 'tổng số thành viên',
      present: 'số thành viên có mặt',
      'valid-ballots': 'số phiếu hợp lệ',
    },
    writtenOpinions: 'Tính ý kiến bằng văn bản của người vắng',
    chairMustAgree: 'Phải có Chủ tịch đồng ý',
    tieBreak: 'Ngang phiếu thì theo ý kiến Chủ tịch',
    conflicts: 'Trừ người có xung đột lợi ích khỏi số làm căn cứ',
  },

  recording: {
    title: 'Nhập kết quả một phiên họp đã biểu quyết',
    hint: 'Tệp .csv hoặc .xlsx, mỗi dòng một trường hợp, theo mẫu cột của tệp kết quả. Tệp sai một dòng thì không nhập dòng nào và chỉ rõ dòng sai.',
    drop: 'Thả tệp kết quả biểu quyết vào đây',
    chosen: (name: string): string => `Tệp: ${name}`,
    at: 'Thời gian họp',
    ok: 'Nhập và niêm phong',
    missing: 'Chọn tệp, thời gian họp và quy tắc biểu quyết.',
    done: (passed: number, voted: number): string =>
      `Đã nhập: ${padCount(passed)}/${padCount(voted)} trường hợp được thông qua. Phiên họp đã niêm phong.`,
  },

  attendance: {
    label: 'Điểm danh',
    allPresent: 'Tất cả có mặt',
    member: 'Thành viên',
    status: 'Tình trạng',
    standIn: 'Người dự thay',
    standInHint: 'họ tên, nếu có',
    recorded: (present: number, members: number): string =>
      `Phiên họp được nhập từ tệp: có mặt ${present}/${members}, không điểm danh từng người.`,
    none: 'Hội đồng chưa có thành viên vào ngày họp',
    noneHint: 'Ghi thành viên ở mục Thành viên; ngày tham gia phải trước ngày họp.',
    notYet: (count: number): string => `${padCount(count)} người chưa điểm danh`,
  },

  agenda: {
    hint: 'Kéo để sắp lại, hoặc chọn một dòng rồi nhấn Alt+↑, Alt+↓.',
    sort: 'Sắp theo hình thức, loại',
    number: 'STT',
    name: 'Tập thể, cá nhân',
    unit: 'Đơn vị',
    award: 'Hình thức đề nghị',
    outcome: 'Kết quả',
    remove: (name: string): string => `Bỏ ${name} khỏi chương trình`,
    removeShort: 'Bỏ',
    add: 'Thêm trường hợp đến sau',
    nothingToAdd: 'Mọi đề nghị đủ điều kiện đã có trong chương trình',
    count: (count: number): string => `${padCount(count)} trường hợp`,
    empty: 'Chương trình chưa có trường hợp nào',
    emptyHint: 'Thêm các đề nghị đã đủ điều kiện. Đề nghị chưa đủ điều kiện xem ở trang Thẩm định.',
  },
  outcome: (result: string, award: string | null): string =>
    award === null ? result : `${result} ${award}`,

  scores: {
    drop: 'Thả tệp phiếu chấm điểm vào đây',
    dropHint:
      'Tệp .csv hoặc .xlsx: người chấm, đơn vị, tên, tiêu chí, điểm. “không chấm”, “tránh”, “vắng” khác điểm 0.',
    imported: 'Đã nhập phiếu chấm điểm.',
    again: 'Nhập thêm phiếu chấm',
    none: 'Chưa có phiếu chấm điểm',
    noneHint:
      'Nhập phiếu chấm của các thành viên hoặc của từng bước chấm; bảng xếp hạng được tính lại ngay.',
    label: 'Bảng xếp hạng',
    rank: 'Hạng',
    name: 'Tập thể, cá nhân',
    unit: 'Đơn vị',
    total: 'Điểm',
    spread: 'Lệch nhất',
    sheets: 'Phiếu',
    unfinished: (count: number): string => `${padCount(count)} phiếu chưa đủ`,
    shared: (count: number): string => `đồng hạng, ${padCount(count)} người`,
    knockedOut: (why: string): string => `không xét: ${why}`,
    missing: (criteria: string): string => `chưa có điểm: ${criteria}`,
    rubric: (title: string, version: number): string => `${title}, bản ${version}`,
    show: 'Chiếu bảng xếp hạng',
    shown: 'Đã chiếu bảng xếp hạng.',
    detail: (name: string): string => `Điểm của ${name}`,
    criterion: 'Tiêu chí',
    value: 'Giá trị chung',
    counted: 'Số phiếu tính',
    abstained: 'Không chấm',
    recused: 'Tránh',
    absent: 'Vắng',
    stage: 'Bước chấm',
    atLeast: 'Từ điểm',
    top: 'Số cao nhất',
  },

  papers: {
    title: 'Giấy tờ của phiên họp',
    ballotPaper: 'Phiếu biểu quyết (Excel)',
    voteCount: 'Biên bản kiểm phiếu (Excel)',
    voteCountDocx: 'Biên bản kiểm phiếu (Word)',
    minutes: 'Biên bản họp (Excel)',
    minutesDocx: 'Biên bản họp (Word)',
    seal: 'Niêm phong phiên họp',
    sealHint:
      'Sau khi mọi lượt biểu quyết đã công bố hoặc hủy, niêm phong để không ai sửa được phiên họp nữa. Mã niêm phong được tính từ quy tắc, điểm danh và từng số phiếu.',
    sealAsk: 'Niêm phong phiên họp này?',
    sealWhat: 'Điểm danh, chương trình và các lượt biểu quyết sẽ không sửa được nữa.',
    sealed: 'Đã niêm phong phiên họp.',
    sealedWith: 'Mã niêm phong',
    unfinished: (count: number): string =>
      `Còn ${padCount(count)} lượt biểu quyết chưa công bố hoặc hủy.`,
    annul: 'Hủy kết quả phiên họp',
    annulTitle: 'Hủy kết quả của cả phiên họp',
    annulWhat:
      'Mọi kết quả của phiên này không còn giá trị; biên bản và số phiếu vẫn được lưu. Không hủy được khi quyết định đã ban hành.',
    annulled: 'Đã hủy kết quả phiên họp.',
  },
} as const
