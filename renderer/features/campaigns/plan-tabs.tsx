/** The rules of a plan under their headings, for a running campaign and for a plan being prepared. */
import type { TabsProps } from 'antd'
import type { Plan } from '#shared/campaigns/plan.ts'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { CriteriaTab } from './criteria-tab.tsx'
import type { RuleActions } from './editor/rule-actions.ts'
import { MilestonesTab } from './milestones-tab.tsx'
import { OverviewTab } from './overview-tab.tsx'
import { QuotasTab } from './quotas-tab.tsx'
import { AwardsTab, DossierTab } from './rule-tabs.tsx'

export interface RuleTabProps {
  readonly plan: Plan
  /** The plan before it was changed, to mark what differs; null where that says nothing. */
  readonly before: Plan | null
  /** Null where nothing may be changed. */
  readonly actions: RuleActions | null
}

const TABS = [
  ['tong-quan', OverviewTab],
  ['moc', MilestonesTab],
  ['chi-tieu', QuotasTab],
  ['khen-thuong', AwardsTab],
  ['ho-so', DossierTab],
  ['tieu-chuan', CriteriaTab],
] as const

export const planTabs = (props: RuleTabProps): NonNullable<TabsProps['items']> =>
  TABS.map(([key, Tab]) => ({ key, label: say.tab[key], children: <Tab {...props} /> }))
