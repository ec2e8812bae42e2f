/** Shorter texts cost nothing whatever is in them. */
const SHORT = 64
/** Beyond Latin letters, whose accents stand in one or two signs at most. */
const RUN = /[^\u0000-\u02ff\u1e00-\u1eff]{33}/
const PILE = /(\p{M}{8})\p{M}+/gu

/**
 * A text with no more than eight marks over one letter. To compose a letter with thousands of them
 * takes time that grows with their square, minutes for one cell, and every step of the reading
 * composes; no writing has more than three.
 */
export function withoutPiles(text: string): string {
  return text.length <= SHORT || !RUN.test(text) ? text : text.replace(PILE, '$1')
}
