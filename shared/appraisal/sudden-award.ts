/**
 * Awards for a deed out of season (khen thưởng đột xuất): put forward on any day, outside the
 * campaign's deadlines, quotas, registrations and criteria, by the simple procedure. Source: Luật Thi
 * đua, khen thưởng 2022, Điều 85: tờ trình and a short report of the deed, no minutes.
 */
import type { DossierComponent, Plan } from '#shared/campaigns/plan.ts'
import type { Day } from '#shared/kernel/day.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import { dossierOf, type Dossier } from './dossier.ts'
import type { Nominee } from './nominees.ts'
import type { Moment, StatusInput } from './status-input.ts'

export interface SuddenAward {
  readonly nominationId: string
  /** The day of the deed. */
  readonly day: Day
  readonly deed: string
}

const isMinutes = ({ name, alternatives }: DossierComponent): boolean =>
  [name, ...alternatives.map((one) => one.name)].every((one) =>
    searchKey(one).startsWith('bien ban'),
  )

/** What of the plan's dossier the simple procedure asks for: everything but the minutes. */
export const suddenComponents = (
  components: readonly DossierComponent[],
): readonly DossierComponent[] => components.filter((component) => !isMinutes(component))

/** The deed of each nominee out of season, by any of its nominations. */
export function suddenAwards(input: StatusInput): (nominee: Nominee) => SuddenAward | null {
  const byId = new Map((input.suddenAwards ?? []).map((one) => [one.nominationId, one]))
  if (byId.size === 0) return () => null
  return ({ ids }) => ids.map((id) => byId.get(id)).find((one) => one !== undefined) ?? null
}

/** The dossier of a unit's nominees out of season; null where it has none. */
export function suddenDossierOf(
  plan: Plan,
  nominees: readonly Nominee[],
  papers: StatusInput['papers'],
): Dossier | null {
  const listed = nominees
    .flatMap(({ listedAt }) => listedAt ?? [])
    .reduce<Moment | null>((first, at) => (first === null || at < first ? at : first), null)
  if (nominees.length === 0 || listed === null) return null
  return dossierOf(suddenComponents(plan.dossier), {
    nominees,
    papers,
    firstReceipt: listed,
    deadline: null,
  })
}
