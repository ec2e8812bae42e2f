import type { UnreadableClass } from '#shared/kernel/raw-workbook.ts'

/** Why reading stopped. Thrown inside the reader only; `readBytes` turns it into an answer. */
export class Unreadable extends Error {
  readonly reason: UnreadableClass

  /** `detail` is for the log and for support, in English. */
  constructor(reason: UnreadableClass, detail: string) {
    super(detail)
    this.name = 'Unreadable'
    this.reason = reason
  }
}
