/** What a user reads about decisions: differences before export. */
import type { Disagreement } from '#shared/decisions/reconcile.ts'

const PLACES: Readonly<Record<Disagreement['between'], readonly [left: string, right: string]>> = {
  'vote-outcome': ['biểu quyết', 'kết quả Hội đồng'],
  'outcome-annex': ['kết quả Hội đồng', 'danh sách kèm theo'],
  'two-annexes': ['danh sách này', 'danh sách khác'],
  'annex-report': ['danh sách kèm theo', 'báo cáo'],
}

export const reconcileText = {
  nothing: 'không có',
  row: (who: string, between: Disagreement['between'], left: string, right: string): string =>
    `${who}: ${PLACES[between][0]} ghi ${left}, ${PLACES[between][1]} ghi ${right}`,
} as const
