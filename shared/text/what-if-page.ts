/** Words of the notice that says whom a change would touch. */
import { padCount } from '#shared/kernel/money.ts'

export const whatIfPageText = {
  nothing: 'Nếu lưu: không đơn vị, đề nghị nào đổi tình trạng.',
  summary: (units: number, moved: number, nominations: number, judged: number): string => {
    const parts = [
      units === 0
        ? null
        : `${padCount(units)} đơn vị có thay đổi${moved === 0 ? ', không đơn vị nào đổi tình trạng' : `, trong đó ${padCount(moved)} đơn vị đổi tình trạng`}`,
      nominations === 0
        ? null
        : `${padCount(nominations)} đề nghị được xét khác đi${judged === 0 ? '' : `, trong đó ${padCount(judged)} đổi điều kiện biểu quyết`}`,
    ].filter((part) => part !== null)
    return `Nếu lưu: ${parts.join('; ')}.`
  },
  eligible: (before: number, after: number): string =>
    `Đề nghị đủ điều kiện biểu quyết: ${padCount(before)} → ${padCount(after)}`,
  units: 'Đơn vị',
  judged: 'Đổi điều kiện biểu quyết',
  nominations: 'Đề nghị được xét khác đi',
  nominee: (name: string, unit: string): string => `${name} (${unit})`,
  of: (who: string, what: string): string => `${who}: ${what}`,
  moved: (before: string, after: string): string => `${before} → ${after}`,
  movedOf: (label: string, before: string, after: string): string =>
    `${label} ${before} → ${after}`,
  more: (count: number): string => `và ${padCount(count)} trường hợp khác`,
} as const
