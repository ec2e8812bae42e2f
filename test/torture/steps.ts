/** The work that is cut off: endless rows of commands, chosen by chance, each a step. */
import fs from 'node:fs'
import path from 'node:path'
import { savePapers } from '#electron/cli/save-papers.ts'
import { handOverTo } from '#electron/service/safekeeping/handover/hand-over.ts'
import { openStore } from '#electron/store/open-store.ts'
import { PACKAGE_ENDING } from '#shared/safekeeping/handover-manifest.ts'
import { listsOf, projectFile } from '#test/support/project-files.ts'
import { attachSteps } from './attach-steps.ts'
import type { Chance } from './random.ts'
import { STORE, type TortureDesk } from './torture-desk.ts'

export const WORKS = [
  'import',
  'vote',
  'backup',
  'migration',
  'export',
  'restore',
  'merge',
  'attach',
] as const
export type Work = (typeof WORKS)[number]

/** One step; gives what is to be found afterwards besides the store itself: file names. */
export type Step = () => Promise<readonly string[]>

const files = (): readonly File[] =>
  listsOf('bk-').map((file) => projectFile('test/fixtures/submissions', path.basename(file)))

async function onlyCampaign({ client }: TortureDesk): Promise<string> {
  const [campaign] = await client.campaigns.list()
  if (campaign === undefined) throw new Error('the template has no campaign')
  return campaign.id
}

/** Imports a list, or now and then takes the last one back. */
export async function importSteps(desk: TortureDesk, random: Chance): Promise<Step> {
  const campaignId = await onlyCampaign(desk)
  const lists = files()
  let last: string | null = null
  return async () => {
    if (last !== null && random.below(4) === 0) {
      const receipt = last
      last = null
      await desk.client.submissions.undoImport({ campaignId, receipt })
      return []
    }
    const { receipt, repeated } = await desk.client.submissions.import({
      campaignId,
      file: random.pick(lists),
    })
    if (!repeated) last = receipt
    return []
  }
}

/** Ballots by name on the sitting of the template: opened, voted on by thirteen, annulled. */
async function voteSteps({ client, ...desk }: TortureDesk, random: Chance): Promise<Step> {
  const campaignId = await onlyCampaign({ client, ...desk })
  const [sitting] = await client.meetings.list({ campaignId })
  const meeting = { campaignId, meetingId: sitting?.id ?? '' }
  const { agenda, members } = await client.meetings.get(meeting)
  const cases = agenda.map((row) => row.nominationId)
  let ballotId: string | null = null
  let votes: { readonly nominationId: string; readonly memberId: string }[] = []
  return async () => {
    if (ballotId === null) {
      const { ballots } = await client.meetings.createBallot({
        ...meeting,
        title: 'Bỏ phiếu',
        method: 'by-name',
        lines: cases.map((nominationId) => ({ nominationId })),
      })
      ballotId = ballots.at(-1)?.id ?? null
      votes = []
      return []
    }
    const ballot = { ...meeting, ballotId }
    if (votes.length === 0) {
      await client.meetings.openBallot(ballot)
      votes = cases.flatMap((nominationId) =>
        members.map((member) => ({ nominationId, memberId: member.id })),
      )
      return []
    }
    const vote = votes.pop()
    if (vote !== undefined && votes.length > 0) {
      const answer = random.pick(['yes', 'no', 'defer'] as const)
      await client.meetings.vote({ ...ballot, ...vote, answer })
      return []
    }
    await client.meetings.annulBallot({ ...ballot, reason: 'Thử' })
    ballotId = null
    return []
  }
}

/** A command, then a copy. */
async function backupSteps(desk: TortureDesk, random: Chance): Promise<Step> {
  const work = await importSteps(desk, random)
  return async () => {
    await work()
    await desk.context.backups.make('asked')
    return desk.context.backups
      .here()
      .slice(0, 1)
      .map((one) => one.path)
  }
}

/** A conclusion on somebody, so that two PCs differ. */
export async function concludeSteps(desk: TortureDesk, random: Chance): Promise<Step> {
  const campaignId = await onlyCampaign(desk)
  const { rows } = await desk.client.submissions.nominations({ campaignId, limit: 50 })
  return async () => {
    await desk.client.appraisal.conclude({
      campaignId,
      nominationIds: [random.pick(rows).id],
      conclusion: random.pick(['eligible', 'not-eligible'] as const),
      reason: `Lý do ${random.below(1000)}`,
    })
    return []
  }
}

/** The packages of another PC that lie in a folder, the oldest first. */
const packagesIn = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(PACKAGE_ENDING))
    .toSorted()

/** Takes in the next package of another PC, or hands one over, with work of its own in between. */
async function mergeSteps(
  desk: TortureDesk,
  { folder, random }: { readonly folder: string; readonly random: Chance },
): Promise<Step> {
  const work = await concludeSteps(desk, random)
  const packages = packagesIn(folder)
  let next = 0
  return async () => {
    const step = next
    next += 1
    if (step % 4 === 3) {
      const out = path.join(folder, 'out', `goi-${step}${PACKAGE_ENDING}`)
      const wanted = { campaignId: null, note: '' }
      await handOverTo(wanted, desk.context, () => out)
      return [out]
    }
    if (step % 2 === 1) return work()
    const name = packages[(step / 2) % packages.length] ?? ''
    const file = new File([new Uint8Array(fs.readFileSync(path.join(folder, name)))], name)
    await desk.client.safekeeping.merge({ file, otherwise: random.pick(['ours', 'theirs']) })
    return []
  }
}

/** Every paper of the campaign, again and again over the old ones. */
async function exportSteps(desk: TortureDesk, folder: string): Promise<Step> {
  const campaignId = await onlyCampaign(desk)
  const out = path.join(folder, 'out')
  return async () => {
    const papers = await desk.client.reports.everything({ campaignId })
    await savePapers(out, papers)
    return papers.map((paper) => path.join(out, paper.name))
  }
}

/** A command, a copy; back to it; sometimes that is undone. */
async function restoreSteps(desk: TortureDesk, random: Chance): Promise<Step> {
  const work = await importSteps(desk, random)
  return async () => {
    const turn = random.below(4)
    if (turn === 0) await desk.context.backups.make('asked')
    else if (turn === 1) await work().catch(() => [])
    else if (turn === 2) {
      const [copy] = (await desk.client.safekeeping.backups()).copies
      if (copy !== undefined) await desk.client.safekeeping.restore({ copy: copy.id })
    } else if ((await desk.client.safekeeping.backups()).undo !== null)
      await desk.client.safekeeping.undoRestore()
    return []
  }
}

/** Opens one store after the other that an older program left. */
function migrationSteps(folder: string): Step {
  const older = fs
    .readdirSync(folder)
    .filter((name) => /^older-\d+\.sqlite$/.test(name))
    .toSorted()
  let next = 0
  return async () => {
    const name = older[next]
    next += 1
    if (name === undefined) await new Promise(() => setInterval(() => null, 1000))
    const file = path.join(folder, name ?? STORE)
    await (await openStore(file)).close()
    return [file]
  }
}

/** The steps of a kind of work in a folder. */
export async function stepsOf(
  work: Work,
  desk: () => Promise<TortureDesk>,
  { folder, random }: { readonly folder: string; readonly random: Chance },
): Promise<Step> {
  switch (work) {
    case 'import':
      return importSteps(await desk(), random)
    case 'vote':
      return voteSteps(await desk(), random)
    case 'backup':
      return backupSteps(await desk(), random)
    case 'export':
      return exportSteps(await desk(), folder)
    case 'restore':
      return restoreSteps(await desk(), random)
    case 'merge':
      return mergeSteps(await desk(), { folder, random })
    case 'migration':
      return migrationSteps(folder)
    case 'attach': {
      const opened = await desk()
      return attachSteps(opened, await onlyCampaign(opened), random)
    }
  }
}
