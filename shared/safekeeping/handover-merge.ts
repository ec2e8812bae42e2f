/**
 * Which of two values came later, told without clocks. A version is the id of a moment at which a
 * store wrote down what had changed; a store knows all versions that its own state was built from.
 * A value whose version the other store knows is one that it has seen, and has since replaced or
 * kept. Where neither has seen the other's, both were changed apart.
 */

/** A value as it was last written down. */
export interface Stamp {
  readonly hash: string
  readonly version: string
}

/** `same`: nothing to do. `ours`, `theirs`: that one came later. `conflict`: changed apart. */
export type Verdict = 'same' | 'ours' | 'theirs' | 'conflict'

/** Whether a store's state was built from a version. */
export type Knows = (version: string) => boolean

/** Compares two values of one field, or of one row. */
export function compareStamps(
  ours: Stamp,
  theirs: Stamp,
  known: { readonly ours: Knows; readonly theirs: Knows },
): Verdict {
  if (ours.version === theirs.version) return 'same'
  if (known.ours(theirs.version)) return 'ours'
  if (known.theirs(ours.version)) return 'theirs'
  if (ours.hash !== theirs.hash) return 'conflict'
  // Both wrote the same: both keep the later version, so that the stores end up alike.
  return ours.version > theirs.version ? 'ours' : 'theirs'
}

/** One of two sides, as the one who takes a package in sees them. */
export type Side = 'ours' | 'theirs'

/** What was decided where two stores differ: by the id of the conflict. */
export type Decisions = Readonly<Record<string, Side>>
