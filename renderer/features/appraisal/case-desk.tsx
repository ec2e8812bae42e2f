/** The desk itself: the list at the left, one nomination with its findings at the right. */
import { App } from 'antd'
import { useEffect, useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { CampaignDetail } from '#shared/campaigns/contract.ts'
import { appraisalText as say } from '#shared/text/appraisal-page.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { pagePath } from '#renderer/ui/places.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { CaseDetail } from './case-detail.tsx'
import { caseStateOf, filterCases, useCaseFilter } from './case-filter.ts'
import { CaseList } from './case-list.tsx'
import { ConclusionBar } from './conclusion-bar.tsx'
import type { Case } from './use-cases.ts'

export interface CaseDeskProps {
  readonly campaign: CampaignDetail
  readonly cases: readonly Case[]
}

export function CaseDesk({ campaign, cases }: CaseDeskProps): ReactElement {
  const campaignId = useCampaignId()
  const { message } = App.useApp()
  const filter = useCaseFilter()
  const [query, setQuery] = useSearchParams()
  const [selected, setSelected] = useState<readonly string[]>([])
  const [bulk, setBulk] = useState(false)

  const asked = caseStateOf(query.get('loc'))
  const { set } = filter
  useEffect(() => {
    if (asked !== null) set({ search: '', kind: null, award: null, state: asked })
  }, [asked, set])

  const wanted = query.get('de-nghi')
  const passing = filterCases(cases, filter)
  // The one that is open stays in the list, also when its new conclusion takes it out of the filter.
  const shown = cases.filter((one) => passing.includes(one) || one.found.nominationId === wanted)
  const at = shown.findIndex(({ found }) => found.nominationId === wanted)
  const index = Math.max(0, at)
  const one = shown[index]
  const open = (nominationId: string): void => {
    query.set('de-nghi', nominationId)
    setQuery(query, { replace: true })
  }
  const step = (by: 1 | -1): void => {
    const next = shown[index + by]
    if (next !== undefined) open(next.found.nominationId)
    else if (by === 1) void message.info(say.allDone)
  }

  return (
    <>
      {cases.length === 0 ? (
        <EmptyState
          title={say.empty}
          hint={say.emptyHint}
          actions={
            <ButtonLink to={pagePath(campaignId, 'submissions')} primary>
              {say.toSubmissions}
            </ButtonLink>
          }
        />
      ) : (
        <div className="ap-frame">
          <CaseList
            campaign={campaign}
            all={cases.length}
            cases={shown}
            open={one?.found.nominationId ?? null}
            selected={selected}
            onOpen={open}
            onSelect={setSelected}
            onConcludeMany={() => setBulk(true)}
          />
          {one === undefined ? (
            <EmptyState title={say.noneLeft} hint={say.noneLeftHint} />
          ) : (
            <div className="ap-main">
              <CaseDetail key={one.found.nominationId} campaign={campaign} one={one} />
              <ConclusionBar
                key={`${one.found.nominationId} ${one.conclusion?.at ?? ''} ${one.state}`}
                one={one}
                index={index}
                all={shown.length}
                onStep={step}
              />
            </div>
          )}
        </div>
      )}
      {bulk && (
        <BulkDialog
          cases={cases.filter(({ found }) => selected.includes(found.nominationId))}
          onClose={() => setBulk(false)}
          onDone={() => {
            setBulk(false)
            setSelected([])
          }}
        />
      )}
    </>
  )
}
