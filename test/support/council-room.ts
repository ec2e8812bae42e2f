/**
 * A council's room in a real browser: the loopback shell over a store with one published and one open
 * ballot, the desk's page, and the public window as a page of its own.
 */
import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
import type { PaperCount } from '#shared/meetings/ballot.ts'
import { PROJECTION_PATH, RPC_PREFIX } from '#shared/shell-link.ts'
import { openCouncilDesk } from './council-desk.ts'
import { startTestLoopback } from './start-loopback.ts'

export interface CouncilRoom {
  readonly desk: Page
  readonly room: Page
  readonly problems: readonly string[]
  readonly meeting: { readonly campaignId: string; readonly meetingId: string }
  readonly cases: readonly string[]
  readonly members: readonly string[]
  /** By secret papers, on the first case. */
  readonly published: string
  /** By name, on the second case; nobody has voted. */
  readonly open: string
  /** A procedure of the contract, called by the desk's page as its own pages do. */
  call(name: string, input: unknown): Promise<unknown>
  close(): Promise<void>
}

const PAPERS: PaperCount = { issued: 13, returned: 13, notReturned: 0, valid: 13, invalid: 0 }

async function prepareStore(folder: string) {
  const desk = await openCouncilDesk(folder)
  await desk.attend(13)
  const { meetings } = desk.client
  const [first = '', second = ''] = desk.cases
  const ballotOn = async (method: 'secret' | 'by-name', nominationId: string) => {
    const { ballots } = await meetings.createBallot({
      ...desk.meeting,
      title: method === 'secret' ? 'Tập thể' : 'Cá nhân',
      method,
      lines: [{ nominationId }],
    })
    const ballotId = ballots.at(-1)?.id ?? ''
    await meetings.openBallot({ ...desk.meeting, ballotId })
    return ballotId
  }
  const published = await ballotOn('secret', first)
  const ballot = { ...desk.meeting, ballotId: published }
  await meetings.closeBallot(ballot)
  const line = { invalid: 0, yes: 12, no: 1, changeForm: 0, defer: 0, withdraw: 0 }
  await meetings.typeTally({
    ...ballot,
    by: 'A',
    tally: { papers: PAPERS, lines: [{ nominationId: first, ...line, chairAgrees: null }] },
  })
  await meetings.confirmBallot({ ...ballot, by: 'B', papers: PAPERS })
  await meetings.publishBallot(ballot)
  const open = await ballotOn('by-name', second)
  const { meeting, cases, members } = desk
  await desk.close()
  return { meeting, cases, members, published, open }
}

const answerSchema = z.object({ json: z.unknown() })

/** Opens it; `folder` holds the store and is the caller's to remove. */
export async function openCouncilRoom(browser: Browser, folder: string): Promise<CouncilRoom> {
  const prepared = await prepareStore(folder)
  const loopback = await startTestLoopback({ store: `${folder}/council.sqlite` })
  const { page: desk, problems } = await loopback.open(browser)
  await desk.waitForURL(/hom-nay/u)
  // A window beside the desk's, as the program opens it: a tab behind another draws once a second.
  const opening = desk.context().waitForEvent('page')
  await desk.evaluate((address) => window.open(address, 'room', 'popup'), PROJECTION_PATH)
  const room = await opening
  await room.locator('.room-window[data-connected="true"]').waitFor()
  return {
    ...prepared,
    desk,
    room,
    problems,
    call: async (name, input) => {
      const answer = await desk.evaluate(
        async ({ address, body }) => {
          const response = await fetch(address, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body,
          })
          return { status: response.status, text: await response.text() }
        },
        {
          address: `${RPC_PREFIX}/${name.replaceAll('.', '/')}`,
          body: JSON.stringify({ json: input }),
        },
      )
      if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.text}`)
      return answerSchema.parse(JSON.parse(answer.text)).json
    },
    close: () => loopback.close(),
  }
}
