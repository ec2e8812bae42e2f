/** What random writes are of, and how a row is written as SQL. */
import { lastGoodDay } from '#shared/campaigns/deadline.ts'
import type { Plan } from '#shared/campaigns/plan.ts'

/** A random number for each choice of one write. */
export interface Drawn {
  readonly kind: number
  readonly row: number
  readonly other: number
  readonly value: number
}

type Value = string | number | null
type Row = Readonly<Record<string, Value>>

export const literal = (value: Value): string =>
  value === null
    ? 'null'
    : typeof value === 'number'
      ? String(value)
      : `'${value.replaceAll("'", "''")}'`

/** Written anew where it is there already. */
export function put(table: string, key: readonly string[], row: Row): string {
  const names = Object.keys(row)
  const sets = names
    .filter((name) => !key.includes(name))
    .map((name) => `${name} = excluded.${name}`)
  return `insert into "${table}" (${names.join(', ')}) values (${names.map((name) => literal(row[name] ?? null)).join(', ')})
    on conflict (${key.join(', ')}) do ${sets.length === 0 ? 'nothing' : `update set ${sets.join(', ')}`}`
}

/** What is written of: a campaign with few units, so that they meet. */
export interface Ground {
  readonly campaignId: string
  readonly plan: Plan
  readonly units: readonly string[]
  /** Moments before, on and after the days that matter, some of them days alone. */
  readonly moments: readonly string[]
  readonly ballotId: string
}

/** The days around which a plan turns, with hours of them. */
export function turningPoints({ milestones }: Plan): readonly string[] {
  const days = milestones.flatMap(({ deadline }) => lastGoodDay(deadline) ?? [])
  const [first = '2024-08-09', second = first] = days
  return [
    '2026-12-30T10:00',
    ...[first, second].flatMap((day) => [`${day}T08:00`, `${day}T15:30`, day]),
    `${first.slice(0, 8)}01T07:00`,
    '2026-12-30T09:00',
    '2026-12-30T11:00',
    '2026-12-30',
  ]
}
export const NAMES = ['lê thị hoa', 'nông văn an', 'tổ văn thư'] as const
export const KINDS = ['individual', 'individual', 'individual', 'collective', 'household'] as const
export const pick = <Item>(items: readonly Item[], at: number): Item => {
  const item = items[at % items.length]
  if (item === undefined) throw new RangeError('nothing to choose from')
  return item
}
export const NOMINATIONS = 9
export const FILES = 5

/** The statements of one write, sensible or not. */
export type Write = (ground: Ground, drawn: Drawn) => readonly string[]

export const nominationId = ({ campaignId }: Ground, at: number): string =>
  `${campaignId} n${at % NOMINATIONS}`
export const fileId = ({ campaignId }: Ground, at: number): string => `${campaignId} f${at % FILES}`
export const ofCampaign = ({ campaignId }: Ground): string => `campaign_id = ${literal(campaignId)}`
