/** Writes one messy list: file, unit, rows, seed. A process of its own, so that several are written at once. */
import process from 'node:process'
import { writeMessyList } from './messy-list.ts'

const [, , file, unit, rows, seed] = process.argv
if (file === undefined || unit === undefined) throw new Error('name the file and the unit')
await writeMessyList(file, unit, Number(rows), Number(seed))
