/**
 * Answers that hold files go out as multipart bodies, which Node makes piece by piece. When a browser
 * leaves in the middle, the body is cancelled, and Node's maker of pieces then writes into what is
 * closed and ends the whole program ("ReadableStream is already closed"). So the body is read through
 * a stream of our own, and what nobody wants any more is simply not read on.
 */
import type { StandardHandleResult } from '@orpc/server/standard'

function uncancelled(source: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = source.getReader()
  let left = false
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const piece = await reader.read()
        if (left) return
        if (piece.done) controller.close()
        else controller.enqueue(piece.value)
      },
      cancel: () => {
        left = true
      },
    },
    { highWaterMark: 0 },
  )
}

/** For the handler's `rootInterceptors`: the same answer, with a body that may be left half read. */
export async function uncancelledFiles(options: {
  next(): Promise<StandardHandleResult>
}): Promise<StandardHandleResult> {
  const result = await options.next()
  if (!result.matched || !(result.response.body instanceof FormData)) return result
  const { body, headers } = new Response(result.response.body)
  if (body === null) return result
  return {
    ...result,
    response: {
      ...result.response,
      headers: { ...result.response.headers, 'content-type': headers.get('content-type') ?? '' },
      body: uncancelled(body),
    },
  }
}
