import { ORPCError, ValidationError } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { bugReport } from '#electron/log-bug.ts'

describe('the log of bugs', () => {
  it('is silent about what the contract declares, bad input and cancelled calls', () => {
    expect(bugReport(new ORPCError('REFUSED', { status: 409, defined: true }))).toBeNull()
    expect(bugReport(new ORPCError('BAD_REQUEST'))).toBeNull()
    expect(bugReport(new DOMException('gone', 'AbortError'))).toBeNull()
  })

  it('says where an answer did not fit the contract, and never what it held', () => {
    const cause = new ValidationError({
      message: 'Output validation failed',
      issues: [{ path: ['rows', 3, { key: 'birth' }], message: 'expected string' }],
      data: { rows: [{ name: 'Nguyễn Thị Mật' }] },
    })
    const report = bugReport(new ORPCError('INTERNAL_SERVER_ERROR', { cause }))
    expect(report).toContain('rows.3.birth: expected string')
    expect(report).not.toContain('Nguyễn')
  })

  it('keeps the stack of anything else', () => {
    expect(bugReport(new TypeError('x is not a function'))).toContain('log-bug.test.ts')
    expect(bugReport('thrown text')).toBe('thrown text')
  })
})
