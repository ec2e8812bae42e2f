import { serialize } from 'node:v8'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MessageFrames } from '#electron/workbook/read/message-frames.ts'

/** As a reader writes it. */
function framed(message: unknown): Buffer {
  const body = serialize(message)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  return Buffer.concat([length, body])
}

test('messages come out whole and in order, wherever the pipe cuts them', () => {
  const message = fc.record({ text: fc.string(), numbers: fc.uint8Array({ maxLength: 300 }) })
  fc.assert(
    fc.property(
      fc.array(message, { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 }),
      (messages, sizes) => {
        const bytes = Buffer.concat(messages.map(framed))
        const frames = new MessageFrames()
        const got: unknown[] = []
        for (let from = 0, cut = 0; from < bytes.length; cut += 1) {
          const to = from + (sizes[cut % sizes.length] ?? 1)
          got.push(...frames.take(bytes.subarray(from, to)))
          from = to
        }
        expect(got).toEqual(messages)
      },
    ),
  )
})

test('what is no message is said at once', () => {
  const nonsense = Buffer.concat([Buffer.from([2, 0, 0, 0]), Buffer.from('xy')])
  expect(() => new MessageFrames().take(nonsense)).toThrow(/deserialize/u)
})
