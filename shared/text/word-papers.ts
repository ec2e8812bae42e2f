/** What tờ trình, decision drafts, reports and reminder letters say around their names and numbers. */
import { padCount } from '#shared/kernel/money.ts'

const HEADS: readonly (readonly [start: string, title: string])[] = [
  ['Phòng', 'TRƯỞNG PHÒNG'],
  ['Ban', 'TRƯỞNG BAN'],
  ['Sở', 'GIÁM ĐỐC'],
  ['Văn phòng', 'CHÁNH VĂN PHÒNG'],
]

export const wordPapersText = {
  blank: '…………………………………………………………………………',
  chairman: 'CHỦ TỊCH',
  committee: 'ỦY BAN NHÂN DÂN',
  /** Title of the head of an office, from the office's name. */
  headOf: (office: string): string =>
    HEADS.find(([start]) => office.startsWith(start))?.[1] ?? 'THỦ TRƯỞNG',
  headInText: (office: string): string => {
    const title = HEADS.find(([start]) => office.startsWith(start))?.[1]
    const name = office.slice(0, 1).toLocaleLowerCase('vi') + office.slice(1)
    return title === undefined
      ? `Thủ trưởng ${name}`
      : `${title.slice(0, 1)}${title.slice(1).toLocaleLowerCase('vi')}${name.replace(/^(phòng|ban|sở|văn phòng)/u, '')}`
  },
  number: (number: string | null, symbol: string): string =>
    number === null ? `Số:      ${symbol}` : `Số: ${number}${symbol}`,
  ground: (law: string): string => `Căn cứ ${law};`,
  plan: (heading: string, number: string | null, day: string | null): string =>
    `Căn cứ Kế hoạch${number === null ? '' : ` số ${number}`}${day === null ? '' : ` ngày ${day}`} về ${heading.slice(0, 1).toLocaleLowerCase('vi')}${heading.slice(1)};`,
  order: 'STT',
  name: 'Họ và tên / Tên tập thể',
  position: 'Chức vụ',
  unit: 'Đơn vị',
  money: 'Tiền thưởng (đồng)',
  amount: (dong: string, words: string): string => `${dong} đồng (bằng chữ: ${words} đồng)`,
  /** Room to write it in, as papers leave it. */
  amountUnknown: '………… đồng',

  decision: {
    title: 'QUYẾT ĐỊNH',
    subject: (award: string, movement: string): string => `Về việc tặng ${award} trong ${movement}`,
    minutes: (council: string, day: string): string =>
      `Theo kết quả họp xét của ${council} ${day};`,
    proposal: (head: string): string => `Theo đề nghị của ${head}.`,
    decides: 'QUYẾT ĐỊNH:',
    award: (award: string, counts: string, movement: string): string =>
      `Tặng ${award} cho ${counts} đã có thành tích xuất sắc trong ${movement} (có danh sách kèm theo).`,
    money: (amount: string, decree: string): string =>
      `Tiền thưởng kèm theo thực hiện theo ${decree}; tổng số tiền thưởng là ${amount}, chi từ quỹ thi đua, khen thưởng.`,
    noMoney: (decree: string): string => `Tiền thưởng kèm theo thực hiện theo ${decree}.`,
    force: 'Quyết định này có hiệu lực kể từ ngày ký.',
    duty: (head: string): string =>
      `Chánh Văn phòng HĐND và UBND, ${head}, thủ trưởng các cơ quan, đơn vị liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.`,
    recipients: (office: string): readonly string[] => ['Như Điều 4', office, 'Lưu: VT'],
  },

  proposal: {
    title: 'TỜ TRÌNH',
    subject: (award: string, movement: string): string =>
      `Về việc đề nghị tặng ${award} trong ${movement}`,
    to: (addressee: string): string => `Kính gửi: ${addressee}`,
    lead: (council: string, day: string | null): string =>
      `Trên cơ sở kết quả thẩm định hồ sơ và kết quả họp xét của ${council}${day === null ? '' : ` ${day}`},`,
    asks: (from: string, addressee: string, award: string, counts: string): string =>
      `${from} trình ${addressee} xem xét, quyết định tặng ${award} cho ${counts}, cụ thể như sau:`,
    money: (amount: string): string => `Tổng số tiền thưởng dự kiến: ${amount}.`,
    enclosed:
      'Hồ sơ gửi kèm: biên bản họp Hội đồng, biên bản kiểm phiếu, danh sách trích ngang và báo cáo thành tích theo quy định.',
    end: (addressee: string): string => `Kính đề nghị ${addressee} xem xét, quyết định./.`,
    recipients: ['Như trên', 'Lưu: VT'],
  },

  appraisal: {
    title: 'BÁO CÁO THẨM ĐỊNH',
    subject: (movement: string): string =>
      `Kết quả thẩm định hồ sơ đề nghị khen thưởng trong ${movement}`,
    received: '1. Tiếp nhận hồ sơ',
    appraised: '2. Kết quả thẩm định',
    eligible: (count: number, all: number): string =>
      `Đủ điều kiện trình Hội đồng: ${padCount(count)}/${padCount(all)} trường hợp.`,
    refused: '3. Trường hợp chưa đủ điều kiện',
    nobodyRefused: 'Không có trường hợp nào.',
    overridden: '4. Trường hợp còn vướng mắc nhưng được cho phép đưa ra xét',
    concluded: '5. Kết luận của cơ quan thường trực',
    none: 'Không có.',
    list: '6. Danh sách trình Hội đồng',
    notListed: '7. Trường hợp đủ điều kiện nhưng không có trong danh sách trình lần này',
    nominee: 'Tập thể, cá nhân',
    reasons: 'Vướng mắc',
    by: 'Người quyết định',
    why: 'Lý do',
    award: 'Hình thức',
    conclusion: 'Kết luận',
    conclusions: {
      eligible: 'Đủ điều kiện',
      'not-eligible': 'Không đủ điều kiện',
      'for-council': 'Xin ý kiến Hội đồng',
    },
    end: (council: string): string => `Kính trình ${council} xem xét, quyết định./.`,
  },

  reminder: {
    letterSubject: 'V/v đôn đốc, bổ sung hồ sơ đề nghị khen thưởng',
    lead: (movement: string, moment: string): string =>
      `Qua theo dõi hồ sơ đề nghị khen thưởng trong ${movement}, tính đến ${moment} quý đơn vị còn các nội dung sau:`,
    asks: (office: string): string =>
      `Đề nghị đơn vị khẩn trương hoàn thiện và gửi về ${office} để tổng hợp, trình Hội đồng đúng tiến độ./.`,
    list: 'DANH SÁCH ĐƠN VỊ CẦN ĐÔN ĐỐC',
    unit: 'Đơn vị',
    what: 'Nội dung',
    state: 'Tình trạng',
    wording: 'Thời hạn theo kế hoạch',
    lastDay: 'Ngày cuối đúng hạn',
    asOf: (moment: string): string => `(Tính đến ${moment})`,
    missing: 'Chưa gửi',
    late: (days: number): string => `Gửi quá hạn ${padCount(days)} ngày`,
    dossier: 'Thành phần hồ sơ',
    lacks: (papers: string): string => `Còn thiếu ${papers}`,
    lacksOf: (papers: string, names: string): string => `Còn thiếu ${papers} (của ${names})`,
    sentence: (
      what: string,
      state: string,
      wording: string | null,
      lastDay: string | null,
    ): string =>
      `${what}: ${state}${wording === null ? '' : ` (kế hoạch quy định: “${wording}”`}${wording === null ? '' : lastDay === null ? ')' : `, ngày cuối đúng hạn ${lastDay})`}`,
    nobody: 'Không có đơn vị nào cần đôn đốc.',
    total: (units: number): string => `Tổng số: ${padCount(units)} đơn vị.`,
    sheet: 'Đôn đốc',
  },

  campaign: {
    interim: 'BÁO CÁO SƠ KẾT',
    final: 'BÁO CÁO TỔNG KẾT',
    organised: 'I. KẾT QUẢ TỔ CHỨC PHONG TRÀO',
    units: (units: number, submitted: number): string =>
      `Có ${padCount(submitted)}/${padCount(units)} đơn vị gửi hồ sơ đề nghị khen thưởng.`,
    deadlines: 'Việc chấp hành thời hạn:',
    results: 'II. KẾT QUẢ KHEN THƯỞNG',
    byAward: '1. Theo hình thức khen thưởng',
    byUnit: '2. Theo đơn vị',
    structure: '3. Cơ cấu khen thưởng',
    money: '4. Kinh phí khen thưởng',
    weaknesses: 'III. TỒN TẠI, HẠN CHẾ',
    late: (count: number): string => `${padCount(count)} đơn vị gửi hồ sơ quá hạn`,
    missing: (count: number): string => `${padCount(count)} đơn vị chưa gửi hồ sơ`,
    lateReport: (count: number, artefact: string): string =>
      `${padCount(count)} đơn vị gửi quá hạn: ${artefact}`,
    missingReport: (count: number, artefact: string): string =>
      `${padCount(count)} đơn vị chưa gửi: ${artefact}`,
    over: (count: number): string => `${padCount(count)} đơn vị đề nghị vượt chỉ tiêu`,
    incomplete: (count: number): string => `${padCount(count)} đơn vị thiếu thành phần hồ sơ`,
    noWeakness: 'Không ghi nhận đơn vị nào quá hạn, vượt chỉ tiêu hoặc thiếu hồ sơ.',
    next: 'IV. PHƯƠNG HƯỚNG',
    asks: 'V. KIẾN NGHỊ',
  },
} as const

/** What the documents say that correct or withdraw a decision. */
export const changePaperText = {
  decision: (number: string, day: string): string => `Quyết định số ${number} ${day}`,
  proposal: (number: string, day: string): string => `Tờ trình số ${number} ${day}`,
  takeBackSubject: (proposal: string): string => `Về việc rút ${proposal}`,
  asksToCorrect: (from: string, proposal: string, award: string, reason: string): string =>
    `${from} đã có ${proposal} đề nghị tặng ${award}. Sau khi rà soát (lý do: ${reason}), ${from} đề nghị đính chính danh sách kèm theo như sau:`,
  forwardedNow: (counts: string): string =>
    `Sau đính chính, danh sách đề nghị có ${counts}. Các nội dung khác giữ nguyên.`,
  takesBack: (
    from: string,
    proposal: string,
    award: string,
    counts: string,
    reason: string,
  ): string =>
    `${from} đã có ${proposal} đề nghị tặng ${award} cho ${counts}. Sau khi rà soát (lý do: ${reason}), ${from} xin rút đề nghị này.`,
  correctionSubject: (decision: string): string =>
    `Về việc đính chính danh sách kèm theo ${decision}`,
  withdrawalSubject: (decision: string): string => `Về việc hủy bỏ ${decision}`,
  corrects: (decision: string, award: string, reason: string): string =>
    `Đính chính danh sách được tặng ${award} kèm theo ${decision} (lý do: ${reason}) như sau:`,
  withdraws: (decision: string, award: string, counts: string, reason: string): string =>
    `Hủy bỏ ${decision} về việc tặng ${award} cho ${counts} (lý do: ${reason}).`,
  place: (kind: string, number: number): string => `Mục ${kind}, số thứ tự ${number}`,
  changed: (place: string, before: string, after: string): string =>
    `${place}: “${before}” nay đính chính là “${after}”`,
  paid: (place: string, who: string, money: string): string => `${place}: “${who}”, ${money}`,
  money: (before: string, after: string): string =>
    `tiền thưởng ${before} đồng nay đính chính là ${after} đồng`,
  removed: (place: string, before: string): string => `${place}: đưa “${before}” ra khỏi danh sách`,
  added: (after: string): string => `Bổ sung vào danh sách “${after}”`,
  now: (counts: string, dong: string): string =>
    `Sau đính chính, danh sách có ${counts}, tổng số tiền thưởng là ${dong} đồng. Các nội dung khác giữ nguyên.`,
  force: 'Quyết định này có hiệu lực kể từ ngày ký.',
  duty: 'Thủ trưởng các cơ quan, đơn vị liên quan và các tập thể, cá nhân có tên trong danh sách chịu trách nhiệm thi hành Quyết định này./.',
  asArticle: (number: number): string => `Như Điều ${number}`,
} as const
