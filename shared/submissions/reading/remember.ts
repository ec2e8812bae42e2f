const MOST = 5000

/**
 * The same function, remembering what it answered to short texts: the headings, kinds and awards
 * of a list are a handful of texts repeated in every row.
 */
export function remember<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = answer(text)
    if (known.size >= MOST) known.clear()
    if (text.length < 300) known.set(text, found)
    return found
  }
}
