export interface BucketOptions {
  /** Most that can be taken at once. */
  readonly capacity: number
  /** How much comes back in a second. */
  readonly perSecond: number
  /** Milliseconds that only go forward. */
  readonly now: () => number
}

export interface Bucket {
  /** Takes one; false where none is left. */
  take(): boolean
}

/** A token bucket: `capacity` at once, then `perSecond` for ever. */
export function createBucket({ capacity, perSecond, now }: BucketOptions): Bucket {
  let left = capacity
  let at = now()
  return {
    take: () => {
      const moment = now()
      left = Math.min(capacity, left + ((moment - at) / 1000) * perSecond)
      at = moment
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
