import { call, ORPCError } from '@orpc/server'
import type { CliCommand } from '#electron/cli/command.ts'
import { filesGiven } from '#electron/cli/files-given.ts'
import { columns } from '#electron/cli/output.ts'
import { fileOf, type Session } from '#electron/cli/session.ts'
import { withSession } from '#electron/cli/with-session.ts'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { readWorkbookOf } from '#electron/service/read-file.ts'
import { router } from '#electron/service/router.ts'
import { componentCalled } from '#shared/campaigns/component-called.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { refusalSchema, type RefusalData } from '#shared/kernel/contract-base.ts'
import type { ImportReceipt } from '#shared/submissions/contract.ts'
import type { FileReading, FileRefusal } from '#shared/submissions/file-reading.ts'
import {
  ACHIEVEMENT_REPORT,
  fileKey,
  receivedFacts,
  type ReceivedFacts,
} from '#shared/submissions/received-facts.ts'
import { atTerminal, importedNotes } from '#shared/text/submissions.ts'
import { tableRecords } from '#shared/submissions/table-records.ts'

type Imported = (FileReading | FileRefusal) & {
  readonly receipt: string | null
  readonly committed: ImportReceipt | null
  readonly refused: RefusalData | null
  /** Papers of the facts of receipt that the plan does not ask for: nothing was noted of them. */
  readonly papersNotAsked?: readonly string[]
}

interface Received {
  readonly facts: ReadonlyMap<string, ReceivedFacts>
  /** The files that the list of receipt names, as it writes them. */
  readonly named: readonly string[]
}

async function receivedFrom(name: string, session: Session): Promise<Received> {
  const file = fileOf(name)
  const table = tableRecords(await readWorkbookOf(file, session.context))
  return {
    facts: receivedFacts(table, file.name),
    named: table.records.map(({ values }) => values.get('file') ?? ''),
  }
}

/** A name typed wrong in the list of receipt would cost a unit its day: both ends of it are told. */
function withoutPartner(received: Received, imported: readonly Imported[]) {
  const given = new Set(imported.map(({ file }) => fileKey(file)))
  return {
    filesNotListed: imported
      .filter((one) => one.receipt !== null && !received.facts.has(fileKey(one.file)))
      .map(({ file }) => file),
    linesWithoutFile: received.named.filter((name) => !given.has(fileKey(name))),
  }
}

const refusalOf = (error: unknown): RefusalData => {
  const parsed = error instanceof ORPCError ? refusalSchema.safeParse(error.data) : null
  if (parsed?.success !== true) throw error
  return parsed.data
}

const notImported = (refusal: FileRefusal): Imported => ({
  ...refusal,
  receipt: null,
  committed: null,
  refused: null,
})

const notAsked = (plan: Plan, facts: ReceivedFacts | undefined): readonly string[] =>
  [
    ...(facts?.papers ?? []).flatMap(({ paper, present }) => (present ? [paper] : [])),
    ...([...(facts?.reportsOf ?? []), ...(facts?.reportsMissingOf ?? [])].length > 0
      ? [ACHIEVEMENT_REPORT]
      : []),
  ].filter((paper) => componentCalled(plan, paper) === null)

async function importOne(
  session: Session,
  input: {
    readonly campaignId: string
    readonly plan: Plan
    readonly file: File
    readonly facts: ReceivedFacts | undefined
  },
): Promise<Imported> {
  const { context } = session
  const { campaignId, file, facts } = input
  const reading = await call(router.submissions.preview, { campaignId, file }, { context })
  if ('error' in reading) return notImported(reading)
  try {
    const committed = await call(
      router.submissions.import,
      { campaignId, file, ...(facts === undefined ? {} : { facts }) },
      { context },
    )
    const papersNotAsked = notAsked(input.plan, facts)
    return {
      ...reading,
      receipt: committed.receipt,
      committed,
      refused: null,
      ...(papersNotAsked.length === 0 ? {} : { papersNotAsked }),
    }
  } catch (error) {
    return { ...reading, receipt: null, committed: null, refused: refusalOf(error) }
  }
}

/** A list of several units is a line, with a receipt, for each of them. */
const linesOf = (one: Imported): readonly (readonly string[])[] =>
  (one.committed?.parts ?? [one.committed]).map((committed) =>
    lineOf({ ...one, committed, receipt: committed?.receipt ?? null }),
  )

const lineOf = (one: Imported): readonly string[] => [
  one.receipt ?? '–',
  one.file,
  one.committed?.unit ?? '–',
  one.committed === null ? '–' : String(one.committed.added),
  one.committed === null ? '–' : String(one.committed.merged),
  'error' in one ? one.message : noteOf(one),
]

const noteOf = (one: Extract<Imported, FileReading>): string =>
  one.refused === null
    ? importedNote(one, one.committed, one.papersNotAsked)
    : (one.issues.find(({ code }) => code === 'no-list')?.message ?? one.refused.message)

/** What is worth a look at a file that was committed. */
function importedNote(
  reading: FileReading,
  committed: ImportReceipt | null,
  papersNotAsked: readonly string[] = [],
): string {
  if (committed?.repeated === true) return importedNotes.repeated
  return [
    ...(reading.replaces ? [importedNotes.replaces] : []),
    ...((committed?.needsDecision ?? 0) > 0
      ? [importedNotes.waiting(committed?.needsDecision ?? 0)]
      : []),
    ...(papersNotAsked.length > 0 ? [importedNotes.notAsked(papersNotAsked.join(', '))] : []),
    ...reading.issues.map(({ message }) => atTerminal(message)),
  ].join(' ')
}

const aloneText = (alone: ReturnType<typeof withoutPartner>): readonly string[] => [
  ...(alone.filesNotListed.length === 0 ? [] : ['', importedNotes.notListed(alone.filesNotListed)]),
  ...(alone.linesWithoutFile.length === 0
    ? []
    : ['', importedNotes.noFile(alone.linesWithoutFile)]),
]

/** Commits unit files, each whole or not at all, and prints receipts. Never asks. */
export const importFiles: CliCommand = {
  name: 'import',
  usage: 'import --store SỔ TỆP… [--received KÊ.csv] [--json]',
  summary: 'nhập tệp của đơn vị, mỗi tệp trọn vẹn hoặc không gì cả; in phiếu nhập',
  spec: { values: { store: true, received: false }, flags: [], words: [1, Infinity] },
  run: (words, output) =>
    withSession(words, async (session) => {
      const campaignId = await session.campaign()
      const plan = await getPlan(session.context.store.read, campaignId)
      const files = filesGiven(words.files)
      const list = words.options['received']
      const received = list === undefined ? null : await receivedFrom(list, session)
      const imported: Imported[] = []
      for (const file of files)
        imported.push(
          file instanceof File
            ? await importOne(session, {
                campaignId,
                plan,
                file,
                facts: received?.facts.get(fileKey(file.name)),
              })
            : notImported(file),
        )
      const alone = received === null ? null : withoutPartner(received, imported)
      output.document({ files: imported, ...alone }, () =>
        [
          columns([
            ['Phiếu', 'Tệp', 'Đơn vị', 'Thêm', 'Gộp', 'Lưu ý'],
            ...imported.flatMap(linesOf),
          ]),
          ...(alone === null ? [] : aloneText(alone)),
        ].join('\n'),
      )
    }),
}
