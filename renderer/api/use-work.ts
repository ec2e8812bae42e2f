/** Long work that tells how far it is: start it, follow it, stop it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { failureOf, type Failure } from './failure.ts'

export interface Work<Step> {
  /** The latest step; null before the first one. */
  readonly step: Step | null
  readonly running: boolean
  readonly failure: Failure | null
  /** Runs to the end; gives the last step, or null where it failed or was stopped. */
  readonly start: (
    run: (signal: AbortSignal) => Promise<AsyncIterable<Step>>,
  ) => Promise<Step | null>
  readonly stop: () => void
}

export function useWork<Step>(): Work<Step> {
  const [step, setStep] = useState<Step | null>(null)
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])
  const start = useCallback<Work<Step>['start']>(async (run) => {
    const control = new AbortController()
    stopper.current = control
    setRunning(true)
    setFailure(null)
    setStep(null)
    try {
      let last: Step | null = null
      for await (const next of await run(control.signal)) {
        last = next
        setStep(next)
      }
      return control.signal.aborted ? null : last
    } catch (error) {
      setFailure(failureOf(error))
      return null
    } finally {
      setRunning(false)
    }
  }, [])
  const stop = useCallback(() => stopper.current?.abort(), [])
  return { step, running, failure, start, stop }
}
