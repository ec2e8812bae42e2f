/** What a test file depends on, as one hash: its own text and that of everything it imports. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'

const IMPORTED = /(?:from|import)\s*\(?\s*'([#.][^']+)'/gu

/** Read by tests without an import, or part of how mutants are made and tried. */
const SURROUNDINGS = [
  'package-lock.json',
  'tsconfig.json',
  'resources/**/*.{json,csv}',
  'test/fixtures/**/*.*',
  'test/mutants/{instrument,runner,job,shard}.ts',
]

const hashOf = (parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

/** A function from a test file (relative to `root`) to the hash of all that its result rests on. */
export function closures(root: string): (test: string) => string {
  const surroundings = hashOf(
    globSync(SURROUNDINGS, { cwd: root })
      .toSorted()
      .map((file) => readFileSync(path.join(root, file))),
  )
  const texts = new Map<string, string>()
  const textOf = (file: string): string => {
    const known = texts.get(file)
    if (known !== undefined) return known
    const text = readFileSync(file, 'utf8')
    texts.set(file, text)
    return text
  }
  const importsOf = (file: string): readonly string[] =>
    [...textOf(file).matchAll(IMPORTED)]
      .map(([, name = '']) =>
        name.startsWith('#')
          ? path.join(root, name.slice(1))
          : path.resolve(path.dirname(file), name),
      )
      .filter((imported) => existsSync(imported))
  return (test) => {
    const seen = new Set<string>()
    const visit = (file: string): void => {
      if (seen.has(file)) return
      seen.add(file)
      for (const imported of importsOf(file)) visit(imported)
    }
    visit(path.join(root, test))
    return hashOf([surroundings, ...[...seen].toSorted().map(textOf)])
  }
}
