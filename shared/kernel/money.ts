/** Whole đồng and counts, as papers print them. */

/** "2.340.000": whole đồng with dots between thousands, as papers print it. */
export const formatDong = (dong: number): string =>
  String(dong).replace(/\B(?=(\d{3})+(?!\d))/g, '.')

/** "01", "09", "10": counts of awards and nominees are padded to two digits on paper. */
export const padCount = (count: number): string => String(count).padStart(2, '0')
