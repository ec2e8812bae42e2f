/** Invented Vietnamese names and units, the same for the same seed. */

/** Numbers from 0 up to but not including 1, the same every time for one seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const words = (text: string): readonly string[] => text.split(' ')

const FAMILY = words(
  'Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Triệu Nông Hà Lương Ma Bế Lục',
)
const MIDDLE = words(
  'Văn Thị Đức Ngọc Minh Thanh Quốc Thu Hữu Xuân Phương Bích Hồng Tuấn Kim Mạnh Thuỳ Quang',
)
const GIVEN = words(
  'An Bình Chi Cường Dũng Đạt Giang Hà Hải Hạnh Hiếu Hoa Hùng Huyền Khánh Lan Linh Long Mai Nam Nga Ngân Phong Phúc Quân Quyên Sơn Tâm Thảo Thắng Trang Trung Tú Tùng Uyên Vân Việt Xuyến Yến',
)
const POSTS = [
  'Chuyên viên',
  'Phó Trưởng phòng',
  'Giáo viên, Tổ trưởng tổ chuyên môn',
  'Bác sĩ',
  'Công chức Văn phòng - Thống kê',
  'Bí thư Chi bộ, Trưởng thôn',
]

const pick = (random: () => number, from: readonly string[]): string =>
  from[Math.trunc(random() * from.length)] ?? ''

/** "Nguyễn Thị Thu Hà" */
export const personName = (random: () => number): string =>
  [
    pick(random, FAMILY),
    pick(random, MIDDLE),
    ...(random() < 0.4 ? [pick(random, MIDDLE)] : []),
    pick(random, GIVEN),
  ].join(' ')

export const postName = (random: () => number): string => pick(random, POSTS)

/** "UBND xã Thanh Hà 17" */
export const unitName = (random: () => number, index: number): string =>
  `UBND xã ${pick(random, MIDDLE)} ${pick(random, GIVEN)} ${index + 1}`
