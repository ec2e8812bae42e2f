/**
 * Opens the sample campaign through the same commands a clerk's work goes through: catalogue, every
 * unit file with the facts of its receipt, and on wish the recorded vote. A break in between leaves
 * what was imported so far, as it would for a clerk.
 */
import { call } from '@orpc/server'
import { fileKey, receivedFacts } from '#shared/submissions/received-facts.ts'
import { tableRecords } from '#shared/submissions/table-records.ts'
import type { SampleProgress } from '#shared/sample-contract.ts'
import { sampleText as say } from '#shared/text/sample.ts'
import { campaignsRouter } from './campaigns/router.ts'
import type { ServiceContext } from './context.ts'
import { meetingsRouter } from './meetings/router.ts'
import { readWorkbookOf } from './read-file.ts'
import { submissionsRouter } from './submissions/router.ts'

/** The names inside resources/samples that the sample campaign is made of. */
export const SAMPLE = {
  plan: 'bac-kan-2024',
  units: 'bac-kan-2024/units.xlsx',
  received: 'bac-kan-2024/received.csv',
  votes: 'bac-kan-2024/votes.csv',
  submissions: 'bac-kan-2024/submissions/',
  meetingAt: '2024-08-15T08:00',
  rule: 'all-80',
} as const

type Files = ReadonlyMap<string, File>

function sampleFiles(context: ServiceContext): Files {
  return new Map(
    context.resources
      .sampleFiles()
      .map(({ name, bytes }) => [name, new File([bytes], name.split('/').at(-1) ?? name)]),
  )
}

function required(files: Files, name: string): File {
  const file = files.get(name)
  if (file === undefined) throw new Error(`resources/samples/${name} is not there`)
  return file
}

/** Progress as it goes; the last one carries the campaign. */
export async function* openSample(
  context: ServiceContext,
  { withVote }: { readonly withVote: boolean },
  signal?: AbortSignal,
): AsyncGenerator<SampleProgress, void, void> {
  const files = sampleFiles(context)
  const lists = [...files].filter(([name]) => name.startsWith(SAMPLE.submissions))
  const total = lists.length + (withVote ? 2 : 1)
  yield { done: 0, total, doing: say.opening, campaignId: null }
  const campaign = await call(
    campaignsRouter.open,
    { plan: SAMPLE.plan, units: required(files, SAMPLE.units), name: say.name },
    { context },
  )
  const facts = receivedFacts(
    tableRecords(await readWorkbookOf(required(files, SAMPLE.received), context)),
    'received.csv',
  )
  let done = 1
  for (const [, file] of lists) {
    if (signal?.aborted === true) return
    yield { done, total, doing: say.importing(file.name), campaignId: campaign.id }
    const known = facts.get(fileKey(file.name))
    await call(
      submissionsRouter.import,
      { campaignId: campaign.id, file, ...(known === undefined ? {} : { facts: known }) },
      { context },
    )
    done += 1
  }
  if (withVote) {
    yield { done, total, doing: say.voting, campaignId: campaign.id }
    await call(
      meetingsRouter.recordVotes,
      {
        campaignId: campaign.id,
        file: required(files, SAMPLE.votes),
        rule: SAMPLE.rule,
        at: SAMPLE.meetingAt,
      },
      { context },
    )
  }
  yield { done: total, total, doing: say.done, campaignId: campaign.id }
}
