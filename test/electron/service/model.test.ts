import { expect, it } from 'vitest'
import { checkSequences } from '#test/model/check-sequences.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

it('whatever is changed, imported, supplemented, concluded and taken back, the program says what a plain model says', async () => {
  const counted = await checkSequences({ runs: 30, folder: tempFolder })
  expect(counted.sequences).toBe(30)
  expect(counted.commands).toBeGreaterThan(100)
}, 180_000)
