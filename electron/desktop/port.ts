/** Gives each of our windows one port to the service, and no other frame any. */
import { ipcMain, MessageChannelMain, type WebContents } from 'electron'
import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { logBug } from '#electron/log-bug.ts'
import type { ServiceHandle } from '#electron/service-handle.ts'
import { PORT_CHANNEL } from './preload/channel.ts'
import { isTrusted } from './trusted-frame.ts'

/** Answers requests for ports for as long as the application runs. */
export function handOutPorts(service: ServiceHandle): void {
  const handler = new RPCHandler(service.router, { interceptors: [onError(logBug)] })
  const closers = new Map<number, () => void>()

  const retire = (contents: WebContents): void => {
    closers.get(contents.id)?.()
    closers.delete(contents.id)
  }

  ipcMain.on(PORT_CHANNEL, ({ sender, senderFrame }) => {
    if (!isTrusted(senderFrame)) return logBug(new Error('a foreign frame asked for a port'))
    // A page that was loaded again asks again; nobody holds the other end of its former port.
    if (closers.has(sender.id)) retire(sender)
    else {
      const { id } = sender
      sender.once('destroyed', () => {
        closers.get(id)?.()
        closers.delete(id)
      })
    }
    const { port1, port2 } = new MessageChannelMain()
    closers.set(sender.id, () => port1.close())
    handler.upgrade(port1, { context: service.context() })
    port1.start()
    sender.mainFrame.postMessage(PORT_CHANNEL, null, [port2])
  })
}
