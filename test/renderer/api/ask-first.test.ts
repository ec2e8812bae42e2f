/** What a start asks before its own code is there, held against how the client would have asked it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const ORIGIN = 'http://127.0.0.1:4000'
const CAMPAIGN = 'c-1'
const requests: Request[] = []

interface Opened {
  readonly hash?: string
  readonly pathname?: string
  readonly kept?: Readonly<Record<string, string>>
  readonly desktop?: boolean
}

function openPage({ hash = '', pathname = '/', kept = {}, desktop = false }: Opened): void {
  vi.stubGlobal('window', {
    location: { hash, pathname, origin: ORIGIN },
    localStorage: { getItem: (name: string) => kept[name] ?? null },
    addEventListener: () => undefined,
    postMessage: () => undefined,
    ...(desktop ? { soThiDuaDesktop: true } : {}),
  })
}

const LAST = { 'so-thi-dua:campaign': CAMPAIGN }
const asked = (): readonly string[] =>
  requests.map(({ url }) => url.slice(`${ORIGIN}/rpc/`.length)).toSorted()
const TODAY = [
  'appraisal/board',
  'campaigns/get',
  'campaigns/list',
  'decisions/list',
  'meetings/list',
  'safekeeping/desk',
  'submissions/returns',
]

beforeEach(() => {
  vi.resetModules()
  requests.length = 0
  vi.stubGlobal('fetch', (address: string | Request, init?: RequestInit) => {
    requests.push(new Request(typeof address === 'string' ? `${ORIGIN}${address}` : address, init))
    return Promise.resolve(Response.json({ json: [] }))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('asks for all that Hôm nay of the campaign worked on last shows', async () => {
  openPage({ hash: `#/dot/${CAMPAIGN}/hom-nay`, kept: LAST })
  await import('#renderer/api/ask-first.ts')
  expect(asked()).toEqual(TODAY)
})

test('asks the same where the address names nothing, as in the morning', async () => {
  openPage({ kept: LAST })
  const { startCampaign } = await import('#renderer/api/ask-first.ts')
  expect(startCampaign).toBe(CAMPAIGN)
  expect(asked()).toEqual(TODAY)
})

test.each([
  ['another campaign than the last', { hash: '#/dot/c-2/hom-nay', kept: LAST }],
  ['a first start', {}],
  ['another page', { hash: `#/dot/${CAMPAIGN}/don-vi`, kept: LAST }],
  ['a desk where somebody signs in', { kept: { ...LAST, 'so-thi-dua-last-name': 'Lan' } }],
])('asks only who sits at the desk: %s', async (_case, opened) => {
  openPage(opened)
  await import('#renderer/api/ask-first.ts')
  expect(asked()).toEqual(['safekeeping/desk'])
})

test.each([
  ['the public window', { pathname: '/projection/', kept: LAST }],
  ['the desktop window, which has a port', { kept: LAST, desktop: true }],
])('asks nothing in %s', async (_case, opened) => {
  openPage(opened)
  await import('#renderer/api/ask-first.ts')
  expect(asked()).toEqual([])
})

test('the client takes up each answer once and words a question as it was worded here', async () => {
  openPage({ kept: LAST })
  await import('#renderer/api/ask-first.ts')
  const { client } = await import('#renderer/api/client.ts')
  const early = requests.splice(0)
  const input = { campaignId: CAMPAIGN }
  const askAll = (): Promise<unknown> =>
    Promise.all([
      client.safekeeping.desk(),
      client.campaigns.list(),
      client.appraisal.board(input),
      client.campaigns.get(input),
      client.meetings.list(input),
      client.decisions.list(input),
      client.submissions.returns(input),
    ])
  await askAll()
  expect(asked(), 'nothing is asked a second time').toEqual([])

  await askAll()
  const worded = (all: readonly Request[]): Promise<readonly string[]> =>
    Promise.all(
      all.map(async (request) =>
        [
          request.method,
          request.url,
          request.redirect,
          request.headers.get('content-type'),
          await request.text(),
        ].join(' '),
      ),
    )
  expect((await worded(early)).toSorted()).toEqual((await worded(requests)).toSorted())
})

test('an answer is given once, and to no other question', async () => {
  openPage({ kept: LAST })
  const { takeAsked } = await import('#renderer/api/ask-first.ts')
  await expect(takeAsked(['campaigns', 'list'], undefined)).resolves.toBeInstanceOf(Response)
  expect(takeAsked(['campaigns', 'list'], undefined)).toBeNull()
  expect(takeAsked(['campaigns', 'get'], { campaignId: 'c-2' })).toBeNull()
})
