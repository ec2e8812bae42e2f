/** What npm knows against packages, kept to those that are shipped. */
import { z } from 'zod'

const advisorySchema = z.object({
  name: z.string(),
  title: z.string(),
  url: z.string(),
  severity: z.enum(['info', 'low', 'moderate', 'high', 'critical']),
  range: z.string(),
})
/** `npm audit --json`, version 2; `via` holds advisories, and names of packages that have some. */
export const auditSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ via: z.array(z.union([z.string(), advisorySchema])) }),
  ),
})

/** Why an advisory does not reach a user of this program. Keyed by its address. */
export type Reasons = Readonly<Record<string, string>>

export interface Finding extends z.infer<typeof advisorySchema> {
  /** Null where nobody has written one. */
  readonly reason: string | null
}

/**
 * High and critical advisories on packages that are shipped, each once.
 * @param shipped `name@version`, as electron/shipped-packages.ts writes them
 */
export function shippedFindings(
  audit: z.infer<typeof auditSchema>,
  shipped: readonly string[],
  reasons: Reasons,
): readonly Finding[] {
  const names = new Set(shipped.map((one) => one.slice(0, one.lastIndexOf('@'))))
  const advisories = Object.values(audit.vulnerabilities).flatMap(({ via }) =>
    via.flatMap((one) => (typeof one === 'string' ? [] : [one])),
  )
  const serious = advisories.filter(
    ({ name, severity }) => names.has(name) && (severity === 'high' || severity === 'critical'),
  )
  const byAddress = new Map(serious.map((one) => [one.url, one]))
  return [...byAddress.values()].map((one) => ({ ...one, reason: reasons[one.url] ?? null }))
}
