/**
 * A day of meeting, eight hours, pressed into minutes: one nomination after the other is put up, voted
 * on by name, closed and taken back, with the public window, every page and a copy of the store in
 * between. What is measured is what stays behind.
 */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { z } from 'zod'
import { PROJECTION_PATH, PROJECTION_WINDOW, RPC_PREFIX } from '#shared/shell-link.ts'
import { officeContext } from '#test/support/browser.ts'
import type { CouncilDesk } from '#test/support/council-desk.ts'
import type { Served } from './serve-child.ts'

export interface Day {
  /** Turns, each one nomination of the day. */
  readonly turns: number
  /** Turns before the first measurement. */
  readonly warmUp: number
  /** How long a turn takes at least, in milliseconds. */
  readonly pace: number
  readonly note: (line: string) => void
}

export interface Measured {
  /** Bytes of the desk's page, after collecting garbage. */
  readonly page: number
  readonly room: number
  readonly service: number
  readonly windows: number
}

/** What a day works on: known before the desk that made it was closed. */
export type Sitting = Pick<CouncilDesk, 'meeting' | 'cases' | 'members' | 'campaignId'>

const PAGES = [
  'hom-nay',
  'don-vi',
  'ke-hoach',
  'ho-so',
  'tham-dinh',
  'hoi-dong',
  'quyet-dinh',
  'bao-cao',
  'du-lieu',
] as const

const detailSchema = z.object({ ballots: z.array(z.object({ id: z.string() })) })
const answerSchema = z.object({ json: z.unknown() })

/** A procedure of the contract, called as the desk's own pages call it. */
async function call(desk: Page, name: string, input: unknown): Promise<unknown> {
  const answer = await desk.evaluate(
    async ({ address, body }) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(address, { method: 'POST', headers, body })
      return { status: response.status, text: await response.text() }
    },
    {
      address: `${RPC_PREFIX}/${name.replaceAll('.', '/')}`,
      body: JSON.stringify({ json: input }),
    },
  )
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.text}`)
  return answerSchema.parse(JSON.parse(answer.text)).json
}

async function heapOf(page: Page): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page)
  try {
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return usedSize
  } finally {
    await session.detach()
  }
}

/** Under a name of its own: one just closed may still answer to its old name. */
async function openRoom(context: BrowserContext, desk: Page, turn: number): Promise<Page> {
  const [room] = await Promise.all([
    context.waitForEvent('page'),
    desk.evaluate(
      ([address = '', name = '']) => void window.open(address, name, 'popup,width=1280,height=720'),
      [PROJECTION_PATH, `${PROJECTION_WINDOW}-${turn}`],
    ),
  ])
  await room.locator('.room-window[data-connected="true"]').waitFor()
  return room
}

/** One nomination: put up, voted on by everybody, closed, taken back. */
async function oneTurn(desk: Page, { meeting, cases, members }: Sitting, turn: number) {
  const nominationId = cases[turn % cases.length]
  const detail = await call(desk, 'meetings.createBallot', {
    ...meeting,
    title: `Lượt ${turn + 1}`,
    method: 'by-name',
    lines: [{ nominationId }],
  })
  const ballot = { ...meeting, ballotId: detailSchema.parse(detail).ballots.at(-1)?.id ?? '' }
  await call(desk, 'meetings.openBallot', ballot)
  const frame = { kind: 'title', heading: `Lượt ${turn + 1}`, lines: ['Hội đồng'], until: null }
  await call(desk, 'meetings.project', { frame, meetingId: meeting.meetingId })
  for (const [index, memberId] of members.entries()) {
    const answer = (turn + index) % 4 === 0 ? 'no' : 'yes'
    await call(desk, 'meetings.vote', { ...ballot, nominationId, memberId, answer })
  }
  await call(desk, 'meetings.closeBallot', ballot)
  await call(desk, 'meetings.annulBallot', { ...ballot, reason: 'Thử độ bền' })
}

/** Lives through the day; gives what was measured after the warm-up and from then on. */
export async function meetingDay(
  browser: Browser,
  served: Served,
  sitting: Sitting,
  { turns, warmUp, pace, note }: Day,
): Promise<readonly Measured[]> {
  const context = await officeContext(browser)
  const desk = await context.newPage()
  await desk.goto(served.address)
  await desk.waitForURL(/hom-nay/u)
  let room = await openRoom(context, desk, 0)
  const measured: Measured[] = []
  const started = performance.now()
  const every = Math.max(1, Math.floor(turns / 16))
  for (let turn = 0; turn < turns; turn += 1) {
    await oneTurn(desk, sitting, turn)
    const page = PAGES[turn % PAGES.length]
    await desk.evaluate((hash) => {
      window.location.hash = hash
    }, `#/dot/${sitting.campaignId}/${page}`)
    await desk.getByRole('heading', { level: 1 }).first().waitFor()
    if (turn % 5 === 4) await call(desk, 'safekeeping.backupNow', undefined)
    if (turn % 10 === 9) {
      await room.close()
      room = await openRoom(context, desk, turn)
    }
    if (turn >= warmUp && (turn - warmUp) % every === 0) {
      measured.push({
        page: await heapOf(desk),
        room: await heapOf(room),
        service: await served.memory(),
        windows: context.pages().length,
      })
      const minutes = Math.round((turn * 480) / turns)
      note(`minute ${minutes} of 480: ${JSON.stringify(measured.at(-1))}`)
    }
    const rest = (turn + 1) * pace - (performance.now() - started)
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest))
  }
  await context.close()
  return measured
}
