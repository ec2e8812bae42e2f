import { expect, it } from 'vitest'
import { portOf } from '#electron/loopback/port-of.ts'

it('reads a port from 1024 to 65535, or any', () => {
  expect(portOf(undefined)).toBe(0)
  expect(portOf('0')).toBe(0)
  expect(portOf('1024')).toBe(1024)
  expect(portOf('65535')).toBe(65_535)
  for (const text of ['', '80', '1023', '65536', '-1', '8080x', '1e4', ' 8080'])
    expect(portOf(text)).toBeNull()
})
