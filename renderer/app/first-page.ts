/** What the first page needs to be drawn once, whole. */
import { firstAnswersCome } from '#renderer/api/take-first-answers.ts'
import { todayIsThere } from './today/today-route.tsx'

/** Longer than this nobody looks at an empty window: the frame is drawn and waits by itself. */
const PATIENCE = 800

const patience = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PATIENCE)
  })

/**
 * Ends when its answers and its code are there, or after a moment without them. Drawn before, the
 * page would show that it waits, and React keeps what it has shown so for 300 ms.
 */
export const firstPageCome = async (): Promise<unknown> =>
  Promise.race([Promise.all([firstAnswersCome, todayIsThere()]), patience()])
