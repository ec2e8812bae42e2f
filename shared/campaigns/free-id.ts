/** An id for a rule that somebody adds, from the words it begins with. */
import { searchKey } from '#shared/kernel/fold.ts'

const LONGEST = 40

/**
 * "Báo cáo tóm tắt thành tích" → "bao-cao-tom-tat-thanh-tich", with a number behind it where that
 * is taken. Never empty: "quy-dinh" where the words hold no letter or digit.
 */
export function freeId(words: string, taken: readonly string[]): string {
  const folded = searchKey(words)
    .split(/[^a-z0-9]+/u)
    .filter((part) => part !== '')
  let base = ''
  for (const part of folded) {
    const longer = base === '' ? part.slice(0, LONGEST) : `${base}-${part}`
    if (longer.length > LONGEST) break
    base = longer
  }
  if (base === '') base = 'quy-dinh'
  if (!taken.includes(base)) return base
  let number = 2
  while (taken.includes(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}
