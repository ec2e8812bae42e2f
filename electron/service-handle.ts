import type { AnyRouter, Context } from '@orpc/server'

/** The service as a shell sees it: what to call, and what each call is given. */
export interface ServiceHandle {
  readonly router: AnyRouter
  /** The context of one connection. */
  readonly context: () => Context
}
