/** How a page in the desktop window comes to a port of the service; see shared/shell-link.ts. */
import { DESKTOP_FLAG, PORT_ANSWER, PORT_REQUEST } from '#shared/shell-link.ts'

/** Whether this page runs in the desktop window rather than in a browser. */
export const inDesktop = (): boolean => DESKTOP_FLAG in window

/** Asks the preload for a port, waits for it and starts it. */
export function requestPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const take = (event: MessageEvent): void => {
      const [port] = event.ports
      if (event.source !== window || event.data !== PORT_ANSWER || port === undefined) return
      window.removeEventListener('message', take)
      port.start()
      resolve(port)
    }
    window.addEventListener('message', take)
    window.postMessage(PORT_REQUEST, window.location.origin)
  })
}
