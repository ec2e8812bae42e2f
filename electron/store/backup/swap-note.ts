/** The note beside a store whose place another file is about to take; see swap-store.ts. */
import fs from 'node:fs'
import path from 'node:path'

/** Where the note of a store lies. */
export const noteOf = (store: string): string => `${path.resolve(store)}.dang-khoi-phuc`

/** Whether a swap was begun and neither finished nor taken back. */
export const swapUnderWay = (store: string): boolean => fs.existsSync(noteOf(store))
