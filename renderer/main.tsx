import { createRoot } from 'react-dom/client'
import { Program } from './app/program.tsx'
import './ui/base.css'
import './app/frame.css'

const root = document.querySelector('#root')
if (root !== null) createRoot(root).render(<Program />)
