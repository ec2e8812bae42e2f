/**
 * Hands the page a port to the service when the page asks for one and says that it wants to be printed,
 * and nothing else: no Electron, no Node, no channel of the page's choosing. Runs in the sandbox, in a world of its own.
 */
import { contextBridge, ipcRenderer } from 'electron'
import { DESKTOP_FLAG, PORT_ANSWER, PORT_REQUEST, PRINT_REQUEST } from '#shared/shell-link.ts'
import { PORT_CHANNEL, PRINT_CHANNEL } from './channel.ts'

contextBridge.exposeInMainWorld(DESKTOP_FLAG, true)

window.addEventListener('message', ({ source, origin, data }) => {
  if (source !== window || origin !== window.location.origin) return
  if (data === PORT_REQUEST) ipcRenderer.send(PORT_CHANNEL)
  if (data === PRINT_REQUEST) ipcRenderer.send(PRINT_CHANNEL)
})

ipcRenderer.on(PORT_CHANNEL, ({ ports }) => {
  window.postMessage(PORT_ANSWER, window.location.origin, [...ports])
})
