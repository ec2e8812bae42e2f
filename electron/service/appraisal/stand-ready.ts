/**
 * Reckons the board of the newest open campaign while nobody asks for anything: at the size of a
 * province the first one after a start takes more than a second. It is done in pieces, between which
 * every request has its turn; whoever asks for the board meanwhile waits for the rest of it.
 */
import { Refusal } from '#shared/kernel/refusal.ts'
import type { Store } from '#electron/store/open-store.ts'
import { standingsOf } from './kept-standings.ts'

/** Units a piece: about 1 250 nominations, 20 ms. */
const PIECE = 25
/** The first questions of a start come first. */
const BEGIN_AFTER_MS = 250
const PAUSE_MS = 2

async function newestCampaign(store: Store): Promise<string | null> {
  const row = await store.read
    .selectFrom('campaign')
    .where('status', '=', 'open')
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .select('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export interface StandingReady {
  /** Nothing of it is under way any more when it resolves. */
  stop(): Promise<void>
}

/**
 * Begins soon. What goes wrong ends it and is given to `fail`, but for a store that cannot be used:
 * whoever asks is told that.
 */
export function standReady(
  store: Store,
  now: () => string,
  fail: (error: unknown) => void,
): StandingReady {
  let stopped = false
  let wake = (): void => {}
  /** Resolves after so long, or when it is stopped; a program that has nothing else to do ends without it. */
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve
      setTimeout(resolve, milliseconds).unref()
    })
  const work = async (): Promise<void> => {
    await pause(BEGIN_AFTER_MS)
    if (stopped) return
    const campaignId = await newestCampaign(store)
    if (campaignId === null) return
    const asked = { campaignId, at: now() }
    for (let begin = true; !stopped; begin = false) {
      const more = await standingsOf(store.read)?.ahead(asked, { most: PIECE, begin })
      if (more !== true) return
      await pause(PAUSE_MS)
    }
  }
  const working = work().catch((error: unknown) => {
    if (!(error instanceof Refusal)) fail(error)
  })
  return {
    stop: () => {
      stopped = true
      wake()
      return working
    },
  }
}
