/**
 * The words of many short texts, each with a number: a hundred thousand names are made of a few
 * thousand words, and what holds of a word has to be looked at once and not in every name.
 */
export class WordNumbers {
  readonly #words: string[] = []
  readonly #numbers = new Map<string, number>()

  /** Every word that was met, by its number. */
  get words(): readonly string[] {
    return this.#words
  }

  /** The numbers of a text's words, cut at single blanks, in their order. */
  of(text: string): readonly number[] {
    return text.split(' ').map((word) => this.#numberOf(word))
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#words.push(word) - 1
    this.#numbers.set(word, number)
    return number
  }
}
