/** What a round found: each list is empty where all is well. */
export interface Findings {
  /** Was acknowledged and is not there. */
  readonly lost: readonly string[]
  /** Does not open, or does not verify. */
  readonly corrupt: readonly string[]
  /** Is there in part. */
  readonly half: readonly string[]
}

export const NOTHING: Findings = { lost: [], corrupt: [], half: [] }

/** All findings of several. */
export const together = (all: readonly Findings[]): Findings => ({
  lost: all.flatMap((one) => one.lost),
  corrupt: all.flatMap((one) => one.corrupt),
  half: all.flatMap((one) => one.half),
})

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name} ${error.message}` : String(error)
