/**
 * Whether two births may be one person's: unknown goes with anything, a year with any day of it.
 * Births are `YYYY-MM-DD`, `YYYY` or null.
 */
export const sameBirth = (left: string | null, right: string | null): boolean =>
  left === null || right === null || left.startsWith(right) || right.startsWith(left)
