/** Which decisions are in force, and whom their corrections took out of them. */
import type { Reader } from '#electron/store/reader.ts'
import type { DecisionTable } from '#electron/store/tables/decisions.ts'

async function chains(
  reader: Reader,
  campaignId: string,
): Promise<readonly { readonly now: DecisionTable; readonly earlier: readonly DecisionTable[] }[]> {
  const rows = await reader
    .selectFrom('decision')
    .where('campaign_id', '=', campaignId)
    .where('state', '!=', 'draft')
    .selectAll()
    .execute()
  const known = new Map(rows.map((row) => [row.id, row]))
  return rows
    .filter(({ state }) => state === 'issued')
    .map((now) => {
      const earlier: DecisionTable[] = []
      let before = known.get(now.corrects_id ?? '')
      while (before !== undefined) {
        earlier.push(before)
        before = known.get(before.corrects_id ?? '')
      }
      return { now, earlier }
    })
}

/** Decisions as last corrected, in the order in which they were first issued. */
export async function inForce(
  reader: Reader,
  campaignId: string,
): Promise<readonly DecisionTable[]> {
  const found = (await chains(reader, campaignId)).map(({ now, earlier }) => {
    const first = earlier.at(-1) ?? now
    return { now, order: `${first.issued_at ?? ''} ${first.id}` }
  })
  return found.toSorted((left, right) => (left.order < right.order ? -1 : 1)).map(({ now }) => now)
}

interface TakenOut {
  readonly award: string
  readonly nominationId: string
}

/** Off the list by a correction, although the council gave it; nobody of a decision withdrawn since. */
export async function takenOut(reader: Reader, campaignId: string): Promise<readonly TakenOut[]> {
  const found = await chains(reader, campaignId)
  const standing = new Set(found.map(({ now }) => now.id))
  const corrected = new Set(found.flatMap(({ earlier }) => earlier.map(({ id }) => id)))
  if (corrected.size === 0) return []
  const lines = await reader
    .selectFrom('decision_line')
    .innerJoin('decision', 'decision.id', 'decision_line.decision_id')
    .where('decision.campaign_id', '=', campaignId)
    .select(['decision.id', 'decision.award', 'decision_line.nomination_id'])
    .execute()
  const key = (line: (typeof lines)[number]): string => `${line.award} ${line.nomination_id}`
  const printed = new Set(lines.filter(({ id }) => standing.has(id)).map(key))
  return lines
    .filter((line) => corrected.has(line.id) && !printed.has(key(line)))
    .map((line) => ({ award: line.award, nominationId: line.nomination_id }))
}
