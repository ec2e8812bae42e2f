/**
 * The first script of the pages: it asks the service what a start is sure to ask, before the program's
 * own code is read. It is a file by itself and imports names only, so that nothing delays it; the
 * client then finds each answer already on its way.
 */
import { DESKTOP_FLAG, PROJECTION_PATH, RPC_PREFIX } from '#shared/shell-link.ts'
import { LAST_CAMPAIGN, LAST_NAME } from './kept-in-browser.ts'

/** `#/dot/<campaign>/hom-nay`: other pages ask for what they show. */
const TODAY = /^#\/dot\/([^/]+)\/hom-nay$/u
const { hash, pathname } = window.location
const last = window.localStorage.getItem(LAST_CAMPAIGN)

/**
 * The campaign whose Hôm nay this start opens: that of the address, or the last one where the address
 * says nothing. Undefined where something else is opened.
 */
export const startCampaign =
  hash === '' || hash === '#/' ? (last ?? undefined) : TODAY.exec(hash)?.[1]

/** A campaign that was open here before, at a desk where nobody ever signed in: it will be answered. */
export const sureOfAnswers =
  startCampaign !== undefined &&
  startCampaign === last &&
  window.localStorage.getItem(LAST_NAME) === null

const asked = new Map<string, Promise<Response>>()

const keyOf = (procedure: string, input: unknown): string =>
  `${procedure} ${JSON.stringify(input) ?? ''}`

/** As the client words it, see test/renderer/api/ask-first.test.ts. */
function ask(procedure: string, input?: { readonly campaignId: string }): void {
  const answer = fetch(`${RPC_PREFIX}/${procedure}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ json: input }),
  })
  // Met where it is taken; until then it is nobody's.
  answer.catch(() => undefined)
  asked.set(keyOf(procedure, input), answer)
}

/** The answer to such a question if it was asked here, once; null where it is still to be asked. */
export function takeAsked(path: readonly string[], input: unknown): Promise<Response> | null {
  const key = keyOf(path.join('/'), input)
  const answer = asked.get(key) ?? null
  asked.delete(key)
  return answer
}

// The desktop window has no such address: its pages ask through their port. The public window shares
// this file's names and asks for none of this.
if (!(DESKTOP_FLAG in window) && !pathname.startsWith(PROJECTION_PATH)) {
  ask('safekeeping/desk')
  if (sureOfAnswers && startCampaign !== undefined) {
    ask('campaigns/list')
    for (const procedure of [
      'appraisal/board',
      'campaigns/get',
      'meetings/list',
      'decisions/list',
      'submissions/returns',
    ])
      ask(procedure, { campaignId: startCampaign })
  }
}
