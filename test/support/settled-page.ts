import type { Page } from 'playwright-core'

const twoFrames = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()))
      }),
  )

/**
 * Counts the page's requests from now on. The function it gives waits until those that the last step
 * brought on are answered and drawn; the browser's own "networkidle" waits half a second each time.
 */
export function settledPage(page: Page): () => Promise<void> {
  let open = 0
  let ended: (() => void) | null = null
  const end = (): void => {
    open -= 1
    ended?.()
  }
  page.on('request', () => (open += 1))
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return async () => {
    do {
      await twoFrames(page)
      while (open > 0)
        await new Promise<void>((resolve) => {
          ended = resolve
        })
      await twoFrames(page)
    } while (open > 0)
  }
}
