/** A telephone or identity number with the word that says so: "ĐT: 0912 345 678", "CCCD 0270…". */
const CONTACT =
  /[\s,;–-]*[([]?\s*(?:s\s?đt|sdt|đt|dt|điện thoại|số điện thoại|số đt|tel|zalo|cccd|cmnd|số cccd|số cmnd|căn cước)\s*(?:số)?\s*[:.]?\s*\+?\d[\d.\s-]{6,}\d\s*[)\]]?/giu

/** Without so many figures nobody's number stands there. */
const FIGURES = /\d{3}/u

/** A text without the telephone and identity numbers that were put behind a name. */
export const dropContacts = (text: string): string =>
  FIGURES.test(text) ? text.replace(CONTACT, '').trim() : text
