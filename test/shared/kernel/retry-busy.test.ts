import { describe, expect, it } from 'vitest'
import { errorCode, isBusy, PAUSES_MS, retryBusy } from '#shared/kernel/retry-busy.ts'

const failed = (code: unknown): Error => Object.assign(new Error('held'), { code })

describe('work on a file that another program holds', () => {
  const tried = async (failures: number, error: unknown) => {
    const pauses: number[] = []
    let tries = 0
    const work = () => {
      tries += 1
      if (tries <= failures) throw error
      return 'done'
    }
    const result = await retryBusy(work, async (wait) => pauses.push(wait)).catch(
      (thrown: unknown) => thrown,
    )
    return { result, tries, pauses }
  }

  it('is done at once where nobody holds it', async () => {
    expect(await tried(0, failed('EBUSY'))).toEqual({ result: 'done', tries: 1, pauses: [] })
  })

  it('is tried again after growing pauses until it is let go', async () => {
    expect(await tried(3, failed('EPERM'))).toEqual({
      result: 'done',
      tries: 4,
      pauses: PAUSES_MS.slice(0, 3),
    })
    expect((await tried(PAUSES_MS.length, failed('EACCES'))).result).toBe('done')
  })

  it('is given up with the last error after all pauses', async () => {
    const error = failed('ETXTBSY')
    expect(await tried(99, error)).toEqual({
      result: error,
      tries: PAUSES_MS.length + 1,
      pauses: [...PAUSES_MS],
    })
  })

  it('is not tried again after any other error', async () => {
    for (const error of [failed('ENOENT'), failed(5), new Error('plain'), 'no error at all'])
      expect(await tried(1, error)).toEqual({ result: error, tries: 1, pauses: [] })
  })

  it('is known by the code of the error', () => {
    expect(errorCode(failed('EBUSY'))).toBe('EBUSY')
    expect(errorCode(failed(5))).toBe('')
    expect(errorCode('EBUSY')).toBe('')
    expect(isBusy(failed('EBUSY'))).toBe(true)
    expect(isBusy(failed('ENOSPC'))).toBe(false)
  })
})
