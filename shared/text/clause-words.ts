/** A clause of a plan as sentences quote it. */

/** "“chậm nhất ngày 09/8/2024” (Mục III.3.a)"; a place with brackets of its own stands without more. */
export const quotedClause = (wording: string, place: string): string =>
  place.includes('(') ? `“${wording}”, ${place}` : `“${wording}” (${place})`
