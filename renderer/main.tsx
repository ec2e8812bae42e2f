import './api/first-answers.ts'
import { firstAnswersCome } from './api/take-first-answers.ts'
import { drawProgram } from './app/program.tsx'
import { todayIsThere } from './app/today/today-route.tsx'
import './ui/base.css'
import './ui/forms.css'
import './ui/tables.css'
import './app/frame.css'
import './app/desk/desk.css'
import './app/help/help.css'
import './app/start/start.css'
import './features/campaigns/editor/editor.css'

/** Longer than this nobody looks at an empty window: the frame is drawn and waits by itself. */
const PATIENCE = 800

/**
 * The first page is drawn once, whole. Drawn before its answers and its code are there, it would
 * show that it waits, and React keeps what it has shown so for 300 ms.
 */
async function begin(): Promise<void> {
  const patience = new Promise((resolve) => {
    setTimeout(resolve, PATIENCE)
  })
  await Promise.race([Promise.all([firstAnswersCome, todayIsThere()]), patience])
  drawProgram()
}

void begin()
