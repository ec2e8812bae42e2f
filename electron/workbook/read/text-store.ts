const FIRST_UNITS = 2048

/** Texts one after the other in UTF-16, outside of the heap: a million strings as one block. */
export class TextStore {
  #bytes = Buffer.alloc(FIRST_UNITS * 2)
  #end = 0

  /** Puts a text at the end; where it begins, in UTF-16 units. */
  add(text: string): number {
    const at = this.#end
    const end = (at + text.length) * 2
    if (end > this.#bytes.length) {
      const more = Buffer.alloc(Math.max(end, Math.ceil(this.#bytes.length * 1.5)))
      this.#bytes.copy(more, 0, 0, at * 2)
      this.#bytes = more
    }
    this.#bytes.write(text, at * 2, 'utf16le')
    this.#end = at + text.length
    return at
  }

  /** The text of so many units from here on. */
  read(at: number, length: number): string {
    return this.#bytes.toString('utf16le', at * 2, (at + length) * 2)
  }

  /** UTF-16 units so far. */
  get length(): number {
    return this.#end
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#end * 2)
  }
}

/** Numbers one after the other, as many as come. */
export class NumberList {
  #numbers = new Uint32Array(256)
  #size = 0

  push(number: number): void {
    if (this.#size === this.#numbers.length) {
      const more = new Uint32Array(this.#size * 2)
      more.set(this.#numbers)
      this.#numbers = more
    }
    this.#numbers[this.#size] = number
    this.#size += 1
  }

  get size(): number {
    return this.#size
  }

  /** All of them from a place on, and one more behind. */
  numbers(last: number, from = 0): Uint32Array {
    const all = new Uint32Array(this.#size - from + 1)
    all.set(this.#numbers.subarray(from, this.#size))
    all[this.#size - from] = last
    return all
  }

  at(index: number): number | null {
    return index < this.#size ? (this.#numbers[index] ?? null) : null
  }
}
