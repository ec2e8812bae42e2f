/** Words of what a change of the rules would move. */
import { KIND_LABELS } from './nominees.ts'
import { overLabel, quotaLabel, usedLabel } from './campaigns.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

interface Counted {
  readonly limit: number
  readonly used: number
  readonly over: number
}

/** "02/01, vượt 01"; by kind where limits are by kind; "Chưa quy định" where there is no number. */
export function standingWords(
  limit: number | 'unset' | null,
  standing: { readonly used: number; readonly over: number },
  perKind: readonly (Counted & { readonly kind: NomineeKind })[],
): string {
  if (typeof limit !== 'number') return quotaLabel(limit)
  const counted =
    perKind.length === 0
      ? [usedLabel(standing.used, limit)]
      : perKind.map((line) => `${usedLabel(line.used, line.limit)} ${KIND_LABELS[line.kind]}`)
  return [...counted, overLabel(standing.over)].filter((part) => part !== null).join(', ')
}

export const whatIfText = {
  dossier: 'Hồ sơ',
  registration: 'Đăng ký',
  none: '–',
  eligible: (eligible: boolean, reasons: string): string =>
    eligible ? 'đủ điều kiện biểu quyết' : `chưa đủ điều kiện biểu quyết (${reasons})`,
} as const
