/** What `main.ts` gives to the processes that try the mutants, and what they write down. */
import { z } from 'zod'

export const jobSchema = z.object({
  /** Files of the rules with every mutant behind its switch, by absolute path. */
  codes: z.record(z.string(), z.string()),
  /** Test files, relative to the repository. */
  tests: z.array(z.string()),
  /** Which mutants to try, and with which test files. */
  wanted: z.array(z.object({ id: z.int(), tests: z.array(z.string()) })),
  shards: z.int(),
})

export type Job = z.infer<typeof jobSchema>

/**
 * What became of one mutant in one run: found by a test of that file, or by none. `reached`: some
 * test came past it; `constant`: it was only looked at when its module was loaded.
 */
export const verdictSchema = z.object({
  id: z.int(),
  killer: z.string().nullable(),
  reached: z.boolean(),
  constant: z.boolean(),
})

export type Verdict = z.infer<typeof verdictSchema>

/** Where a process finds its job and leaves its verdicts. */
export const jobFile = (folder: string): string => `${folder}/job.json`
export const verdictsFile = (folder: string, shard: number): string => `${folder}/${shard}.json`
