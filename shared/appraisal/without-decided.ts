/** Entries of the register without those that the store's own decisions say already. */
import { searchKey } from '#shared/kernel/fold.ts'
import { gradeShownBy, sameNominee, type PastAward } from './past-award.ts'

/** "Số 07/QĐ-UBND" and "7/QĐ-UBND" are one number. */
const numberKey = (number: string): string => searchKey(number).replace(/^(?:so )?0*/u, '')

/** The same number and grade of one year, and the same nominee; where only the name agrees, the day too. */
function isSame(entry: PastAward, decided: PastAward): boolean {
  if (entry.number === null || decided.number === null || entry.year !== decided.year) return false
  if (numberKey(entry.number) !== numberKey(decided.number)) return false
  if (gradeShownBy(entry.award) !== gradeShownBy(decided.award)) return false
  if (entry.day !== null && entry.day !== decided.day) return false
  const nominee = sameNominee(entry, decided)
  return nominee === 'same' || (nominee === 'perhaps' && entry.day !== null)
}

/** What the desk entered of a decision that stands in the store as well would be told twice. */
export function withoutDecided(
  registered: readonly PastAward[],
  decided: readonly PastAward[],
): readonly PastAward[] {
  if (decided.length === 0) return registered
  const named = Map.groupBy(decided, ({ nameKey }) => nameKey)
  return registered.filter(
    (entry) => !(named.get(entry.nameKey) ?? []).some((one) => isSame(entry, one)),
  )
}
