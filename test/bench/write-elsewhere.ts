/** Writes something small, as another program would: after it the service knows nothing it kept. */
import type Sqlite from 'better-sqlite3'

export function writeElsewhere(other: Sqlite.Database): void {
  other.exec(`update submission set note = coalesce(note, '') || '.' where receipt = 'R0001'`)
}
