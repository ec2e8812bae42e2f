import { expect, it } from 'vitest'
import { fewAtOnce } from '#shared/kernel/few-at-once.ts'

it('works on every item once, in order, on so many at a time and no more', async () => {
  const begun: number[] = []
  let running = 0
  let most = 0
  await fewAtOnce([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item)
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
  })
  expect(begun).toEqual([1, 2, 3, 4, 5])
  expect(most).toBe(2)
})

it('begins no item after it was stopped', async () => {
  const stop = new AbortController()
  const begun: number[] = []
  const work = (item: number): Promise<void> => {
    begun.push(item)
    if (item === 2) stop.abort()
    return Promise.resolve()
  }
  await fewAtOnce([1, 2, 3], 1, work, stop.signal)
  expect(begun).toEqual([1, 2])
})

it('fails where the work fails', async () => {
  const work = (): Promise<void> => Promise.reject(new Error('broken'))
  await expect(fewAtOnce([1, 2], 2, work)).rejects.toThrow('broken')
})
