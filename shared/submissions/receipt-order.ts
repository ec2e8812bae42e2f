/**
 * The order in which receipts were given: R9999 stands before R10000. They are numbers with leading
 * zeros up to four places, so a shorter one is an earlier one.
 */
export const byReceipt = (left: string, right: string): number => {
  if (left.length !== right.length) return left.length - right.length
  if (left === right) return 0
  return left < right ? -1 : 1
}
