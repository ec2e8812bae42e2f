import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { packWorkbook } from '#electron/workbook/read/pack-workbook.ts'
import type { ReaderChild } from '#electron/workbook/read/reader-child.ts'
import type { ReadRequest } from '#electron/workbook/read/reader-messages.ts'
import { CellColumns } from '#electron/workbook/read/cell-columns.ts'
import { createChildReaderHost, createReaderHost } from '#electron/workbook/reader-host.ts'
import type { ReaderHost, ReaderHostOptions } from '#electron/workbook/reader-host.ts'
import { inline, sheetOf, utf8, workbookOf } from './office-packages.ts'

const small = utf8('STT;Tên\n1;An')
const heavy = sheetOf(
  Array.from({ length: 150_000 }, (_, index) => {
    const row = index + 1
    return `<row r="${row}">${inline(`A${row}`, `Nguyễn Văn ${row}`)}${inline(`B${row}`, 'Chuyên viên')}</row>`
  }).join(''),
)

const open: ReaderHost[] = []
const host = (options: ReaderHostOptions & { entry?: string } = {}): ReaderHost => {
  const made = createChildReaderHost(options)
  open.push(made)
  return made
}

afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

describe('the reader process', () => {
  test('reads files one after another, many asked for at once', async () => {
    const reader = host()
    const readings = await Promise.all([
      reader.read(small, 'a.csv'),
      reader.read(utf8(''), 'b.csv'),
      reader.read(small, 'c.csv'),
    ])
    expect(readings[0]).toEqual({ ok: true, workbook: workbookOf(small) })
    expect(readings[1]).toMatchObject({ ok: false, error: 'empty' })
    expect(readings[2]).toEqual(readings[0])
  })

  test('is stopped when a file takes too long, and the next file reads fine', async () => {
    const reader = host({ timeoutMs: 250 })
    await expect(reader.read(heavy, 'nặng.xlsx')).resolves.toMatchObject({
      ok: false,
      error: 'timeout',
    })
    await expect(reader.read(small, 'nhẹ.csv')).resolves.toMatchObject({ ok: true })
  })

  test.runIf(process.platform === 'linux')(
    'is stopped when it holds too much memory, seen from outside',
    async () => {
      const reader = host({ memoryBytes: 110_000_000 })
      const reading = await reader.read(heavy, 'nặng.xlsx')
      expect(reading).toMatchObject({ ok: false, error: 'memory' })
    },
  )

  test('watches its own memory where the system shows it to nobody else', async () => {
    const reader = host({ memoryBytes: 60_000_000, residentBytes: null })
    const reading = await reader.read(heavy, 'nặng.xlsx')
    expect(reading).toMatchObject({ ok: false, error: 'memory' })
    await expect(host().read(small, 'nhẹ.csv')).resolves.toMatchObject({ ok: true })
  })

  test('a cancelled file is the only thing that rejects', async () => {
    const reader = host()
    const cancel = new AbortController()
    const waiting = new AbortController()
    const first = reader.read(heavy, 'a.xlsx', cancel.signal)
    const second = reader.read(heavy, 'b.xlsx', waiting.signal)
    const third = reader.read(small, 'c.csv')
    waiting.abort(new Error('bỏ'))
    cancel.abort(new Error('dừng'))
    await expect(first).rejects.toThrow('dừng')
    await expect(second).rejects.toThrow('bỏ')
    await expect(third).resolves.toMatchObject({ ok: true })
  })

  test('may not write, start programs or see the environment', async () => {
    vi.stubEnv('READER_SECRET', 'x')
    const reader = host({ entry: new URL('nosy-reader.ts', import.meta.url).pathname })
    const reading = await reader.read(small, 'a.csv')
    expect(reading).toMatchObject({
      ok: false,
      detail: 'write ERR_ACCESS_DENIED, spawn ERR_ACCESS_DENIED, secret undefined',
    })
  })

  test('closed, reads nothing more', async () => {
    const reader = host()
    await reader.read(small, 'a.csv')
    const pending = reader.read(small, 'b.csv')
    await reader.close()
    await expect(pending).rejects.toThrow('closed')
    await expect(reader.read(small, 'c.csv')).rejects.toThrow('closed')
  })
})

/** A reader process that does what the test says, started as often as the host asks. */
function scripted(react: (child: ScriptedChild, request: ReadRequest) => void) {
  const children: ScriptedChild[] = []
  const spawn = (): ReaderChild => {
    const child = new ScriptedChild(react)
    children.push(child)
    return child
  }
  return { spawn, children }
}

class ScriptedChild implements ReaderChild {
  readonly pid = 1
  killed = false
  held = false
  #message: (message: unknown) => void = () => undefined
  #exit: (trace: string) => void = () => undefined
  readonly #react: (child: ScriptedChild, request: ReadRequest) => void

  constructor(react: (child: ScriptedChild, request: ReadRequest) => void) {
    this.#react = react
  }

  readonly send = (request: ReadRequest): void => {
    queueMicrotask(() => this.#react(this, request))
  }
  readonly kill = (): void => {
    this.killed = true
  }
  readonly onMessage = (listener: (message: unknown) => void): void => {
    this.#message = listener
  }
  readonly onExit = (listener: (trace: string) => void): void => {
    this.#exit = listener
  }
  readonly holdOpen = (hold: boolean): void => {
    this.held = hold
  }
  answer(message: unknown): void {
    this.#message(message)
  }
  die(trace: string): void {
    this.#exit(trace)
  }
}

const packedNothing = new CellColumns().pack()
const good = (id: number) => ({ type: 'read', id, workbook: packWorkbook(workbookOf(small)) })

describe('the host of a reader process', () => {
  test('uses one process for all files and lets the program end when it waits', async () => {
    const { spawn, children } = scripted((child, request) => child.answer(good(request.id)))
    const reader = createReaderHost(spawn, { residentBytes: () => 1 })
    for (let file = 0; file < 5; file += 1) await reader.read(small, 'a.csv')
    expect(children).toHaveLength(1)
    expect(children[0]?.held).toBe(false)
  })

  test('starts anew after a crash, which costs only that file', async () => {
    let crash = true
    const { spawn, children } = scripted((child, request) => {
      if (crash) child.die('segmentation fault')
      else child.answer(good(request.id))
    })
    const reader = createReaderHost(spawn)
    await expect(reader.read(small, 'a')).resolves.toMatchObject({ ok: false, error: 'corrupt' })
    crash = false
    await expect(reader.read(small, 'b')).resolves.toMatchObject({ ok: true })
    expect(children).toHaveLength(2)
  })

  test('tells a full heap from other crashes', async () => {
    const { spawn } = scripted((child) =>
      child.die(
        'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      ),
    )
    await expect(createReaderHost(spawn).read(small, 'a')).resolves.toMatchObject({
      error: 'memory',
    })
  })

  test('believes no answer that is out of shape or meant for another file', async () => {
    const answers: unknown[] = [{ type: 'read', id: 1, workbook: { format: 'exe', sheets: [] } }]
    const { spawn, children } = scripted((child) => {
      child.answer({ type: 'ready' })
      for (const answer of answers) child.answer(answer)
    })
    const reader = createReaderHost(spawn, { timeoutMs: 50 })
    await expect(reader.read(small, 'a')).resolves.toMatchObject({ error: 'corrupt' })
    expect(children[0]?.killed).toBe(true)
    const packed = packWorkbook(workbookOf(small))
    const lost = { ...packed, sheets: packed.sheets.map((sheet) => ({ ...sheet, ahead: 2048 })) }
    answers.splice(0, 1, { type: 'read', id: 1, workbook: lost })
    const { children: others, spawn: again } = scripted((child) => child.answer(answers[0]))
    await expect(createReaderHost(again).read(small, 'a')).resolves.toMatchObject({
      error: 'corrupt',
    })
    expect(others[0]?.killed).toBe(true)
    answers.splice(0, 1, good(1))
    await expect(reader.read(small, 'b')).resolves.toMatchObject({ error: 'timeout' })
  })

  test('replaces a reader that grew, before the next file', async () => {
    let resident = 10
    const { spawn, children } = scripted((child, request) => {
      resident = 70
      child.answer(good(request.id))
    })
    const reader = createReaderHost(spawn, { memoryBytes: 100, residentBytes: () => resident })
    await reader.read(small, 'a')
    expect(children[0]?.killed).toBe(true)
    resident = 10
    await reader.read(small, 'b')
    expect(children).toHaveLength(2)
  })

  test('a small file is given six seconds, a large one nine', async () => {
    vi.useFakeTimers()
    try {
      const { spawn } = scripted((child) => child.answer({ type: 'ready' }))
      const answered: string[] = []
      const read = async (bytes: Uint8Array, name: string): Promise<void> => {
        const reading = await createReaderHost(spawn, { residentBytes: null }).read(bytes, name)
        answered.push(`${name} ${reading.ok ? 'ok' : reading.error}`)
      }
      const both = Promise.all([
        read(new Uint8Array(256 * 1024), 'small'),
        read(new Uint8Array(256 * 1024 + 1), 'large'),
      ])
      await vi.advanceTimersByTimeAsync(5999)
      expect(answered).toEqual([])
      await vi.advanceTimersByTimeAsync(2)
      expect(answered).toEqual(['small timeout'])
      await vi.advanceTimersByTimeAsync(3000)
      await both
      expect(answered).toEqual(['small timeout', 'large timeout'])
    } finally {
      vi.useRealTimers()
    }
  })

  test('what is done with the first cells takes no time from the reading of the rest', async () => {
    const [sheet] = packWorkbook(workbookOf(small)).sheets
    const cells = sheet?.cells
    const { spawn } = scripted((child, { id }) => {
      child.answer({ type: 'ready' })
      child.answer({ type: 'cells', id, sheet: 0, cells, front: null })
      const ahead = cells?.rows.length ?? 0
      const { sheets, format } = packWorkbook(workbookOf(small))
      const rest = sheets.map((own) => ({ ...own, cells: packedNothing, ahead }))
      void sleep(20).then(() =>
        child.answer({ type: 'read', id, workbook: { format, sheets: rest } }),
      )
    })
    const reader = createReaderHost(spawn, { timeoutMs: 50, residentBytes: null })
    const busy = (): void => {
      const until = performance.now() + 200
      while (performance.now() < until);
    }
    const reading = await reader.read(small, 'a', undefined, busy)
    expect(reading).toMatchObject({ ok: true })
  })

  test('starting the process takes its time from no file', async () => {
    const { spawn } = scripted((child, request) => {
      void sleep(200).then(() => child.answer({ type: 'ready' }))
      void sleep(250).then(() => child.answer(good(request.id)))
    })
    const reading = await createReaderHost(spawn, { timeoutMs: 150 }).read(small, 'a')
    expect(reading.ok).toBe(true)
  })
})

describe('a workbook on its way between processes', () => {
  test('arrives as it was: every type of value, fonts, runs, merges, hidden lines', () => {
    const rows =
      '<row r="1" hidden="1"><c r="A1"><v>-1.5</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c></row>' +
      '<row r="1048576"><c r="XFD1048576" s="1" t="s"><f>X</f><v>0</v></c><c r="A1048576" s="2"><v>61</v></c></row>'
    const workbook = workbookOf(
      sheetOf(`${rows}</sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells><sheetData>`, {
        strings: '<si><r><rPr><rFont val=".VnTime"/></rPr><t>Hµ</t></r><r><t> Đỗ 𠀀</t></r></si>',
        styles:
          '<fonts><font><name val="Arial"/></font></fonts><cellXfs><xf/><xf fontId="0"/><xf numFmtId="14"/></cellXfs>',
      }),
    )
    expect(workbook.sheets[0]?.cells).toHaveLength(5)
    expect(workbook.sheets[0]?.merges).toHaveLength(1)
    const packed = packWorkbook(workbook)
    const child = { type: 'read', id: 1, workbook: packed }
    const { spawn } = scripted((one) => one.answer(structuredClone(child)))
    return expect(createReaderHost(spawn).read(small, 'a')).resolves.toEqual({ ok: true, workbook })
  })
})
