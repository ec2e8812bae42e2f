/** Results of earlier runs: what did not change since is not tried again. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Verdict } from './job.ts'

const entrySchema = z.object({
  killer: z.string().nullable(),
  reached: z.boolean(),
  constant: z.boolean(),
  /** Test files it was tried with, each with the hash of all it rested on. */
  tried: z.record(z.string(), z.string()),
})

type Entry = z.infer<typeof entrySchema>

/** By the file, its hash and the mutant's number in it. */
const knownSchema = z.record(z.string(), entrySchema)

export class KnownResults {
  readonly #file: string
  readonly #entries: Map<string, Entry>
  readonly #closures: ReadonlyMap<string, string>

  /** `closureOf`: every test file with the hash of all it rests on now. */
  constructor(file: string, closureOf: ReadonlyMap<string, string>, fresh: boolean) {
    this.#file = file
    this.#closures = closureOf
    this.#entries = new Map(
      fresh || !existsSync(file)
        ? []
        : Object.entries(knownSchema.parse(JSON.parse(readFileSync(file, 'utf8')))),
    )
  }

  #stands(test: string, entry: Entry): boolean {
    return entry.tried[test] === this.#closures.get(test)
  }

  /** Test files that a mutant has still to be tried with: none once one of them has found it. */
  open(key: string): readonly string[] {
    const entry = this.#entries.get(key)
    const all = [...this.#closures.keys()]
    if (entry === undefined) return all
    if (entry.killer !== null) return this.#stands(entry.killer, entry) ? [] : all
    return all.filter((test) => !this.#stands(test, entry))
  }

  /** Adds what a run says of a mutant that was tried with these test files. */
  add(key: string, verdict: Verdict, tests: readonly string[]): void {
    const before = this.#entries.get(key)
    const kept =
      before === undefined || before.killer !== null
        ? []
        : Object.entries(before.tried).filter(
            ([test, hash]) => !tests.includes(test) && this.#closures.get(test) === hash,
          )
    this.#entries.set(key, {
      killer: verdict.killer,
      reached: verdict.reached || (kept.length > 0 && (before?.reached ?? false)),
      constant: verdict.constant || (kept.length > 0 && (before?.constant ?? false)),
      tried: {
        ...Object.fromEntries(kept),
        ...Object.fromEntries(tests.map((test) => [test, this.#closures.get(test) ?? ''])),
      },
    })
  }

  result(key: string): { readonly killed: boolean; readonly reached: boolean; constant: boolean } {
    const entry = this.#entries.get(key)
    if (entry === undefined) throw new Error(`no result of ${key}`)
    return { killed: entry.killer !== null, reached: entry.reached, constant: entry.constant }
  }

  /** Writes down what is known, without the results of texts that no longer stand. */
  save(stands: (key: string) => boolean): void {
    mkdirSync(path.dirname(this.#file), { recursive: true })
    const entries = [...this.#entries].filter(([key]) => stands(key))
    writeFileSync(this.#file, JSON.stringify(Object.fromEntries(entries)))
  }
}
