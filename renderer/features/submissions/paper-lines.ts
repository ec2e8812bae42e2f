/** The papers of a unit's dossier as the drawer lists them: what is wanting first, then what is there. */
import type { DossierState, Supplement } from '#shared/appraisal/dossier.ts'
import type { DossierComponent } from '#shared/campaigns/plan.ts'
import type { PaperRow } from '#shared/submissions/contract.ts'
import { unitDossierText as say } from '#shared/text/submissions-page.ts'
import type { Tone } from '#renderer/ui/status-tag.tsx'

export interface PaperLine {
  readonly key: string
  /** Null for a nominee's line under the line of its component. */
  readonly name: string | null
  /** Whose it is; null for the whole submission. */
  readonly owner: string | null
  /** Number, day, pages and note, as far as known; else "". */
  readonly facts: string
  readonly receivedAt: string | null
  readonly tone: Tone
  readonly label: string
}

interface Noted extends PaperRow {
  readonly name: string
  readonly owner: string | null
  /** Where it came after the dossier. */
  readonly supplement: Supplement | undefined
}

/** Came with the list for one nominee, and nothing more is known of it. */
const isPlain = ({ nominationId, state, number, day, pages, note, supplement }: Noted): boolean =>
  nominationId !== null &&
  state === 'present' &&
  supplement === undefined &&
  [number, day, pages, note].every((fact) => fact === null)

const supplementTone = ({ lateDays }: Supplement): Tone => (lateDays > 0 ? 'warn' : 'info')

const notedLine = (paper: Noted): PaperLine => ({
  key: paper.id,
  name: paper.name,
  owner: paper.owner,
  facts: say.paperFacts(paper),
  receivedAt: paper.receivedAt,
  tone:
    paper.supplement === undefined
      ? paper.state === 'present'
        ? 'good'
        : 'warn'
      : supplementTone(paper.supplement),
  label: paper.supplement?.label ?? say.states[paper.state],
})

/** One line for all nominees of a component. */
const plainLine = ([name, papers]: readonly [string, readonly Noted[]]): PaperLine => ({
  key: `plain ${name}`,
  name,
  owner: say.ofNominees(new Set(papers.map(({ nominationId }) => nominationId)).size),
  facts: '',
  receivedAt: null,
  tone: 'good',
  label: say.states.present,
})

const wantingLine = (name: string | null, owner: string | null): PaperLine => ({
  key: `wanting ${name ?? ''} ${owner ?? ''}`,
  name,
  owner,
  facts: '',
  receivedAt: null,
  tone: 'warn',
  label: say.paperMissing,
})

function notedOf(
  dossier: DossierState,
  papers: readonly PaperRow[],
  components: readonly DossierComponent[],
  nominees: ReadonlyMap<string, string>,
): readonly Noted[] {
  const nameOf = new Map(
    components.flatMap(({ id, name, alternatives }) =>
      [id, ...alternatives.map((one) => one.id)].map((known) => [known, name] as const),
    ),
  )
  return papers.flatMap((paper): readonly Noted[] => {
    const name = nameOf.get(paper.component)
    const owner = paper.nominationId === null ? null : nominees.get(paper.nominationId)
    if (paper.state === 'missing' || name === undefined || owner === undefined) return []
    const supplement =
      paper.state === 'present'
        ? dossier.supplements.find(
            (one) =>
              one.component === name &&
              one.nominee === owner &&
              one.receivedAt === paper.receivedAt,
          )
        : undefined
    return [{ ...paper, name, owner, supplement }]
  })
}

/**
 * `nominees`: names of those a paper can be of, by id. What is wanting is told by the dossier; a word
 * that a paper was missing, of the file or from the desk, is not told beside it.
 */
export function paperLines(
  dossier: DossierState,
  papers: readonly PaperRow[],
  components: readonly DossierComponent[],
  nominees: ReadonlyMap<string, string>,
): readonly PaperLine[] {
  const noted = notedOf(dossier, papers, components, nominees)
  const plain = Map.groupBy(noted.filter(isPlain), ({ name }) => name)
  return [
    ...dossier.missing.map((name) => wantingLine(name, null)),
    ...dossier.missingReportOf.map((owner) => wantingLine(null, owner)),
    ...noted.filter((paper) => !isPlain(paper)).map(notedLine),
    ...[...plain].map(plainLine),
  ]
}
