/**
 * `npm run room -- --switches 10000 --seed 1`: random switches of the public window in a real browser.
 * The last line is `switches N painted N stale N half N`; the status is 0 when none was stale or half.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from '#test/support/browser.ts'
import { openCouncilRoom } from '#test/support/council-room.ts'
import { switchFrames } from '#test/support/switch-frames.ts'

const { values } = parseArgs({
  options: {
    switches: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
})

async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-thi-dua-room-'))
  const browser = await launchBrowser()
  const room = await openCouncilRoom(browser, folder)
  try {
    const seen = await switchFrames(room, Number(values.switches), Number(values.seed))
    process.stdout.write(
      `switches ${seen.switches} painted ${seen.painted} stale ${seen.stale} half ${seen.half}\n`,
    )
    if (seen.stale > 0 || seen.half > 0 || !seen.last) process.exitCode = 1
  } finally {
    await room.close()
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

await run()
