/** The plan that `open` is given: built in, a file, or an earlier campaign's; moved on where asked. */
import { call } from '@orpc/server'
import { builtInPlan, planOfFile } from '#electron/service/campaigns/open-campaign.ts'
import { router } from '#electron/service/router.ts'
import { copyPlan, movedDays, oldYearsIn } from '#shared/campaigns/copy-plan.ts'
import type { Mention, MovedDay } from '#shared/campaigns/copy-plan.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { preparedPlanText as say } from '#shared/text/start-page-plan.ts'
import { UsageError } from './args.ts'
import { columns } from './output.ts'
import { fileOf, type Session } from './session.ts'

/** What is to be looked through in a copy, as the page for a new campaign shows it. */
export interface CopiedPlan {
  readonly days: readonly MovedDay[]
  /** Clauses that still name the old year. */
  readonly mentions: readonly Mention[]
}

export interface PlanGiven {
  readonly input: { readonly plan: string } | { readonly planFile: File }
  /** Null where the plan is taken as it is. */
  readonly copied: CopiedPlan | null
}

const MOST_YEARS = 50

/** By how many years `--years` moves the plan on; null where it is not given. @throws UsageError */
export function yearsOption(text: string | undefined): number | null {
  if (text === undefined) return null
  const years = /^\d{1,2}$/u.test(text) ? Number(text) : 0
  if (years >= 1 && years <= MOST_YEARS) return years
  throw new UsageError(
    `--years "${text}" không phải số năm; viết 1 để chép kế hoạch sang năm sau, 2 để chép sang năm sau nữa.`,
  )
}

/** A word that ends in .json or has a slash is a file; anything else the id of a plan or of a campaign. */
const isFile = (plan: string): boolean => plan.endsWith('.json') || /[\\/]/u.test(plan)

async function wholePlan(plan: string, session: Session): Promise<Plan> {
  const { context } = session
  if (isFile(plan)) return planOfFile(fileOf(plan))
  if (!idSchema.safeParse(plan).success) return builtInPlan(context, plan)
  return (await call(router.campaigns.get, { campaignId: plan }, { context })).plan
}

const asFile = (plan: Plan): File => new File([JSON.stringify(plan)], `${plan.id}.json`)

/**
 * @throws Refusal PLAN_UNKNOWN, PLAN_INVALID, FILE_NOT_FOUND, CAMPAIGN_UNKNOWN
 */
export async function planGiven(
  plan: string,
  years: number | null,
  session: Session,
): Promise<PlanGiven> {
  const builtIn = !isFile(plan) && !idSchema.safeParse(plan).success
  if (years === null && builtIn) return { input: { plan }, copied: null }
  if (years === null && isFile(plan)) return { input: { planFile: fileOf(plan) }, copied: null }
  const old = await wholePlan(plan, session)
  if (years === null) return { input: { planFile: asFile(old) }, copied: null }
  const copy = copyPlan(old, years)
  return {
    input: { planFile: asFile(copy) },
    copied: { days: movedDays(old, copy), mentions: oldYearsIn(copy, old) },
  }
}

const nameOf = ({ part, key, label }: MovedDay): string =>
  part === 'period' ? (key === 'from' ? say.from : say.to) : label

const afterOf = ({ part, after }: MovedDay): string =>
  part === 'milestones' ? say.lastDay(after) : say.day(after)

/** The days that were moved, and the clauses that still speak of the old year. */
export const copiedText = ({ days, mentions }: CopiedPlan): string =>
  [
    columns([
      [say.what, say.before, say.after],
      ...days.map((day) => [nameOf(day), say.day(day.before), afterOf(day)]),
    ]),
    ...(mentions.length === 0
      ? []
      : [
          [`${say.mentions}:`, ...mentions.map((one) => `  ${one.place}: ${one.words}`)].join('\n'),
        ]),
    say.lookThrough,
  ].join('\n\n')
