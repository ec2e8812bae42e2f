import { EventEmitter } from 'node:events'

/** Messages of preloads, by channel. */
export const ipcMain = new EventEmitter()
