/** Files of the project by their path from its root. */
import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..', '..')

/** The absolute path of a file of the project. */
export const projectPath = (...parts: readonly string[]): string => path.join(root, ...parts)

/** A file of the project as it crosses the contract. */
export const projectFile = (...parts: readonly string[]): File =>
  new File(
    [new Uint8Array(fs.readFileSync(projectPath(...parts)))],
    (parts.at(-1)?.split('/').at(-1) ?? '').normalize('NFC'),
  )

/** The catalogue of units of a built-in plan. */
export const unitsOf = (plan: string): string =>
  plan === 'bac-kan-2024'
    ? projectPath('resources/samples/bac-kan-2024/units.xlsx')
    : projectPath(`test/fixtures/units/${plan}.xlsx`)

/** Paths of the sample lists whose names begin so ("bk-", "cl-"), in order. */
export const listsOf = (prefix: string): readonly string[] =>
  fs
    .readdirSync(projectPath('test/fixtures/submissions'))
    .filter((name) => name.startsWith(prefix) && !name.endsWith('.json'))
    .toSorted()
    .map((name) => projectPath('test/fixtures/submissions', name))
