/** Awards and dossier components as tables, each row with its clause. */
import type { ReactElement } from 'react'
import type { Award, DossierComponent } from '#shared/campaigns/plan.ts'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { KIND_LABELS } from '#shared/text/nominees.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { applicabilityWords } from '#shared/text/rule-words.ts'
import { uiText } from '#shared/text/ui.ts'
import { AddRule, EditSection, RuleButtons } from './editor/rule-buttons.tsx'
import type { RuleTabProps } from './plan-tabs.tsx'

const clause = <Row extends { readonly wording: string; readonly place: string }>(
  width: number,
): Column<Row> => ({
  key: 'wording',
  title: say.wording,
  width,
  value: ({ wording }) => wording,
  render: ({ wording, place }) => (
    <>
      {say.quoted(wording)}
      <div className="sg-quiet">{place}</div>
    </>
  ),
})

const AWARD_COLUMNS: readonly Column<Award>[] = [
  { key: 'name', title: say.award.name, width: 190, value: ({ name }) => name },
  {
    key: 'authority',
    title: say.award.authority,
    width: 130,
    value: ({ authority }) => say.award.authorities[authority],
  },
  {
    key: 'counted',
    title: say.award.counted,
    width: 120,
    value: ({ counted }) => (counted ? say.award.yes : say.award.no),
  },
  {
    key: 'kinds',
    title: say.award.kinds,
    width: 120,
    value: ({ kinds }) => kinds.map((kind) => KIND_LABELS[kind]).join(', '),
  },
  {
    key: 'money',
    title: say.award.money,
    width: 210,
    value: ({ money }) => money?.basis ?? say.award.noMoney,
  },
  clause(300),
]

/** Awards of the plan. */
export function AwardsTab({ plan, actions }: RuleTabProps): ReactElement {
  const columns: readonly Column<Award>[] = [
    ...AWARD_COLUMNS,
    {
      key: 'act',
      title: uiText.actions,
      action: true,
      width: 120,
      value: () => null,
      render: (after) => (
        <RuleButtons
          actions={actions}
          rule={{ part: 'awards', id: after.id, after }}
          name={after.name}
        />
      ),
    },
  ]
  return (
    <DataTable
      label={say.award.table}
      height="whole"
      rows={plan.awards}
      columns={columns}
      tools={
        <>
          <AddRule actions={actions} part="awards" />
          <EditSection actions={actions} part="bareAwards" label={say.award.bare} />
        </>
      }
      rowKey={({ id }) => id}
      empty={{ title: say.award.table, hint: '' }}
    />
  )
}

/** Components that a dossier needs. */
export function DossierTab({ plan, actions }: RuleTabProps): ReactElement {
  const columns: readonly Column<DossierComponent>[] = [
    {
      key: 'name',
      title: say.dossier.name,
      width: 200,
      value: ({ name }) => name,
    },
    {
      key: 'alternatives',
      title: say.dossier.alternatives,
      width: 200,
      value: ({ alternatives }) => alternatives.map(({ name }) => name).join('; '),
    },
    {
      key: 'per',
      title: say.dossier.per,
      width: 180,
      value: ({ per, proof }) =>
        [
          per === 'nominee' ? say.dossier.perNominee : say.dossier.perSubmission,
          proof === 'list-row' ? say.dossier.listRow : null,
        ]
          .filter((part) => part !== null)
          .join('; '),
    },
    {
      key: 'for',
      title: say.dossier.for,
      width: 220,
      value: (component) => applicabilityWords(component.for, plan.awards),
    },
    clause(260),
    {
      key: 'act',
      title: uiText.actions,
      action: true,
      width: 120,
      value: () => null,
      render: (after) => (
        <RuleButtons
          actions={actions}
          rule={{ part: 'dossier', id: after.id, after }}
          name={after.name}
        />
      ),
    },
  ]
  return (
    <DataTable
      label={say.dossier.table}
      height="whole"
      rows={plan.dossier}
      columns={columns}
      rowKey={({ id }) => id}
      tools={<AddRule actions={actions} part="dossier" />}
      empty={{ title: say.dossier.emptyTitle, hint: say.dossier.emptyHint }}
    />
  )
}
