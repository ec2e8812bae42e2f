import { describe, expect, it } from 'vitest'
import { tempFolder } from '#test/support/temp-folder.ts'
import { mergeApart } from './two-stores.ts'

describe('two stores edited apart', () => {
  it.each([1, 2])(
    'merge to the same in either order, or name the conflicts (seed %i)',
    async (seed) => {
      const { problems, tried } = await mergeApart(tempFolder(), { seed, commands: 25 })
      expect(problems).toEqual([])
      expect(tried).toBeGreaterThan(50)
    },
    60_000,
  )

  it('lose nothing over several rounds of going back and forth', async () => {
    const { problems } = await mergeApart(tempFolder(), { seed: 7, commands: 30, rounds: 3 })
    expect(problems).toEqual([])
  }, 60_000)
})
