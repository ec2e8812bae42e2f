/** The plan that a new campaign starts from: built in, of an earlier campaign, or in a file. */
import { skipToken, useQuery } from '@tanstack/react-query'
import { parsePlan, type PlanReading } from '#shared/campaigns/parse-plan.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { preparedPlanText as say } from '#shared/text/start-page-plan.ts'
import { failureOf, type Failure } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'

export type PlanSource =
  | { readonly from: 'plan'; readonly id: string }
  | { readonly from: 'campaign'; readonly id: string }
  | { readonly from: 'file'; readonly file: File }

export interface SourcePlan {
  readonly plan: Plan | null
  /** What is wrong in the file, problem by problem. */
  readonly problems: readonly string[]
  readonly failure: Failure | null
}

async function readPlan(file: File): Promise<PlanReading> {
  try {
    return parsePlan(JSON.parse((await file.text()).replace(/^\ufeff/u, '')))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { ok: false, problems: [{ path: '', message: say.notJson }] }
  }
}

/** The plan of a file, read here: nothing has to be stored to look at it. */
function usePlanOfFile(file: File | null) {
  return useQuery({
    queryKey: ['plan-file', file?.name, file?.size, file?.lastModified],
    queryFn: file === null ? skipToken : () => readPlan(file),
  })
}

export function useSourcePlan(source: PlanSource | null): SourcePlan {
  const builtIn = useQuery(
    api.campaigns.plan.queryOptions({
      input: source?.from === 'plan' ? { plan: source.id } : skipToken,
    }),
  )
  const earlier = useQuery(
    api.campaigns.get.queryOptions({
      input: source?.from === 'campaign' ? { campaignId: source.id } : skipToken,
    }),
  )
  const { data: reading, error: unread } = usePlanOfFile(
    source?.from === 'file' ? source.file : null,
  )
  const error = builtIn.error ?? earlier.error ?? unread
  const fromFile = reading?.ok === true ? reading.plan : null
  return {
    plan: builtIn.data ?? earlier.data?.plan ?? fromFile,
    problems: reading?.ok === false ? reading.problems.map(({ message }) => message) : [],
    failure: error === null ? null : failureOf(error),
  }
}
