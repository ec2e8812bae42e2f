/** What is said of clusters and blocks (cụm, khối thi đua): faults of scores, remarks, papers. */
import { formatHundredths } from '#shared/kernel/exact.ts'
import type { Fraction } from '#shared/kernel/fraction.ts'

const STAGES = {
  self: 'Tự chấm',
  'cross-check': 'Chấm chéo',
  cluster: 'Cụm, khối chấm',
} as const

/** Where a score stands in a file, before what is wrong with it. */
const at = (place: string, problem: string): string => `${place}: ${problem}`

export const clusterFaults = {
  criterion: (id: string): string =>
    `Bảng điểm đang dùng không có tiêu chí "${id}". Kiểm tra lại bảng điểm của cụm, khối trong năm.`,
  'below-zero': (title: string, points: string): string =>
    `"${title}": ${points} điểm nhỏ hơn 0. Ghi từ 0 trở lên.`,
  'over-max': (title: string, points: string, max: string): string =>
    `"${title}": ${points} điểm vượt điểm tối đa ${max}.`,
  'off-step': (title: string, points: string, step: string): string =>
    `"${title}": ${points} điểm không phải bội số của ${step}.`,
  checker: {
    missing: (unit: string): string =>
      `Phiếu chấm chéo của ${unit} chưa ghi đơn vị nào chấm. Chọn đơn vị chấm chéo cùng cụm, khối.`,
    itself: (unit: string): string =>
      `${unit} không thể tự chấm chéo cho mình. Chọn đơn vị khác cùng cụm, khối.`,
    'other-cluster': (unit: string): string =>
      `Đơn vị chấm chéo cho ${unit} không cùng cụm, khối trong năm. Chọn đơn vị cùng cụm, khối.`,
  },
  noCluster: (unit: string, year: number): string =>
    `${unit} chưa được xếp vào cụm, khối nào năm ${year}. Xếp cụm, khối cho đơn vị rồi chấm điểm.`,
  noRubric: (cluster: string, year: number): string =>
    `${cluster} chưa có bảng điểm năm ${year}. Lập bảng điểm ở nút Bảng điểm rồi chấm.`,
} as const

export const clusterFileText = {
  unitLabel: 'Đơn vị',
  clusterLabel: 'Cụm, khối thi đua',
  columns: ['TT', 'Nội dung chấm điểm', 'Điểm tối đa'] as const,
  stages: STAGES,
  facts: {
    day: 'Ngày chấm',
    author: 'Người chấm (họ tên, chức vụ)',
    checker: 'Đơn vị chấm chéo',
  },
  total: 'Tổng điểm',
  title: (year: number): string => `PHIẾU CHẤM ĐIỂM THI ĐUA NĂM ${year}`,
  rubric: (title: string): string => `Theo ${title}`,
  penalty: 'điểm trừ',
  bonus: 'điểm thưởng',
  knockOut: 'ghi 1 nếu có: không xét',
  hint: 'Ghi điểm vào các ô trống ở cột của bước mình chấm; điểm lẻ viết 8,75. Không đổi tên tiêu chí, không thêm cột. Điểm trừ ghi số điểm bị trừ.',
  signature: 'Người chấm ký, ghi rõ họ tên',
  fileName: (cluster: string, year: number): string => `phieu-cham-diem-${cluster}-${year}.xlsx`,
  noPoints: (place: string, text: string): string =>
    at(place, `"${text}" không phải số điểm. Ghi số, ví dụ 8,75.`),
  ambiguous: (place: string, text: string): string =>
    at(place, `"${text}" có thể là nghìn hoặc là số lẻ. Ghi 1000 hoặc 1,00.`),
  tooFine: (place: string, text: string): string =>
    at(place, `"${text}" có quá hai số lẻ. Điểm ghi đến hai số lẻ.`),
  criterion: (place: string, text: string): string =>
    at(place, `bảng điểm không có tiêu chí "${text}". Giữ nguyên tên tiêu chí của phiếu.`),
  unit: (place: string, text: string): string =>
    at(place, `không nhận ra đơn vị "${text}". Ghi đúng tên đơn vị như danh mục.`),
  noUnit: (place: string): string => at(place, 'phiếu không ghi đơn vị được chấm.'),
  noDay: (place: string, stage: string): string =>
    at(place, `cột "${stage}" có điểm nhưng chưa ghi ngày chấm.`),
  noAuthor: (place: string, stage: string): string =>
    at(place, `cột "${stage}" có điểm nhưng chưa ghi người chấm.`),
  twice: (place: string, unit: string, stage: string): string =>
    at(place, `${unit} đã có điểm "${stage}" ở phiếu khác trong tệp này.`),
  fault: at,
} as const

export const clusterReportText = {
  title: (year: number): string => `BẢNG TỔNG HỢP ĐIỂM VÀ XẾP HẠNG THI ĐUA NĂM ${year}`,
  leads: (leader: string | null, deputies: readonly string[]): string =>
    [
      `Đơn vị trưởng: ${leader ?? 'chưa ghi'}`,
      ...(deputies.length === 0 ? [] : [`đơn vị phó: ${deputies.join(', ')}`]),
    ].join('; '),
  followers: (names: readonly string[]): string =>
    `Thành viên Hội đồng theo dõi: ${names.length === 0 ? 'chưa ghi' : names.join('; ')}`,
  columns: {
    number: 'TT',
    unit: 'Đơn vị',
    self: STAGES.self,
    crossCheck: STAGES['cross-check'],
    crossSelf: 'Chấm chéo so với tự chấm',
    cluster: STAGES.cluster,
    clusterSelf: 'Cụm, khối chấm so với tự chấm',
    rank: 'Xếp hạng',
    endorsed: 'Suy tôn',
    note: 'Ghi chú',
  },
  endorsedFor: (award: string | null, votes: string | null): string =>
    [award ?? 'Được suy tôn', ...(votes === null ? [] : [votes])].join(', '),
  votes: (yes: number, cast: number): string => `${yes}/${cast} phiếu`,
  excluded: (reason: string): string => `Không xếp hạng: ${reason}`,
  knockedOut: (criteria: readonly string[]): string => `Không xét: ${criteria.join('; ')}`,
  limit: (wording: string, place: string, count: string): string =>
    `${wording} (${place}): ${count}`,
  signature: 'CƠ QUAN THƯỜNG TRỰC HỘI ĐỒNG',
} as const

export const clusterRemarks = {
  'no-self': 'chưa có điểm tự chấm',
  'no-cross-check': 'chưa có điểm chấm chéo',
  'no-cluster': 'cụm, khối chưa chấm',
  incomplete: 'còn tiêu chí chưa chấm',
  'day-order': 'ngày chấm không theo thứ tự tự chấm, chấm chéo, cụm khối chấm',
  checker: 'đơn vị chấm chéo không cùng cụm, khối',
  'endorsed-out': 'được suy tôn nhưng thuộc diện không xếp hạng',
  'endorsed-below': 'được suy tôn nhưng xếp sau đơn vị không được suy tôn',
} as const

/** "Biên bản số 03/BB-KTĐ ngày 05/12/2022" */
export const minutesText = (number: string, day: string): string =>
  `Biên bản số ${number} ngày ${day}`

/** "không quá 20 %: 02/03 đơn vị, vượt 01" and the like, for screens and papers. */
export const limitText = (used: number, allowed: number, over: number): string => {
  const two = (count: number): string => String(count).padStart(2, '0')
  return `${two(used)}/${two(allowed)}${over > 0 ? `, vượt ${two(over)}` : ''}`
}

/** "+1,25", "-0,50", "0,00": a difference says which way it goes; empty where there is none. */
export const signedPoints = (value: Fraction | null): string =>
  value === null ? '' : `${value[0] > 0 ? '+' : ''}${formatHundredths(value)}`
