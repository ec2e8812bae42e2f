/** Every Vietnamese word that the office's papers print. */
import { formatDong } from '#shared/kernel/money.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { CountedPapers } from '#shared/meetings/minutes-model.ts'

const KIND_NAMES: Readonly<Record<NomineeKind, string>> = {
  collective: 'tập thể',
  individual: 'cá nhân',
  household: 'hộ gia đình',
  enterprise: 'doanh nghiệp',
}

const pad = (count: number): string => String(count).padStart(2, '0')

/** A word with its first letter in capitals: "đúng hạn" → "Đúng hạn". */
export const capitalised = (text: string): string =>
  text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)

export const papersText = {
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  none: '–',
  /** Whole đồng as papers print them; a dash where they are not known. */
  dong: (dong: number | null): string => (dong === null ? '–' : formatDong(dong)),
  end: './.',
  rule: '_______________',
  longRule: '________________________________',
  kind: (kind: NomineeKind): string => KIND_NAMES[kind],
  recipients: 'Nơi nhận:',
  sheet: 'Trang',

  annex: {
    list: 'DANH SÁCH',
    appendix: (number: string | null): string =>
      number === null ? 'Phụ lục' : `Phụ lục ${number}`,
    awarded: (kinds: string, award: string): string => `${kinds} được tặng ${award}`,
    forwarded: (kinds: string, award: string): string => `${kinds} được đề nghị tặng ${award}`,
    group: (numeral: string, kind: NomineeKind, count: number): string =>
      `${numeral}. ${KIND_NAMES[kind].toLocaleUpperCase('vi')} (${pad(count)})`,
    count: (count: number, kind: NomineeKind): string => `${pad(count)} ${KIND_NAMES[kind]}`,
    number: 'STT',
    name: 'Họ và tên / Tên tập thể',
    position: 'Chức vụ',
    unit: 'Đơn vị',
    money: 'Tiền thưởng (đồng)',
    total: (counts: string): string => `Cộng: ${counts}`,
    closing: (counts: string): string => `(Danh sách có ${counts})./.`,
    prize: (dong: string): string => `tiền thưởng ${dong} đồng`,
    nobody: '00 trường hợp',
    sheet: 'Danh sách',
  },

  ballot: {
    title: (secret: boolean): string =>
      secret ? 'PHIẾU BIỂU QUYẾT (BỎ PHIẾU KÍN)' : 'PHIẾU BIỂU QUYẾT',
    stamp: '(dấu treo)',
    name: 'Họ và tên / Tên tập thể',
    post: 'Chức vụ, đơn vị',
    award: 'Hình thức đề nghị',
    yes: 'Đồng ý',
    no: 'Không đồng ý',
    box: '☐',
    note:
      'Ghi chú: đánh dấu X vào một ô cho mỗi dòng; dòng đánh cả hai ô hoặc bỏ trống, phiếu ghi thêm ' +
      'tên hoặc không có dấu treo là không hợp lệ. Không ký tên.',
    openNote: 'Ghi chú: đánh dấu X vào một ô cho mỗi dòng.',
    sheet: 'Phiếu biểu quyết',
  },

  voteCount: {
    title: 'BIÊN BẢN KIỂM PHIẾU',
    members: (count: number): string => `Tổng số thành viên Hội đồng: ${pad(count)}`,
    present: (count: number): string => `Có mặt: ${pad(count)}`,
    written: (count: number): string => `Ý kiến bằng văn bản: ${pad(count)}`,
    papers: ({ title, issued, returned, valid }: CountedPapers): string =>
      `${title === null ? '' : `${title}. `}Số phiếu phát ra: ${pad(issued)} – thu về: ${pad(returned)}` +
      (valid === null
        ? '; hợp lệ, không hợp lệ: ghi ở từng trường hợp'
        : ` – hợp lệ: ${pad(valid.valid)} – không hợp lệ: ${pad(valid.invalid)}`),
    rule: (rule: string): string => `Điều kiện thông qua: ${rule}`,
    name: 'Tên cá nhân, tập thể',
    unit: 'Đơn vị',
    award: 'Hình thức',
    yes: 'Đồng ý',
    no: 'Không đồng ý',
    other: 'Ý kiến khác',
    invalid: 'Không hợp lệ',
    share: (base: number | null): string => (base === null ? 'Tỷ lệ' : `Tỷ lệ (/${base})`),
    result: 'Kết quả',
    passed: 'Đạt',
    failed: 'Không đạt',
    summary: (passed: number, failed: number): string =>
      `Có ${pad(passed)} trường hợp đạt, ${pad(failed)} trường hợp không đạt.`,
    tellers: 'TỔ KIỂM PHIẾU',
    chair: 'CHỦ TỊCH HỘI ĐỒNG',
    sheet: 'Biên bản kiểm phiếu',
  },

  minutes: {
    sheet: 'Biên bản họp',
    title: 'BIÊN BẢN HỌP HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
    opened: (moment: string): string => `Thời gian bắt đầu: ${moment}`,
    place: (place: string): string => `Địa điểm: ${place}`,
    time: 'Thời gian, địa điểm',
    attendance: 'Thành phần tham dự',
    chair: (name: string): string => `Chủ trì: ${name}`,
    secretary: (name: string): string => `Thư ký: ${name}`,
    members: (count: number): string => `Tổng số thành viên Hội đồng: ${pad(count)} đồng chí.`,
    present: (count: number, named: boolean): string =>
      `Có mặt: ${pad(count)} đồng chí${named ? ', gồm:' : '.'}`,
    absent: (count: number, named: boolean): string =>
      `Vắng: ${pad(count)} đồng chí${named ? ', gồm:' : '.'}`,
    nobodyAbsent: 'Vắng: không.',
    reason: (reason: string | null): string => (reason === null ? '' : ` (lý do: ${reason})`),
    written: (count: number): string => `Gửi ý kiến bằng văn bản: ${pad(count)} đồng chí.`,
    guests: (guests: string): string => `Khách mời: ${guests}.`,
    grounds: 'Căn cứ và điều kiện họp',
    quorumMet: (present: number, members: number, rule: string): string =>
      `Có ${pad(present)}/${pad(members)} thành viên dự họp, đủ điều kiện họp (${rule}).`,
    quorumMissed: (present: number, members: number, rule: string): string =>
      `Có ${pad(present)}/${pad(members)} thành viên dự họp, không đủ điều kiện họp (${rule}).`,
    appraisal: 'Cơ quan thường trực báo cáo kết quả thẩm định',
    discussion: 'Thảo luận',
    noDiscussion: 'Hội đồng nhất trí với báo cáo thẩm định, không có ý kiến khác.',
    /** Only the result of the vote is known here; what was said there is for whoever was there. */
    discussionUnknown: '………………………………………………………………………………',
    reserved: (name: string, opinion: string): string => `Ý kiến bảo lưu của ${name}: ${opinion}`,
    method: 'Hình thức biểu quyết',
    tellers: (names: string): string => `Tổ kiểm phiếu: ${names}.`,
    results: 'Kết quả',
    noVote: 'Hội đồng không biểu quyết trường hợp nào.',
    conclusion: 'Kết luận của chủ trì',
    noConclusion: 'Chủ trì thống nhất với kết quả biểu quyết nêu trên.',
    closed: (moment: string): string =>
      `Cuộc họp kết thúc vào ${moment}. Biên bản đã được thông qua tại cuộc họp./.`,
    notClosed: 'Biên bản đã được thông qua tại cuộc họp./.',
    secretarySigns: 'THƯ KÝ',
    chairSigns: 'CHỦ TRÌ',
  },

  tracking: {
    title: (campaign: string): string => `BẢNG TỔNG HỢP HỒ SƠ ĐỀ NGHỊ KHEN THƯỞNG – ${campaign}`,
    asOf: (moment: string): string => `(Tính đến ${moment})`,
    day: (day: string): string => `ngày ${day}`,
    number: 'TT',
    unit: 'Đơn vị',
    group: 'Nhóm',
    quota: 'Chỉ tiêu',
    total: 'Cộng',
    against: 'So chỉ tiêu',
    received: 'Ngày nhận',
    deadline: 'Thời hạn',
    dossier: 'Thành phần hồ sơ',
    note: 'Ghi chú',
    unset: 'Chưa quy định',
    over: (count: number): string => `Vượt ${pad(count)}`,
    full: 'Đủ',
    left: (count: number): string => `Còn ${pad(count)}`,
    early: 'Sớm hơn thời gian nhận',
    onTime: 'Đúng hạn',
    late: (days: number): string => `Quá hạn ${pad(days)} ngày`,
    missing: 'Chưa nộp',
    lacks: (label: string, missing: string): string =>
      missing === '' ? label : `${label} thiếu ${missing}`,
    sums: 'Tổng cộng',
    overUnits: (count: number): string => `Vượt: ${pad(count)} đơn vị`,
    timeliness: (onTime: number, late: number, missing: number): string =>
      `Đúng hạn: ${pad(onTime)}; quá hạn: ${pad(late)}; chưa nộp: ${pad(missing)}`,
    onlyMissing: (missing: number): string => `Chưa nộp: ${pad(missing)}`,
    incomplete: (count: number): string => `Thiếu thành phần: ${pad(count)} đơn vị`,
    reportOf: (names: string): string => `thiếu báo cáo thành tích của ${names}`,
    supplement: (component: string, day: string, label: string): string =>
      `nhận ${component} ngày ${day}, ${label}`,
    alsoIn: (name: string, unit: string): string => `${name} có tên ở cả ${unit}`,
    ownAuthority: (count: number): string => `${pad(count)} trường hợp thuộc thẩm quyền đơn vị`,
    repeated: (count: number): string => `trùng ${pad(count)} dòng trong danh sách`,
    milestone: (artefact: string, label: string): string => `${artefact}: ${label}`,
    sheet: 'Bảng theo dõi',
  },

  summary: {
    asOf: (moment: string): string => `(Số liệu tính đến ${moment})`,
    kindTotal: 'Tổng số',
    sum: 'Tổng cộng',
    award: 'Hình thức khen thưởng',
    unit: 'Đơn vị',
    number: 'TT',
    byAward: 'I. KẾT QUẢ KHEN THƯỞNG THEO HÌNH THỨC',
    byUnit: 'II. KẾT QUẢ XÉT KHEN THƯỞNG THEO ĐƠN VỊ',
    structure: 'III. CƠ CẤU KHEN THƯỞNG',
    deadlines: 'IV. CHẤP HÀNH THỜI HẠN',
    money: 'V. KINH PHÍ KHEN THƯỞNG THEO QUYẾT ĐỊNH',
    proposed: 'Đề nghị',
    eligible: 'Đủ điều kiện',
    passed: 'Hội đồng thông qua',
    decided: 'Quyết định khen thưởng',
    forwarded: 'Trình cấp trên',
    subject: 'Đối tượng',
    count: 'Số lượng',
    share: 'Tỷ lệ',
    base: 'Tính trên',
    leaders: 'Cá nhân lãnh đạo, quản lý',
    directWorkers: 'Cá nhân là người lao động trực tiếp',
    women: 'Cá nhân là nữ',
    smallCollectives: 'Tập thể nhỏ',
    unknownPost: 'Cá nhân chưa ghi nhận là lãnh đạo hay lao động trực tiếp',
    unknownGender: 'Cá nhân chưa ghi nhận giới tính',
    unknownSize: 'Tập thể chưa ghi nhận quy mô',
    ofIndividuals: (count: number): string => `${pad(count)} cá nhân`,
    ofCollectives: (count: number): string => `${pad(count)} tập thể`,
    artefact: 'Nội dung',
    wording: 'Thời hạn theo kế hoạch',
    lastDay: 'Ngày cuối đúng hạn',
    onTime: 'Đúng hạn',
    late: 'Quá hạn',
    missing: 'Chưa nộp',
    noDeadline: 'Không quy định',
    decision: 'Quyết định',
    moneyOf: (kind: NomineeKind): string => `${capitalised(KIND_NAMES[kind])} (đồng)`,
    moneyTotal: 'Cộng (đồng)',
    cases: 'Số trường hợp',
    noRows: 'Không có số liệu',
    sheets: ['Theo hình thức', 'Theo đơn vị', 'Cơ cấu', 'Thời hạn', 'Kinh phí'],
  },
} as const
