/** Writes of what units send. */
import {
  fileId,
  FILES,
  KINDS,
  literal,
  NAMES,
  nominationId,
  pick,
  put,
  type Write,
} from './write-ground.ts'

export const nominate: Write = (ground, { row, other, value }) => {
  const id = nominationId(ground, row)
  const name = pick(NAMES, value)
  return [
    put('nominee', ['id'], {
      id: `${id} p`,
      kind: pick(KINDS, other),
      name: `${name} ${row % 2}`,
      name_key: name,
      search_key: name,
      sort_key: name,
      birth: pick([null, null, '1980', '1980-05-06', '1985'], value + other),
      position: pick([null, 'Chủ tịch Hội nông dân', 'Giáo viên'], row),
      workplace: pick([null, 'Trường A', 'Trường B'], other),
    }),
    put('nomination', ['id'], {
      id,
      campaign_id: ground.campaignId,
      unit_id: pick(ground.units, other),
      nominee_id: `${id} p`,
      award: pick([null, ...ground.plan.awards.map((award) => award.id), 'la'], value),
      state: pick(['active', 'active', 'active', 'needs-decision', 'withdrawn'], value),
      entered_at: pick([null, ...ground.moments], other + value),
      kept: pick([null, 0, 1], row + value),
      categories_json: pick([null, '["nong-dan"]', '[]'], value),
      figures_json: pick([null, '{"incomeVnd":90000000,"households":2}'], other),
      seq: value % 50,
    }),
  ]
}

export const file: Write = (ground, { row, other, value }) => {
  const id = fileId(ground, row)
  const receivedAt = pick(ground.moments, value)
  return [
    put('submission', ['id'], {
      id,
      campaign_id: ground.campaignId,
      unit_id: pick(ground.units, other),
      receipt: `${id} R${value % 7}`,
      file_name: `tệp ${row % FILES}.xlsx`,
      sha256: id,
      purpose: pick(['nomination', 'nomination', 'registration'], value),
      replaces: other % 2,
      received_at: receivedAt,
      imported_at: receivedAt,
      imported_by: 'Lê A',
      rows_in_file: 1,
      reading_json: '{}',
    }),
  ]
}

export const listing: Write = (ground, { row, other, value }) => [
  put('listing', ['submission_id', 'nomination_id', 'seq'], {
    submission_id: fileId(ground, other),
    nomination_id: nominationId(ground, row),
    row: value % 90,
    seq: value % 3,
  }),
]

export const paper: Write = (ground, { row, other, value }) => {
  const components = ['to-trinh', ...ground.plan.dossier.map(({ id }) => id)]
  return [
    put('paper', ['id'], {
      id: `${ground.campaignId} g${row % 12}`,
      campaign_id: ground.campaignId,
      unit_id: pick(ground.units, other),
      nomination_id: value % 3 === 0 ? null : nominationId(ground, value),
      component: pick(components, row),
      state: pick(['present', 'present', 'missing', 'defective'], value + row),
      received_at: pick(ground.moments, value),
    }),
  ]
}

export const receipt: Write = (ground, { row, other, value }) => [
  put('milestone_receipt', ['id'], {
    id: `${ground.campaignId} m${row % 5}`,
    campaign_id: ground.campaignId,
    unit_id: pick(ground.units, other),
    milestone: pick(ground.plan.milestones, row).id,
    received_at: pick(ground.moments, value),
  }),
]

export const registration: Write = (ground, { row, other, value }) => {
  const id = `${ground.campaignId} r${row % 5}`
  return [
    put('registration', ['id'], {
      id,
      campaign_id: ground.campaignId,
      unit_id: pick(ground.units, other),
      type: pick(['cong-viec', 'cong-trinh', 'mo-hinh', 'du-an'], row),
      title: 'Việc',
      received_at: pick(ground.moments, value),
      through_unit_id: pick([null, null, ...ground.units], value),
      done_day: pick([null, ...ground.moments], other + row)?.slice(0, 10) ?? null,
    }),
    value % 5 === 0
      ? put('voluntary_registration', ['registration_id'], { registration_id: id })
      : `delete from voluntary_registration where registration_id = ${literal(id)}`,
  ]
}
