/** What a person at the terminal sees of the state of a campaign. */
import type { Plan } from '#shared/campaigns/plan.ts'
import type { CampaignStatus, UnitLine } from '#shared/appraisal/status-report.ts'
import { reasonLabel } from '#shared/text/appraisal.ts'
import { columns } from './output.ts'

const unitLine = (unit: UnitLine): readonly string[] => [
  unit.unit,
  unit.quotaLabel,
  String(unit.used.total),
  unit.overLabel ?? '',
  unit.timelinessLabel,
  unit.dossier?.label ?? '',
  unit.dossier?.missing.join(', ') ?? '',
]

/** What a unit has to hand in besides its dossier, an artefact a column; nothing where it is all. */
function otherMilestones({ units }: CampaignStatus, plan: Plan): readonly string[] {
  const others = plan.milestones.filter(({ role }) => role !== 'nomination')
  if (others.length === 0) return []
  return [
    columns([
      ['Đơn vị', ...others.map(({ artefact }) => artefact)],
      ...units.map(({ unit, milestones }) => [
        unit,
        ...others.map(({ id }) => milestones.find((one) => one.id === id)?.timelinessLabel ?? ''),
      ]),
    ]),
  ]
}

function eligibility({ nominations }: CampaignStatus, plan: Plan): readonly string[] {
  if (nominations.length === 0) return []
  const named = (award: string | null): string =>
    plan.awards.find(({ id }) => id === award)?.name ?? '–'
  return [
    columns([
      ['Đề nghị', 'Đơn vị', 'Hình thức', 'Đủ điều kiện', 'Vì sao'],
      ...nominations.map(({ name, unit, award, eligible, reasons }) => [
        name,
        unit,
        named(award),
        eligible ? 'có' : 'không',
        reasons.map(reasonLabel).join('; '),
      ]),
    ]),
  ]
}

/** A table of the units, one of what they hand in besides, one of who can be put to the vote. */
export const statusText = (state: CampaignStatus, plan: Plan): string =>
  [
    columns([
      ['Đơn vị', 'Chỉ tiêu', 'Đề nghị', 'Vượt', 'Thời hạn', 'Hồ sơ', 'Còn thiếu'],
      ...state.units.map(unitLine),
    ]),
    ...otherMilestones(state, plan),
    ...eligibility(state, plan),
  ].join('\n\n')
