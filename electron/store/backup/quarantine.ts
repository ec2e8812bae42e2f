/** Where stores go that were replaced: beside the store, whole, and never deleted by the program. */
import fs from 'node:fs'
import path from 'node:path'
import type { LocalDateTime } from '#shared/kernel/day.ts'
import { flushFolder } from './durable-files.ts'

const FOLDER = 'cach-ly'

export interface Quarantined {
  readonly folder: string
  readonly order: number
  /** When it was put there, as in the folder's name. */
  readonly at: LocalDateTime
}

const quarantineOf = (store: string): string => path.join(path.dirname(path.resolve(store)), FOLDER)

const NAME = /^(.+)-(\d{6})-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})$/

/** Stores of this name that were put aside and are still there, the latest first. */
export function listQuarantined(store: string): readonly Quarantined[] {
  const folder = quarantineOf(store)
  const base = path.basename(store)
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder)
    .flatMap((name) => {
      const [, owner, order, day, hour, minute] = NAME.exec(name) ?? []
      return owner === base && fs.existsSync(path.join(folder, name, base))
        ? [
            {
              folder: path.join(folder, name),
              order: Number(order),
              at: `${day}T${hour}:${minute}`,
            },
          ]
        : []
    })
    .toSorted((left, right) => right.order - left.order)
}

/** A new, empty place for the store that is there now. */
export function newQuarantine(store: string, at: LocalDateTime): string {
  const parent = quarantineOf(store)
  fs.mkdirSync(parent, { recursive: true })
  const orders = fs.readdirSync(parent).map((name) => Number(NAME.exec(name)?.[2] ?? 0))
  const order = String(Math.max(0, ...orders) + 1).padStart(6, '0')
  const stamp = at.slice(0, 16).replace('T', '-').replace(':', '')
  const folder = path.join(parent, `${path.basename(store)}-${order}-${stamp}`)
  fs.mkdirSync(folder)
  flushFolder(parent)
  return folder
}
