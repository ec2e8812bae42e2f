import '@fontsource/inter/latin-400.css'
import '@fontsource/inter/latin-600.css'
import '@fontsource/inter/latin-ext-400.css'
import '@fontsource/inter/latin-ext-600.css'
import '@fontsource/inter/vietnamese-400.css'
import '@fontsource/inter/vietnamese-600.css'
import './window.css'
import { drawRoot } from '#renderer/draw-root.ts'
import { RoomWindow } from './room-window.tsx'

drawRoot(<RoomWindow />)
