/** Whom a change would touch, asked of the service before anything is saved. */
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import type { ReactElement } from 'react'
import type { EffectLine, NominationEffect, UnitEffect } from '#shared/appraisal/what-if.ts'
import { proposedChangeSchema, type ProposedChange } from '#shared/campaigns/contract.ts'
import { whatIfPageText as say } from '#shared/text/what-if-page.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { useSettled } from './use-settled.ts'

/** So many by name, then only how many more. */
const LISTED = 8

const lineWords = ({ label, before, after }: EffectLine): string =>
  label === null ? say.moved(before, after) : say.movedOf(label, before, after)

const unitWords = ({ unit, lines }: UnitEffect): string =>
  say.of(unit, lines.map(lineWords).join('; '))

const nominationWords = ({ name, unit, lines }: NominationEffect): string =>
  say.of(say.nominee(name, unit), lines.map(lineWords).join('; '))

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <p className="sg-effects-head">{title}</p>
      <ul className="sg-effects">
        {lines.slice(0, LISTED).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > LISTED ? <li>{say.more(lines.length - LISTED)}</li> : null}
      </ul>
    </>
  )
}

export interface WhatIfNoticeProps {
  readonly campaignId: string
  /** Null as long as the form is not filled in rightly, or nothing differs. */
  readonly change: ProposedChange | null
  /** Once it is being saved nothing is asked any more: after that the change would change nothing. */
  readonly saving: boolean
}

export function WhatIfNotice({
  campaignId,
  change,
  saving,
}: WhatIfNoticeProps): ReactElement | null {
  const text = change === null ? null : JSON.stringify(change)
  // As somebody types the answer to the words before stays until the new one is there.
  const settled = useSettled(text)
  const tried = useQuery({
    ...api.appraisal.whatIf.queryOptions({
      input:
        settled === null
          ? skipToken
          : { campaignId, change: proposedChangeSchema.parse(JSON.parse(settled)) },
    }),
    enabled: !saving,
    placeholderData: keepPreviousData,
    retry: false,
  })
  if (text === null || settled === null) return null
  if (tried.error !== null) return <FailureAlert failure={failureOf(tried.error)} />
  if (tried.data === undefined) return null
  const { units, nominations, eligibleBefore, eligibleAfter } = tried.data
  const moved = units.filter(({ verdictMoves }) => verdictMoves)
  const judged = nominations.filter((one) => one.eligibleBefore !== one.eligibleAfter)
  const others = nominations.filter((one) => one.eligibleBefore === one.eligibleAfter)
  const nothing = units.length === 0 && nominations.length === 0
  return (
    <Alert
      className="sg-what-if sg-effects-notice"
      type="info"
      title={
        nothing
          ? say.nothing
          : say.summary(units.length, moved.length, nominations.length, judged.length)
      }
      description={
        nothing ? undefined : (
          <>
            {eligibleBefore === eligibleAfter ? null : (
              <p className="sg-effects-head">{say.eligible(eligibleBefore, eligibleAfter)}</p>
            )}
            <Lines title={say.units} lines={(moved.length > 0 ? moved : units).map(unitWords)} />
            <Lines title={say.judged} lines={judged.map(nominationWords)} />
            <Lines
              title={say.nominations}
              lines={judged.length > 0 ? [] : others.map(nominationWords)}
            />
          </>
        )
      }
    />
  )
}
