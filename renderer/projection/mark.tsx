/** A tick or a cross, drawn: the type has neither, and another face would not be measured alike. */
import type { ReactNode } from 'react'

/** Says the same as the word beside it, so it is hidden from readers of the text. */
export function Mark({ good }: { readonly good: boolean }): ReactNode {
  return (
    <svg className="room-mark" viewBox="0 0 16 16" aria-hidden="true">
      <path d={good ? 'M2 8.5 6.2 13 14 3.5' : 'M3 3 13 13M13 3 3 13'} />
    </svg>
  )
}
