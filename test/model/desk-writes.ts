/** Writes of what the desk, the council and the registers say. */
import type { CampaignChange } from '#shared/campaigns/changes.ts'
import { criterionLeaves } from '#shared/campaigns/criterion-leaves.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import {
  literal,
  NAMES,
  nominationId,
  ofCampaign,
  pick,
  put,
  type Drawn,
  type Ground,
  type Write,
} from './write-ground.ts'

function evidenceOf(plan: Plan, value: number): { readonly key: string; readonly json: string } {
  const leaves = plan.criteria.flatMap(({ rule }) => criterionLeaves(rule))
  const keyed = leaves.flatMap((leaf) => ('key' in leaf ? [leaf] : []))
  if (keyed.length === 0) return { key: 'khac', json: '{"type":"attested","value":true}' }
  const leaf = pick(keyed, value)
  const years = [2018, 2019, 2020, 2023].map((year) => ({ year, grade: 'hoan-thanh-tot' }))
  const of = {
    attested: { type: 'attested', value: value % 2 === 0 },
    'at-least': { type: 'number', value: value % 100_000_000 },
    'consecutive-years': { type: 'years', grades: years.slice(value % 4) },
    'none-disciplined': { type: 'discipline', heaviest: value % 2 === 0 ? 'none' : 'canh-cao' },
  }
  return { key: leaf.key, json: JSON.stringify(of[leaf.test]) }
}

export function change(ground: Ground, { row, other, value }: Drawn): readonly string[] {
  const { plan, campaignId, units, moments } = ground
  const signed = { id: `c${row % 4}`, by: 'Lê A', at: '2024-08-01', reason: 'thử', document: null }
  const day = pick(moments, other).slice(0, 10)
  const deadline = { kind: 'on-or-before', day, wording: 'thử', place: 'thử' } as const
  const { id: milestoneId } = pick(plan.milestones, value)
  const made: CampaignChange =
    row % 2 === 0
      ? { change: 'extend-for-unit', milestoneId, unitId: pick(units, value), deadline, ...signed }
      : { change: 'move-deadline', milestoneId, deadline, ...signed }
  return [
    put('campaign_change', ['id'], {
      id: `${campaignId} ${made.id}`,
      campaign_id: campaignId,
      seq: row % 4,
      at: '2024-08-01T00:00',
      actor: 'Lê A',
      change_json: JSON.stringify(made),
    }),
  ]
}

export const evidence: Write = (ground, { row, value }) => {
  const { key, json } = evidenceOf(ground.plan, value)
  return [
    put('evidence', ['campaign_id', 'nomination_id', 'key'], {
      campaign_id: ground.campaignId,
      nomination_id: nominationId(ground, row),
      key,
      value_json: json,
      at: `2024-08-0${(value % 9) + 1}T09:00`,
      actor: 'Lê A',
    }),
  ]
}

export const override: Write = (ground, { row, other, value }) => [
  put('override', ['id'], {
    id: `${ground.campaignId} o${other % 4}`,
    campaign_id: ground.campaignId,
    nomination_id: nominationId(ground, row),
    reason_code: pick(
      ['late', 'report-missing', 'over-quota-not-kept', 'criterion-not-met'],
      value,
    ),
    name: 'Lê A',
    reason: 'thử',
    day: '2024-08-01',
  }),
]

export const petition: Write = (ground, { row, other, value }) => [
  put('petition', ['id'], {
    id: `${ground.campaignId} d${other % 4}`,
    campaign_id: ground.campaignId,
    nomination_id: nominationId(ground, row),
    kind: 'to-cao',
    content: 'thử',
    received_day: pick(ground.moments, value).slice(0, 10),
    entered_at: '2024-08-01T09:00',
    entered_by: 'Lê A',
    settled_day: pick([null, ...ground.moments], other)?.slice(0, 10) ?? null,
    outcome: pick(['unfounded', 'founded', 'withdrawn'], value),
  }),
]

export const sudden: Write = (ground, { row, value }) => [
  put('sudden_award', ['nomination_id'], {
    nomination_id: nominationId(ground, row),
    day: '2024-08-01',
    deed: `Việc ${value % 3}`,
    entered_at: '2024-08-01T09:00',
    entered_by: 'Lê A',
  }),
]

export const outcome: Write = (ground, { row }) => [
  put('outcome', ['nomination_id'], {
    nomination_id: nominationId(ground, row),
    campaign_id: ground.campaignId,
    ballot_id: ground.ballotId,
    result: 'given',
  }),
]

export const apart: Write = (ground, { row, other }) => [
  put('distinct_person', ['nomination_id', 'other_id'], {
    nomination_id: nominationId(ground, row),
    other_id: nominationId(ground, other),
  }),
]

export const endorsement: Write = (ground, { row, other, value }) =>
  value % 2 === 0
    ? [
        put('endorsement', ['id'], {
          id: `${ground.campaignId} e${other % 3}`,
          campaign_id: ground.campaignId,
          nomination_id: nominationId(ground, row),
          endorsed: other % 2,
          endorsed_by: 'Khối 1',
          minutes: 'BB 01',
          received_at: '2024-08-01',
        }),
      ]
    : [
        put('cluster_endorsement', ['id'], {
          id: `${ground.campaignId} k${other % 3}`,
          campaign_id: ground.campaignId,
          year: 2024,
          unit_id: pick(ground.units, row),
          nomination_id: row % 2 === 0 ? null : nominationId(ground, row),
          endorsed: value % 4 === 1 ? 1 : 0,
          endorsed_by: 'Khối 1',
          minutes: 'BB 02',
          received_at: '2024-08-01',
          entered_by: 'Lê A',
        }),
      ]

export const register: Write = (ground, { row, other, value }) => {
  const id = `${ground.campaignId} h${row % 4}`
  const entered = { entered_at: '2024-08-01T09:00', entered_by: 'Lê A' }
  const birth = pick([null, '1980'], other)
  return value % 2 === 0
    ? [
        put('past_award', ['id'], {
          id,
          year: pick([2018, 2019, 2020], value),
          kind: 'individual',
          name: pick(NAMES, other),
          name_key: pick(NAMES, other),
          search_key: '',
          birth,
          award: pick(['Lao động tiên tiến', 'Hoàn thành nhiệm vụ'], row),
          ...entered,
        }),
      ]
    : [
        put('initiative', ['id'], {
          id,
          title: 'Sáng kiến',
          title_key: '',
          author: pick(NAMES, other),
          author_key: pick(NAMES, other),
          search_key: '',
          birth,
          day: pick(ground.moments, value).slice(0, 10),
          reach: pick(['huyen', 'tinh', null], row),
          ...entered,
        }),
      ]
}

/** A unit takes part or not, has another name, another place in the catalogue or another alias. */
export const catalogue: Write = (ground, { row, other, value }) => {
  const unit = literal(pick(ground.units, row))
  const changes = [
    `update campaign_unit set takes_part = 1 - takes_part where ${ofCampaign(ground)} and unit_id = ${unit}`,
    `update campaign_unit set position = ${other % 9} where ${ofCampaign(ground)} and unit_id = ${unit}`,
    `update unit set name = ${literal(pick(['Tổ văn thư', 'Đơn vị A', 'Đơn vị B'], other))} where id = ${unit}`,
    `insert or ignore into unit_alias (unit_id, alias, alias_key, source)
      values (${unit}, 'tổ văn thư', 'tổ văn thư', 'accepted')`,
    `update campaign_unit set type = ${literal(pick(['Trường học', 'Xã, phường'], other))}
      where ${ofCampaign(ground)} and unit_id = ${unit}`,
  ]
  return [pick(changes, value)]
}
