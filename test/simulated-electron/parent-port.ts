/** Loaded first in a simulated utility process: gives it `process.parentPort`. */
import { EventEmitter } from 'node:events'

class SimulatedParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(message)
  }
}

const parentPort = new SimulatedParentPort()
process.on('message', (data) => parentPort.emit('message', { data, ports: [] }))
// A utility process does not outlive the application.
process.on('disconnect', () => process.exit(0))
Object.defineProperty(process, 'parentPort', { value: parentPort })
