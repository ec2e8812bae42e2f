import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { kindOfCell } from './kind-text.ts'

const LABEL = /^(?:\d{1,3}[.)]\s*)?(?<kind>tập thể|cá nhân|hộ gia đình|doanh nghiệp|tt|cn)\s*:\s*/iu

/** "Cá nhân: Ông A": the kind before the name in the name's own cell, and the name; else null. */
export function takeKindLabel(
  text: string,
): { readonly kind: NomineeKind; readonly rest: string } | null {
  if (!text.includes(':')) return null
  const match = LABEL.exec(text.normalize('NFC'))
  const kind = kindOfCell(match?.groups?.['kind'] ?? '')
  const rest = text.normalize('NFC').slice(match?.[0].length ?? 0)
  return match === null || kind === null || !/\p{L}/u.test(rest) ? null : { kind, rest }
}
