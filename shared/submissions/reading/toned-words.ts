import { identityKey } from '#shared/kernel/fold.ts'

const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/u

/**
 * Words of a text in small letters, tone kept ("Trường" and "Trưởng" differ, "Hoà" and "Hòa" do
 * not), punctuation dropped.
 */
export const tonedWords = (text: string): readonly string[] =>
  identityKey(text)
    .split(SEPARATORS)
    .filter((word) => word !== '')
