/**
 * `npm run endurance -- --minutes 10`: a meeting of eight hours in so many minutes, on the service in
 * a process of its own and a real Chromium, and the windows of the desktop on simulated Electron.
 * Exit status 1 where memory grew by 50 MB or a window was left.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildRendererIfStale } from '#electron/build-renderer.ts'
import { launchBrowser } from '#test/support/browser.ts'
import { openCouncilDesk } from '#test/support/council-desk.ts'
import { desktopShells } from '#test/support/start-desktop.ts'
import { desktopWindows } from './desktop-windows.ts'
import { meetingDay, type Measured } from './meeting-day.ts'
import { serveStore } from './serve-child.ts'

const LIMIT = 50 * 1024 * 1024
/** One nomination in three minutes, eight hours long. */
const TURNS = 160

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, turns: { type: 'string' } },
})
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1)

/** The lowest of some: what is in use, without what is only not yet collected. */
const lowest = (all: readonly Measured[], of: keyof Measured): number =>
  Math.min(...all.map((one) => one[of]))

/** From the first third of the measurements to the last. */
function growth(all: readonly Measured[], of: keyof Measured): number {
  const third = Math.max(1, Math.floor(all.length / 3))
  return lowest(all.slice(-third), of) - lowest(all.slice(0, third), of)
}

async function day(folder: string, turns: number, minutes: number): Promise<readonly Measured[]> {
  const desk = await openCouncilDesk(folder)
  await desk.attend(13)
  const { meeting, cases, members, campaignId } = desk
  await desk.close()
  // Building takes memory of its own: none of it is the service's.
  await buildRendererIfStale()
  const served = await serveStore(path.join(folder, 'council.sqlite'))
  // Windows open without a click here.
  const browser = await launchBrowser(['--disable-popup-blocking'])
  try {
    return await meetingDay(
      browser,
      served,
      { meeting, cases, members, campaignId },
      {
        turns,
        warmUp: Math.floor(turns / 8),
        pace: (minutes * 60_000) / turns,
        note: say,
      },
    )
  } finally {
    await browser.close()
    await served.stop()
  }
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'so-thi-dua-endurance-'))
try {
  const started = performance.now()
  const turns = Number(values.turns ?? TURNS)
  const measured = await day(folder, turns, Number(values.minutes))
  const [shell] = desktopShells()
  const windows =
    shell === undefined
      ? { leaked: 0, growth: 0 }
      : await desktopWindows(shell, Math.max(12, turns / 4))
  const [page, room, service] = (['page', 'room', 'service'] as const).map((of) =>
    growth(measured, of),
  )
  const leaked = Math.max(0, ...measured.map((one) => one.windows - 2)) + windows.leaked
  const worst = Math.max(page ?? 0, room ?? 0, service ?? 0, windows.growth)
  const spent = ((performance.now() - started) / 60_000).toFixed(1)
  say(
    `endurance: 480 minutes in ${spent}, turns ${turns}; growth in MB: page ${megabytes(page ?? 0)} room ${megabytes(room ?? 0)} service ${megabytes(service ?? 0)} desktop (${shell?.name ?? 'none'}) ${megabytes(windows.growth)}; windows leaked ${leaked}`,
  )
  process.exitCode = worst < LIMIT && leaked === 0 ? 0 : 1
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
