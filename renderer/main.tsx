import './api/first-answers.ts'
import { drawProgram } from './app/program.tsx'
import { firstPageCome } from './app/first-page.ts'
import './ui/base.css'
import './ui/figures.css'
import './ui/forms.css'
import './ui/tables.css'
import './app/frame.css'
import './app/desk/desk.css'
import './app/help/help.css'
import './app/start/start.css'
import './features/campaigns/editor/editor.css'

drawProgram(firstPageCome())
