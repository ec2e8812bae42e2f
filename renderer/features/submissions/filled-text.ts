/** What a field of a form holds: the text without spaces around it, or null where there is none. */
export const filledText = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
