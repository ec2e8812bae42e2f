import { describe, expect, it } from 'vitest'
import { auditSchema, shippedFindings } from '#test/support/shipped-findings.ts'

const advisory = (name: string, severity: string, number: number) => ({
  source: number,
  name,
  dependency: name,
  title: `${name} is slow on purpose`,
  url: `https://example.org/${number}`,
  severity,
  range: '<2',
})
const audit = auditSchema.parse({
  auditReportVersion: 2,
  vulnerabilities: {
    minimatch: { name: 'minimatch', via: [advisory('minimatch', 'high', 1)] },
    // Named again by those who depend on it.
    glob: { name: 'glob', via: ['minimatch', advisory('minimatch', 'high', 1)] },
    tmp: { name: 'tmp', via: [advisory('tmp', 'low', 2)] },
    'node-gyp': { name: 'node-gyp', via: [advisory('node-gyp', 'critical', 3)] },
    '@a/b': { name: '@a/b', via: [advisory('@a/b', 'critical', 4)] },
  },
})
const shipped = ['minimatch@3.1.2', 'glob@7.2.3', 'tmp@0.2.3', '@a/b@1.0.0']

describe('the audit of what is shipped', () => {
  it('tells of high and critical ones in shipped packages, each once', () => {
    const found = shippedFindings(audit, shipped, {})
    expect(found.map(({ name, severity, reason }) => [name, severity, reason])).toEqual([
      ['minimatch', 'high', null],
      ['@a/b', 'critical', null],
    ])
  })

  it('passes over what only builds the program', () => {
    expect(shippedFindings(audit, ['tmp@0.2.3'], {})).toEqual([])
  })

  it('gives the written reason', () => {
    const reasons = { 'https://example.org/1': 'no pattern comes from outside' }
    const [first] = shippedFindings(audit, shipped, reasons)
    expect(first?.reason).toBe('no pattern comes from outside')
  })
})
