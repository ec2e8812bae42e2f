/** Concludes one nomination and goes on to the next: n of m, by keyboard throughout. */
import { useMutation } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { conclusionSchema, type Conclusion } from '#shared/appraisal/contract.ts'
import { dayPart, formatDay, formatMoment } from '#shared/kernel/day.ts'
import { appraisalText as say, CONCLUSION_LABELS } from '#shared/text/appraisal-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { useMay } from '#renderer/ui/permitted.tsx'
import { proposedConclusion, reasonFor } from './conclusion-proposal.ts'
import type { Case } from './use-cases.ts'

/** Alt+1, 2, 3, in the order of the choices. */
const CONCLUSION_KEYS: Readonly<Record<string, Conclusion>> = {
  Digit1: 'eligible',
  Digit2: 'not-eligible',
  Digit3: 'for-council',
}

export interface ConclusionBarProps {
  readonly one: Case
  readonly index: number
  readonly all: number
  readonly onStep: (by: 1 | -1) => void
}

export function ConclusionBar({ one, index, all, onStep }: ConclusionBarProps): ReactElement {
  const campaignId = useCampaignId()
  const { nominationId } = one.found
  const [conclusion, setConclusion] = useState(() => proposedConclusion(one))
  const [typed, setTyped] = useState<string | null>(one.conclusion?.reason ?? null)
  const reason = typed ?? reasonFor(conclusion, one)
  const conclude = useMutation(
    api.appraisal.conclude.mutationOptions({ onSuccess: () => onStep(1) }),
  )
  const mayConclude = useMay()('appraisal.conclude')
  const reopen = useMutation(api.appraisal.reopen.mutationOptions({ meta: { done: say.reopened } }))
  const submit = (): void => {
    if (!mayConclude || reason.trim() === '' || conclude.isPending) return
    conclude.mutate({
      campaignId,
      nominationIds: [nominationId],
      conclusion,
      reason: reason.trim(),
    })
  }
  const choose = (next: Conclusion): void => {
    setConclusion(next)
    setTyped(null)
  }
  const latest = useRef({ submit, choose, onStep })
  useEffect(() => {
    latest.current = { submit, choose, onStep }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = CONCLUSION_KEYS[event.code]
      if (event.ctrlKey && event.key === 'Enter') latest.current.submit()
      else if (event.altKey && key !== undefined) latest.current.choose(key)
      else if (event.altKey && event.key === 'ArrowRight') latest.current.onStep(1)
      else if (event.altKey && event.key === 'ArrowLeft') latest.current.onStep(-1)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <footer className="sg-card ap-bar" aria-label={say.conclusion}>
      <div className="ap-bar-line">
        <Radio.Group
          aria-label={say.conclusion}
          disabled={!mayConclude}
          value={conclusion}
          options={conclusionSchema.options.map((value, place) => ({
            value,
            label: CONCLUSION_LABELS[value],
            title: say.key(place + 1),
          }))}
          onChange={(event) => choose(conclusionSchema.parse(event.target.value))}
        />
        {one.conclusion !== null && (
          <span
            className="sg-toolbar-end sg-quiet"
            title={say.concluded(one.conclusion.by, formatMoment(one.conclusion.at))}
          >
            {say.concludedOn(formatDay(dayPart(one.conclusion.at)))}
          </span>
        )}
      </div>
      <div className="ap-bar-line">
        <Input.TextArea
          // The kit measures by inline styles, which the pages' policy denies: the browser does it.
          className="ap-reason-text"
          rows={1}
          aria-label={say.reason}
          value={reason}
          readOnly={!mayConclude}
          status={reason.trim() === '' ? 'error' : ''}
          placeholder={say.reasonMissing}
          onChange={(event) => setTyped(event.target.value)}
          // A reason is one paragraph: Enter breaks no line, Ctrl+Enter concludes.
          onPressEnter={(event) => event.preventDefault()}
        />
      </div>
      <div className="ap-bar-line">
        <Button disabled={index <= 0} onClick={() => onStep(-1)}>
          {say.previous}
        </Button>
        <span className="sg-number" title={say.keys}>
          {say.place(index + 1, all)}
        </span>
        <Button disabled={index >= all - 1} onClick={() => onStep(1)}>
          {say.next}
        </Button>
        {one.conclusion !== null && mayConclude && (
          <Button
            loading={reopen.isPending}
            onClick={() => reopen.mutate({ campaignId, nominationIds: [nominationId] })}
          >
            {say.reopen}
          </Button>
        )}
        {mayConclude && (
          <Button
            className="sg-toolbar-end"
            type="primary"
            loading={conclude.isPending}
            disabled={reason.trim() === ''}
            onClick={submit}
          >
            {say.concludeNext}
          </Button>
        )}
      </div>
    </footer>
  )
}
