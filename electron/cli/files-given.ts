/** The files named on a command line; one that cannot be opened among many is its own refusal. */
import path from 'node:path'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { FileRefusal } from '#shared/submissions/file-reading.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import { fileOf } from './session.ts'

function opened(name: string): { readonly file: File } | { readonly refusal: Refusal } {
  try {
    return { file: fileOf(name) }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error }
    throw error
  }
}

/**
 * In the order given. @throws Refusal FILE_NOT_FOUND, FILE_NOT_READABLE where there is not one file
 * to go on with
 */
export function filesGiven(names: readonly string[]): readonly (File | FileRefusal)[] {
  const all = names.map((name) => ({ name, ...opened(name) }))
  const [first] = all
  if (first !== undefined && 'refusal' in first && all.every((one) => 'refusal' in one))
    throw first.refusal
  return all.map((one) =>
    'file' in one
      ? one.file
      : {
          file: path.basename(one.name).normalize('NFC'),
          error: one.refusal.code === 'FILE_NOT_FOUND' ? 'not-found' : 'not-readable',
          message: refusalSentence(one.refusal.code, one.refusal.values),
        },
  )
}
