/** Preview of a folder of unit files beside bare parses of them; the reader's process is reused. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { inTempFolder } from './in-temp-folder.ts'
import { inTurns, withSides } from './in-turns.ts'
import type { Line } from './line.ts'
import { writeMessyList } from './messy-list.ts'
import { median, medianRatio } from './timing.ts'

const FILES = 60
const ROWS = 50
const ROUNDS_TO_WARM_UP = 2
const ROUNDS = 7

const roundSchema = z.object({ milliseconds: z.number(), readers: z.array(z.string()) })
export const measurePreview = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    mkdirSync(path.join(folder, 'files'))
    for (let at = 0; at < FILES; at += 1)
      await writeMessyList(
        path.join(folder, 'files', `ds ${at}.xlsx`),
        'Phòng Nội vụ',
        ROWS,
        at + 1,
      )
    const { ours, reference } = await withSides(
      new URL('./preview-run.ts', import.meta.url),
      [path.join(folder, 'files'), path.join(folder, 'store')],
      roundSchema,
      async (ask) => {
        await inTurns(ask, 'warm-up', ROUNDS_TO_WARM_UP)
        return inTurns(ask, 'measured', ROUNDS)
      },
    )
    const readers = new Set(ours.flatMap((round) => round.readers))
    if (readers.size !== 1) throw new Error(`${readers.size} reader processes for one folder`)
    const own = ours.map(({ milliseconds }) => milliseconds)
    const bare = reference.map(({ milliseconds }) => milliseconds)
    return [
      {
        work: `preview of ${FILES} files of ${ROWS} rows`,
        ours: median(own),
        unit: 'ms',
        reference: { name: 'bare parses by SheetJS', value: median(bare) },
        ratio: medianRatio(own, bare),
        limit: 2,
        note: `one reader process for all; each ${own.map((one) => one.toFixed(0)).join(', ')} ms`,
      },
    ]
  })
