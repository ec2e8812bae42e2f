/** What a user reads about rubrics, score sheets and score files. */

/** A rubric that cannot be used. */
export const rubricRefusals = {
  baseWithoutMax: 'tiêu chí cơ bản phải có điểm tối đa',
  stepNotDividing: 'điểm tối đa phải chia hết cho bước điểm',
  groupTwice: 'mã nhóm tiêu chí bị trùng; mỗi nhóm một mã',
  criterionTwice: 'mã tiêu chí bị trùng; mỗi tiêu chí một mã',
} as const

/** Why there is no aggregated value. */
export const noValueLabels = {
  'no-scores': 'chưa có ai chấm',
  'too-few': 'quá ít người chấm để bỏ điểm cao nhất và thấp nhất',
  'not-agreed': 'chưa thống nhất',
} as const

export const stageLabels = {
  self: 'Tự chấm',
  'cross-check': 'Kiểm tra chéo',
  appraisal: 'Thường trực thẩm định',
  council: 'Hội đồng thống nhất',
} as const

const SHOWN_COLUMNS = {
  author: 'thành viên (hoặc bước chấm)',
  unit: 'đơn vị',
  nominee: 'tên tập thể/cá nhân',
  criterion: 'tiêu chí',
  points: 'điểm',
} as const

/** Why a file of scores is refused; every sentence names the line. */
export const scoresFileRefusals = {
  columnMissing: (column: keyof typeof SHOWN_COLUMNS) =>
    `Tệp điểm thiếu cột "${SHOWN_COLUMNS[column]}". Thêm cột này vào dòng tiêu đề.`,
  empty: 'Tệp điểm không có dòng nào dưới dòng tiêu đề. Chọn đúng tệp.',
  blank: (line: number, column: keyof typeof SHOWN_COLUMNS) =>
    `Dòng ${line} của tệp: ô "${SHOWN_COLUMNS[column]}" để trống. Điền điểm, hoặc ghi "không chấm", "tránh", "vắng".`,
  kind: (line: number, text: string) =>
    `Dòng ${line} của tệp: loại "${text}" không có; ghi tập thể, cá nhân, hộ gia đình hoặc doanh nghiệp.`,
  'not-points': (line: number, text: string) =>
    `Dòng ${line} của tệp: "${text}" không phải điểm. Ghi số (ví dụ 8,75) hoặc "không chấm", "tránh", "vắng".`,
  'too-fine': (line: number, text: string) =>
    `Dòng ${line} của tệp: "${text}" có hơn hai chữ số thập phân. Ghi điểm đến hai chữ số, ví dụ 8,75.`,
  'ambiguous-thousands': (line: number, text: string) =>
    `Dòng ${line} của tệp: "${text}" có thể hiểu hai cách. Ghi 1000 cho một nghìn, hoặc 1,00 cho một điểm.`,
  'below-zero': (line: number, title: string) =>
    `Dòng ${line} của tệp: điểm âm cho "${title}". Chỉ điểm trừ mới ghi số âm.`,
  'over-max': (line: number, title: string, max: string) =>
    `Dòng ${line} của tệp: điểm của "${title}" vượt mức tối đa ${max}. Sửa điểm.`,
  'off-step': (line: number, title: string, step: string) =>
    `Dòng ${line} của tệp: điểm của "${title}" không đúng bước ${step}. Sửa điểm.`,
  criterion: (line: number, text: string) =>
    `Dòng ${line} của tệp: bảng điểm không có tiêu chí "${text}". Ghi đúng mã hoặc tên tiêu chí.`,
  found: (line: number, name: string, unit: string) =>
    `Dòng ${line} của tệp: không tìm thấy đề nghị nào của "${name}", đơn vị "${unit}". Kiểm tra tên và đơn vị.`,
  several: (line: number, name: string, unit: string, count: number) =>
    `Dòng ${line} của tệp: có ${count} đề nghị cùng khớp với "${name}", đơn vị "${unit}". Thêm cột loại, hoặc ghi rõ tên.`,
  twice: (line: number, first: number) =>
    `Dòng ${line} của tệp: tiêu chí này của cùng người chấm đã có ở dòng ${first}. Giữ lại một dòng.`,
} as const

/** Why scores on screen are refused. */
export const scoringRefusals = {
  closed: 'việc chấm điểm đã khép nên không nhận thêm phiếu. Mở lại chấm điểm nếu Hội đồng đồng ý',
  noRubric: 'chưa có bảng điểm. Soạn bảng điểm (nhóm, tiêu chí, điểm tối đa) trước khi chấm',
  groupUnknown: (group: string) => `bảng điểm không có nhóm "${group}" để phân hạng khi bằng điểm`,
  criterionUnknown: (id: string) =>
    `bảng điểm đang dùng không có tiêu chí "${id}". Mở lại trang để lấy bảng điểm mới`,
  unfit: {
    'below-zero': (title: string) => `điểm âm cho "${title}". Chỉ điểm trừ mới ghi số âm`,
    'over-max': (title: string) => `điểm của "${title}" vượt mức tối đa. Sửa điểm`,
    'off-step': (title: string) => `điểm của "${title}" không đúng bước điểm. Sửa điểm`,
  },
  checkSum: (typed: string, computed: string) =>
    `mã kiểm tra trên phiếu là ${typed}, các điểm đã gõ cho ra ${computed}. So lại từng ô với phiếu giấy`,
  fileName: (author: string) => `phieu-cham-diem-${author.replaceAll(/[\\/:*?"<>|]/gu, '')}`,
} as const

/** What is wrong with a cell of the grid. */
export const cellFaults = {
  'not-points': (text: string) =>
    `"${text}" không phải điểm. Ghi số (ví dụ 8,75) hoặc "không chấm", "tránh", "vắng"`,
  'too-fine': (text: string) => `"${text}" có hơn hai chữ số thập phân. Ghi đến hai chữ số`,
  'ambiguous-thousands': (text: string) =>
    `"${text}" có thể hiểu hai cách. Ghi 1000 cho một nghìn, hoặc 1,00 cho một điểm`,
  'below-zero': 'điểm âm. Chỉ điểm trừ mới ghi số âm',
  'over-max': (max: string) => `vượt mức tối đa ${max}. Sửa điểm`,
  'off-step': (step: string) => `không đúng bước ${step}. Sửa điểm`,
} as const

/** The sheet given to members; also how it is recognised when it comes back. */
export const scoreSheetText = {
  sheet: 'Phiếu chấm điểm',
  title: 'PHIẾU CHẤM ĐIỂM',
  rubric: (title: string, version: number) => `Theo ${title}, bản ${version}`,
  author: 'Người chấm',
  hint: 'Ghi điểm vào từng ô; ghi "không chấm", "tránh" hoặc "vắng" nếu không cho điểm (khác điểm 0). Mã kiểm tra tự tính khi điền trên máy: in, ký và gửi lại cả mã.',
  columns: ['TT', 'Loại', 'Tên tập thể, cá nhân', 'Đơn vị'],
  max: (points: string) => `(tối đa ${points})`,
  check: 'Mã kiểm tra',
  /** abstain, recuse, absent */
  marks: ['không chấm', 'tránh', 'vắng'],
  signature: 'NGƯỜI CHẤM\n(Ký, ghi rõ họ tên)\n\n\n\n',
} as const

export const rubricSampleText = {
  hundred: 'Mẫu bảng điểm 100',
  thousand: 'Mẫu bảng điểm 1000',
  work: 'Thực hiện nhiệm vụ chuyên môn',
  party: 'Xây dựng Đảng, chính quyền, đoàn thể',
  emulation: 'Công tác thi đua, khen thưởng',
  extra: 'Điểm thưởng, điểm trừ',
  bonus: 'Điểm thưởng',
  penalty: 'Điểm trừ',
  knockOut: 'Không xét (ghi 1 nếu vi phạm)',
} as const

export const rubricDraftText = {
  noTitle: 'Ghi tên bảng điểm.',
  groupUnnamed: (id: string) => `Nhóm ${id} chưa có tên.`,
  criterionUnnamed: (id: string) => `Tiêu chí ${id} chưa có tên.`,
  notPoints: (where: string, text: string) =>
    `"${where}": "${text}" không phải số điểm. Ghi số, ví dụ 20 hoặc 0,25.`,
  problem: (where: string, message: string) => `"${where}": ${message}.`,
  capBonus: 'điểm thưởng tối đa',
  capPenalty: 'điểm trừ tối đa',
  capTotal: 'tổng điểm tối đa',
} as const

/** Words of the scoring page. */
export const scoringText = {
  views: { rubric: 'Bảng điểm', sheets: 'Nhập phiếu', ranking: 'Xếp hạng' },
  viewLabel: 'Phần chấm điểm',
  states: {
    files: 'Nhận phiếu từ tệp',
    open: 'Đang chấm, kết quả chưa hiện',
    closed: 'Đã khép chấm điểm',
  },
  open: 'Mở chấm điểm',
  reopen: 'Mở lại chấm điểm',
  close: 'Khép chấm điểm',
  hiddenTitle: 'Đang chấm điểm',
  hidden:
    'Điểm của mọi người được giấu cho đến khi khép chấm điểm. Khép rồi mới xếp hạng và chiếu.',
  noRubric: 'Chưa có bảng điểm',
  noRubricHint: 'Soạn bảng điểm ở mục Bảng điểm rồi mở chấm điểm.',
  progress: (done: number, all: number): string => `xong ${done}/${all}`,
  method: 'Cách lấy điểm chung',
  methods: {
    mean: 'Trung bình',
    'trimmed-mean': 'Trung bình, bỏ một điểm cao nhất và một điểm thấp nhất',
    median: 'Trung vị',
    agreed: 'Giá trị thống nhất',
  },
  tieBreaks: 'Khi bằng điểm, xét lần lượt',
  tieBreakGroup: (title: string): string => `Điểm nhóm "${title}"`,
  tieBreakPenalty: 'Điểm trừ ít hơn',
  tieBreakEndorsed: 'Được nhiều cụm, khối suy tôn hơn',
  nominee: 'Tập thể, cá nhân',
  author: 'Người chấm',
  authorHint: 'Chọn thành viên hoặc bước chấm',
  members: 'Thành viên',
  stages: 'Bước chấm',
  sheetFile: 'Tải phiếu để phát (Excel)',
  saveSheets: 'Lưu phiếu (Ctrl+S)',
  saved: 'Đã lưu phiếu chấm.',
  gridHint:
    'Gõ điểm, hoặc "không chấm", "tránh", "vắng". Enter xuống ô dưới; dán được cả vùng từ Excel. Gõ mã kiểm tra in trên phiếu để phát hiện gõ nhầm.',
  checkSum: 'Mã',
  checkTyped: 'Mã trên phiếu',
  wrongCells: (count: number): string => `${count} ô chưa đúng`,
  wrongCell: (nominee: string, criterion: string, fault: string): string =>
    `${nominee}, cột "${criterion}": ${fault}.`,
  checkDiffers: 'khác phiếu',
  checkAgrees: 'khớp phiếu',
  recused: 'tránh',
  unsaved: 'Có thay đổi chưa lưu',
  rubricTitle: 'Tên bảng điểm',
  rubricSource: 'Văn bản ban hành',
  group: 'Nhóm',
  criterion: 'Tiêu chí',
  kind: 'Loại',
  kinds: {
    base: 'Cơ bản',
    bonus: 'Thưởng',
    penalty: 'Trừ',
    'knock-out': 'Loại trực tiếp',
  },
  max: 'Tối đa',
  step: 'Bước',
  cap: 'Trần của nhóm',
  capBonus: 'Trần điểm thưởng',
  capPenalty: 'Trần điểm trừ',
  capTotal: 'Trần tổng điểm',
  addGroup: 'Thêm nhóm',
  addCriterion: 'Thêm tiêu chí',
  remove: (title: string): string => `Bỏ ${title === '' ? 'dòng này' : title}`,
  saveRubric: 'Ban hành bản mới',
  rubricSaved: 'Đã ban hành bảng điểm.',
  versionInUse: (version: number): string => `Đang dùng bản ${version}`,
  impliedInUse: 'Đang dùng tiêu chí đọc từ tệp điểm',
  history: (versions: number): string => `đã có ${versions} bản`,
  startFrom: 'Bắt đầu từ mẫu:',
  sampleNote: 'Mẫu chỉ gợi ý cấu trúc; điểm và tiêu chí do Hội đồng tự quy định.',
  toVote: (count: number): string => `Đưa ${count} trường hợp ra biểu quyết`,
  levelAtCut: (count: number, places: number): string =>
    `${count} trường hợp bằng điểm ở ngưỡng mà chỉ còn ${places} chỗ: Hội đồng quyết định`,
} as const
