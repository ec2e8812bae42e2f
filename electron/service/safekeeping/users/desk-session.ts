/**
 * Who sits at this desk now. One desk, one person: all windows of one running program share it, as
 * they share the screen. Kept in memory only, so that a program started anew asks again.
 */

export interface DeskSession {
  /** Id of whoever signed in, or null. */
  userId(): string | null
  /** Whether the screen is locked, by hand or because nobody moved for `idleMinutes`. */
  locked(idleMinutes: number): boolean
  enter(userId: string): void
  leave(): void
  lock(): void
  /** Somebody moved: the time to locking begins anew. A locked screen stays locked. */
  moved(idleMinutes: number): void
}

/** `elapsed`: milliseconds that only go forward, so that a clock set back unlocks nothing. */
export function deskSession(elapsed: () => number = () => performance.now()): DeskSession {
  let user: string | null = null
  let closed = false
  let lastMove = elapsed()
  const locked = (idleMinutes: number): boolean => {
    if (user !== null && elapsed() - lastMove >= idleMinutes * 60_000) closed = true
    return user !== null && closed
  }
  return {
    userId: () => user,
    locked,
    enter: (userId) => {
      user = userId
      closed = false
      lastMove = elapsed()
    },
    leave: () => {
      user = null
      closed = false
    },
    lock: () => {
      closed = true
    },
    moved: (idleMinutes) => {
      if (!locked(idleMinutes)) lastMove = elapsed()
    },
  }
}
